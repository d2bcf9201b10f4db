"""What of a page is the report, and what is furniture; what shows that it was rewritten."""
