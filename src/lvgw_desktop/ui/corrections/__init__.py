"""更正: the page that puts a log of a closed month right."""
