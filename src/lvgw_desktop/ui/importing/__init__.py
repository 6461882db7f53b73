"""导入页: a workbook is chosen, tried out, and then imported by the very same code."""
