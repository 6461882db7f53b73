"""工作日志标签页: the list with the live sheet, and the editor laid out like the paper."""
