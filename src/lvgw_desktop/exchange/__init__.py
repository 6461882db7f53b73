"""交换: workbooks out and in; the only package that knows Excel libraries.

Two libraries write: XlsxWriter makes workbooks of our own (it is the fast one), openpyxl marks
cells in a workbook that someone else made (it keeps what is there). python-calamine reads. What
comes from outside is parsed in a child process only (child_work.py says what a child does).
"""
