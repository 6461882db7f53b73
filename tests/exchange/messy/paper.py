"""How a messy workbook is put together: sheets as rows, and parts rewritten where it must be."""

import zipfile

import openpyxl

OFFICIAL = "河南省村（居）法律顾问工作台账"
LEDGER_HEAD = (
    (
        *("序\n号", "时间", "服务对象所属\n村（居）及姓名"),
        *("服务内容及结果", None, None, None, None),
        "备\n注",
    ),
    (
        *(None, None, None),
        *("法律咨询（对象、内容、结果）", "纠纷调解（问题、解决措施及结果）"),
        *("法治宣传（形式、内容、\n人数）", "培训（内容、形式、\n人数）", "其他"),
        None,
    ),
)
LEDGER_MERGES = ("A{0}:A{1}", "B{0}:B{1}", "C{0}:C{1}", "D{0}:H{0}", "I{0}:I{1}")
LIST_HEAD = ("日期", "村(居)", "法律顾问", "服务对象", "服务内容", "处理结果")


def ledger_merges(row):
    """The merged cells of the official head that begins in this row."""
    return tuple(merge.format(row, row + 1) for merge in LEDGER_MERGES)


def book(path, sheets, merges=(), *, hidden=(), epoch_1904=False):
    """Write sheets by name; `merges` are those of the first. Returns the openpyxl workbook."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    if epoch_1904:
        workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    for region in merges:
        workbook.worksheets[0].merge_cells(region)
    workbook.save(path)
    return workbook


def a_list(path, *rows, head=LIST_HEAD, name="日志", **how):
    """Write a plain list of logs under its head."""
    return book(path, {name: [head, *rows]}, **how)


def with_parts(path, changes):
    """Rewrite parts of a workbook: a function of the old content, or new content."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**parts, **changes}.items():
            package.writestr(name, content(parts[name]) if callable(content) else content)
