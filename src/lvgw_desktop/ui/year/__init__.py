"""年终: the summary of a year, and what is carried over into the next one."""
