"""What the editors' pages show: the queue, the form, the record."""
