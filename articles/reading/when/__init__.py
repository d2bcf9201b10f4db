"""The dates a text prints, and the days they mean."""
