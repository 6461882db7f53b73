"""第一次使用: one page that makes the office file; only the office's name is required."""
