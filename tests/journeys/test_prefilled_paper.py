"""Sheets printed before their service: handwritten, keyed in, scanned, filed; by keys only."""

from datetime import date

from PySide6.QtCore import Qt

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.ui.scanning import page as scan_page
from scanning.scans import printed_pages, write_file
from tests.ui.typing import CTRL

K = Qt.Key
DPI = 130


def test_a_number_printed_before_the_service_stays_until_the_sheet_is_filed(clerk, monkeypatch):
    paper = print_sheets_for_both_villages(clerk)
    key_in_what_came_back(clerk)
    scan_both_and_key_in_the_other(clerk, paper, monkeypatch)
    see_what_printing_would_do(clerk)
    file_them(clerk)


def print_sheets_for_both_villages(clerk):
    clerk.press(K.Key_4, with_=CTRL)
    clerk.press(K.Key_F8)
    clerk.go_to("填好的")
    clerk.press(K.Key_2)
    clerk.sees("2 份；不勾的不印")
    paper = clerk.print_ticked()
    assert clerk.said() == "2 份预填日志已印好。交回来后，在工作日志里按 F7 照编号录入。"
    clerk.press(K.Key_1, with_=CTRL)
    clerk.sees("2 份预填表发出去了，还没录入")
    return paper


def key_in_what_came_back(clerk):
    clerk.press(K.Key_2, with_=CTRL)
    clerk.press(K.Key_F7)
    clerk.sees("发出未回的预填表")
    clerk.type("14\n")
    clerk.press(K.Key_Return)
    write(clerk, "LX-2026-0014")
    log = clerk.logs()["0014"]
    assert (log.village_id, log.adviser_id, log.served_on) == (2, 2, date(2026, 11, 18))
    assert log.paper_state is PaperState.PRINTED
    assert [one.sheet.serial for one in clerk.office.prefilling.outside()] == ["LX-2026-0013"]
    clerk.press(K.Key_Escape)


def write(clerk, serial):
    """Type what stands on the sheet of a number, and save it."""
    clerk.sees(f"录入预填表 {serial}")
    clerk.type("18 9-11.30\n")
    clerk.go_to("服务内容")
    clerk.type("咨询院墙滴水，已当场答复。")
    clerk.press(K.Key_Return, with_=CTRL)
    assert clerk.said() == f"已保存 {serial[-4:]} 号"


def scan_both_and_key_in_the_other(clerk, paper, monkeypatch):
    file = write_file(list(printed_pages(paper, DPI)), clerk.folder / "预填.pdf")
    monkeypatch.setattr(scan_page, "choose_several", lambda *_asked: (file,))
    clerk.press(K.Key_B, with_=CTRL)
    clerk.press(K.Key_O, with_=CTRL)
    assert clerk.said() == "1 份已登记签回。2 页已附上，1 份预填表还没录入。"
    assert clerk.logs()["0014"].paper_state is PaperState.SIGNED
    clerk.sees("是发出去的预填表，照编号录入。")
    clerk.press(K.Key_Return)
    write(clerk, "LX-2026-0013")
    assert clerk.logs()["0013"].paper_state is PaperState.SIGNED
    clerk.press(K.Key_Escape)


def see_what_printing_would_do(clerk):
    clerk.find("0013")
    clerk.press(K.Key_F8)
    clerk.sees("0013 号印过，空着的后来填了：再印是另一份，编号不变，签回认新印的")
    clerk.press(K.Key_Escape)


def file_them(clerk):
    clerk.show_all_logs()
    clerk.press(K.Key_A, with_=CTRL)
    clerk.press(K.Key_F12)
    clerk.press(K.Key_Return, with_=CTRL)
    assert clerk.said() == "3 件已归档，请照页号盖章。"
    filed = {number for number, log in clerk.logs().items() if log.paper_state is PaperState.FILED}
    assert filed == {"0011", "0013", "0014"}
