"""打印: the preview with what to check before printing, and the way to the printer."""
