"""回收站: what was thrown away, and putting it back."""
