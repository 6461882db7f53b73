"""窗口: the only package that knows Qt; it talks to services and shows records."""
