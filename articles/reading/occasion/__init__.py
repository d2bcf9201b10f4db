"""On which occasion something was said, and on which day."""
