"""常用语: the book of phrases, what a text offers of them, and filling one in."""
