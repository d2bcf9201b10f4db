"""Which words of several articles are one statement, and how they differ."""
