"""历史: what happened to a record, and the way back to an earlier content."""
