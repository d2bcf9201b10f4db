"""Who said it: the people of a text, names, titles, descriptions and pronouns."""
