"""What an address asks for: filters, words, choices, and the statements that answer."""
