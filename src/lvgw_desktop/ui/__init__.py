"""界面: the only package that knows Qt."""
