"""What the readers' pages show, worked out from rows."""
