"""Labelled articles, and how right a reading of them is."""
