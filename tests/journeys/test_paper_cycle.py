"""From recorded services to the bound volume: printed, scanned, filed, kept; by keys only."""

import random
from contextlib import closing
from datetime import date

from PySide6.QtCore import Qt

from builders import a_log
from journeys.bound_paper import ledger_rows, pages_of, read_contents
from journeys.twelve_logs import NOW, lvgw
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.scanning.raster import page_count
from lvgw_desktop.ui.printing import page as print_page
from lvgw_desktop.ui.scanning import page as scan_page
from lvgw_desktop.ui.settings.sections import Section
from scanning.scans import a_page, printed_pages, write_file
from tests.ui.parts import buttons
from tests.ui.typing import CTRL

K = Qt.Key
DPI = 130
QUARTERS = (0, 90, 180, 270)
VOLUME = ("0001", "0003", "0005", "0007", "0011", "0009")
"""What is filed for 兴梁社区, by date; each is one page."""


def test_paper_goes_round_and_comes_to_rest_in_the_volume(clerk, monkeypatch):
    sheets = print_every_month(clerk)
    sheets += change_a_printed_log_and_print_it_again(clerk)
    scan_back(clerk, sheets, monkeypatch)
    file_everything(clerk)
    print_the_ledger_and_later_its_new_page(clerk)
    volume = save_the_volume(clerk, monkeypatch)
    assert_all_is_in(volume)
    back_up_and_restore_elsewhere(clerk)


def print_every_month(clerk):
    """Print from 月报, month by month; returns the sheets of paper."""
    papers = []
    for month in (9, 10, 11):
        clerk.press(K.Key_4, with_=CTRL)
        clerk.go_to("月份")
        clerk.type(f"{month}\n")
        clerk.press(K.Key_F8)
        papers.append(clerk.print_ticked())
    states = {number: log.paper_state for number, log in clerk.logs().items()}
    assert states.pop("0011") is PaperState.SIGNED
    assert set(states.values()) == {PaperState.PRINTED}
    return [sheet for paper in papers for sheet in printed_pages(paper, DPI)]


def change_a_printed_log_and_print_it_again(clerk):
    clerk.show_all_logs()
    clerk.find("0008")
    clerk.press(K.Key_Return)
    clerk.go_to("服务内容")
    clerk.press(K.Key_End, with_=CTRL)
    clerk.type("另说明时效。")
    clerk.press(K.Key_Return, with_=CTRL)
    clerk.sees("与已打印的不一致")
    clerk.press(K.Key_F8)
    clerk.sees("0008 号与已打印的不一致：服务内容及结果")
    return list(printed_pages(clerk.print_ticked(), DPI))


def scan_back(clerk, sheets, monkeypatch):
    """Scan all sheets, one of them with a torn code, and a letter that is no sheet at all."""
    files = scans_of(clerk.folder, sheets)
    monkeypatch.setattr(scan_page, "choose_several", lambda *_asked: files)
    clerk.press(K.Key_2, with_=CTRL)
    clerk.press(K.Key_B, with_=CTRL)
    clerk.press(K.Key_O, with_=CTRL)
    assert clerk.said() == f"10 份已登记签回。{len(sheets) - 1} 页已附上，2 页请认一认。"
    clerk.press(K.Key_Delete)
    clerk.type("广告\n")
    assert clerk.said() == "已放一边，图还留着。"
    clerk.press(K.Key_Return)
    clerk.type("1\n")
    assert clerk.said() == "已附到 LX-2026-0001 第 1 页，已登记签回。"
    assert "请认一认 0" in {button.text() for button in buttons(clerk.window)}
    clerk.press(K.Key_Escape)
    assert {log.paper_state for log in clerk.logs().values()} == {PaperState.SIGNED}


def scans_of(folder, sheets):
    """Return files with the sheets, shuffled and turned; the code of the first is gone."""
    rng = random.Random(1)
    torn, *whole = sheets
    torn.paste("white", (torn.width * 3 // 4, 0, torn.width, torn.height // 8))
    scans = [page.rotate(rng.choice(QUARTERS), expand=True) for page in whole]
    rng.shuffle(scans)
    letter = a_page("letter", DPI)
    first = write_file([letter, *scans[::2]], folder / "a.pdf")
    return first, write_file([*scans[1::2], torn], folder / "b.tif")


def file_everything(clerk):
    clerk.show_all_logs()
    clerk.press(K.Key_A, with_=CTRL)
    clerk.press(K.Key_F12)
    clerk.press(K.Key_Return, with_=CTRL)
    assert clerk.said() == "12 件已归档，请照页号盖章。"
    clerk.find("0004")
    clerk.sees("第2—4页（军营社区 2026）")


def print_the_ledger_and_later_its_new_page(clerk):
    """Print the ledger, void one log of it, add another, and print the two new rows only."""
    clerk.press(K.Key_3, with_=CTRL)
    clerk.press(K.Key_F8)
    assert page_count(clerk.print_ticked()) == 1
    assert clerk.said() == "兴梁社区 2026年台账已印好。"
    clerk.find("0003")
    clerk.press(K.Key_Delete)
    clerk.type("重复录入\n")
    assert clerk.said() == "0003 号已作废，编号保留。"
    clerk.office.service_logs.record(a_log(served_on=date(2026, 11, 18), content="迟交的一次。"))
    clerk.window.operations.tell_changed("service_logs")
    clerk.press(K.Key_3, with_=CTRL)
    clerk.press(K.Key_F8)
    assert page_count(clerk.print_ticked()) == 1
    assert clerk.said() == "兴梁社区 2026年台账新页已印好。"
    clerk.press(K.Key_F12)
    clerk.press(K.Key_Return, with_=CTRL)
    assert clerk.said() == "2 件已归档，请照页号盖章。"


def save_the_volume(clerk, monkeypatch):
    target = clerk.folder / "整卷.pdf"
    monkeypatch.setattr(print_page, "choose_to_save", lambda *_asked: target)
    clerk.push("打印整卷")
    clerk.push("存成 PDF")
    clerk.press(K.Key_Return)
    return target.read_bytes()


def assert_all_is_in(volume):
    """Every page of the contents is true, every sheet and every row of the ledger is in once."""
    front, contents = read_contents(volume)
    pages = pages_of(volume)
    assert [doc_no for doc_no, _page in contents] == [
        *(f"LX-2026-{number}" for number in VOLUME),
        *("TZ-LX-2026-01", "TZ-LX-2026-01", "LX-2026-0013"),
    ]
    assert [page for _doc_no, page in contents] == list(range(1, 10))
    assert all(doc_no in pages[front + page - 1] for doc_no, page in contents)
    for number in (*VOLUME, "0013"):
        on = [page for page in pages[front:] if f"LX-2026-{number}" in page]
        assert len(on) == 1
    assert ledger_rows(volume) == [list("123456"), list("78")]


def back_up_and_restore_elsewhere(clerk):
    clerk.push("设置")
    clerk.press(*[K.Key_Down] * list(Section).index(Section.BACKUPS))
    clerk.push("现在备份")
    clerk.sees("已备份，并重新打开核对过")
    (backup, *_older) = clerk.office.backups.all()
    elsewhere = clerk.folder / "另一处" / "office.db"
    elsewhere.parent.mkdir()
    assert lvgw(elsewhere, "restore", backup.path) == 0
    assert lvgw(elsewhere, "verify") == 0
    assert scans_in(clerk.office) == scans_in_file(elsewhere)
    assert len(scans_in_file(elsewhere)) == 14


def scans_in_file(file):
    with closing(office_files(now=lambda: NOW).open(file)) as office:
        return scans_in(office)


def scans_in(office):
    """Return number, page and size of every scan; each picture is opened."""
    found = []
    for log in office.service_logs.by_serials([f"LX-2026-{number:04d}" for number in range(1, 13)]):
        for scan in office.scan_back.scans_of(log.uuid):
            view = office.scan_back.view(Content(scan.content_hash, scan.media_type))
            found.append((log.serial, scan.page, scan.content_hash, view.size))
    return found
