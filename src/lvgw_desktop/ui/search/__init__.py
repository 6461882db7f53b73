"""查找: the palette over every page (Ctrl+K) that finds records and does what the program can."""
