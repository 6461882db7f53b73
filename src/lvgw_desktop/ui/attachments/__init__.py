"""附件: the files of a record, and the ways they come in: chosen, dropped, pasted."""
