"""What the reader finds, put into rows."""
