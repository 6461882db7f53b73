"""一村一卷的页: filing papers, the properties of a volume, printing it."""
