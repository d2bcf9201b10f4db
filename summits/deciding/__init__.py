"""What an editor decides, and how it is settled with what the reader found."""
