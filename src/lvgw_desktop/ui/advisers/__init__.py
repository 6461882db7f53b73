"""法律顾问页: the list with workloads, one adviser's card and editor, and the firms."""
