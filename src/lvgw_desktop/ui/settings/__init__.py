"""设置: the page behind the gear."""
