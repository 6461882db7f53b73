"""Workbooks as other offices might send them, made cell by cell with openpyxl."""

import openpyxl

HEAD = ("村(居)", "街道", "法律顾问", "类别", "所在机构", "执业证号", "电话", "聘期起", "聘期止")
ROW = (
    "兴梁社区", "龙兴街道", "周明远", "律师", "河南砺衡律师事务所", "14104202010123456",
    "138-0375-0000", "2026-01-01", "2026-12-31",
)  # fmt: skip


def save(path, *sheets, merges=(), hidden=()):
    """Write sheets given as lists of rows; `merges` are merged in the first one."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = workbook.create_sheet(f"表{number}")
        for row in rows:
            sheet.append(row)
        if sheet.title in hidden:
            sheet.sheet_state = "hidden"
    for region in merges:
        workbook.worksheets[0].merge_cells(region)
    workbook.save(path)
    return path
