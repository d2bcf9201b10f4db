"""What is told as said: verbs of saying, the words they bring, and the statements made of them."""
