"""Workbooks that this program has written itself and that come back to it."""

from datetime import date

from lvgw_desktop.exchange.cell_remark import CellRemark
from lvgw_desktop.exchange.ledger_sheet import ledger_sheet
from lvgw_desktop.exchange.log_list_sheet import LogListRow, write_log_list
from lvgw_desktop.exchange.marked_workbook import mark_workbook
from lvgw_desktop.exchange.workbook_file import write_workbook
from tests.exchange.messy.paper import LIST_HEAD, book
from tests.exchange.samples import LAYOUT, a_ledger, a_row, an_office

LONG = "逐条解释土地流转合同的期限、租金和违约责任。" * 300


def our_own_list(path):
    given = {
        "serial": "0001",
        "served_on": date(2026, 11, 18),
        "spells": "9:00—11:30\n2.5小时",
        "village": "兴梁社区",
        "adviser": "周明远",
        "method": "现场(到村)",
        "client": "赵某某，村(居)民，军营社区，低保户",
        "phone": "138-0375-0000",
        "text": "咨询院墙滴水。\n已答复。",
        "amounts": "法律咨询1条；发放宣传资料30份",
        "remark": "",
        "paper_state": "已签回",
    }
    rows = [LogListRow(**given), LogListRow(**{**given, "serial": "0002", "text": LONG})]
    write_log_list(path, "工作日志", rows, lambda *_: None)


def our_own_ledger(path):
    rows = [
        a_row(1, consultation="赡养费数额，已解答。"),
        a_row(2, mediation=LONG, other="代写法律文书1件"),
        a_row(3, publicity="发放宣传资料30份", remark="补报"),
    ]
    sheet = ledger_sheet(a_ledger(rows), "2026年11月", an_office(), date(2026, 11, 30), LAYOUT)
    write_workbook(path, [sheet])


def our_own_marked_copy(path):
    source = path.with_name("原表.xlsx")
    book(
        source,
        {"日志": [LIST_HEAD, ("3月5日", "兴梁社区", "周明远", "赵某某", "赡养费", "已解答")]},
    )
    remarks = [CellRemark("日志", 2, 1, "“3月5日”没有年份，请写全。")]
    mark_workbook(source, path, remarks)
