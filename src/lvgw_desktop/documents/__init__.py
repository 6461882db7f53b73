"""Word 文件: the only package that knows Word."""
