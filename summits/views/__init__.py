"""The pages, one function each, in a module for each noun."""
