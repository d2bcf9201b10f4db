"""Letters, words, sentences and their grammar, quotation marks; nothing of what a text tells."""
