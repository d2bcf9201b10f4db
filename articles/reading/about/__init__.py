"""What a statement is about."""
