"""库: the records, kept; the only package that knows SQL; frozen records go in and come out."""
