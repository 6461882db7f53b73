"""一村一卷 in the window: filing, undoing, the card and printing, from the tabs and by keys."""

import pdfplumber
import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from builders import a_log
from lvgw_desktop import paths
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.shared import choose_file
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.volumes.filing_page import FilingPage
from ui.typing import CTRL, press, type_text

HELP = paths.resources_folder() / "help" / "index.html"
SIGNED = LogFilter(states=frozenset({PaperState.SIGNED}))
K = Qt.Key


@pytest.fixture
def window(practice, operations, qtbot):
    window = MainWindow(practice, operations, HELP)
    qtbot.addWidget(window)
    window.resize(1366, 697)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window._leaving.done = True  # the fixture of the practice office closes the file


@pytest.fixture
def ledger(window):
    """The ledger of 东兴社区, the first village."""
    press(window, K.Key_3, with_=CTRL)
    return window.tab()


def push(window, words):
    """Press a button of the page in front with the space bar."""
    buttons = window.tab().page().findChildren(QPushButton)
    button = next(one for one in buttons if one.text() == words and one.isVisible())
    button.setFocus()
    press(window, K.Key_Space)


def test_signed_logs_are_filed_from_the_list_and_the_filing_is_undone(window, practice):
    signed = set(practice.log_list.ids(SIGNED))
    press(window, K.Key_2, with_=CTRL)
    press(window, K.Key_A, with_=CTRL)
    press(window, K.Key_F12)
    page = window.tab().page()
    assert isinstance(page, FilingPage)
    count = page.table.records.rowCount()
    filed = [page.table.records.record(row).unfiled.log.id for row in range(count)]
    assert set(filed) <= signed
    press(window, K.Key_Return, with_=CTRL)
    assert window.toast.words() == f"{len(filed)} 件已归档，请照页号盖章。"
    assert practice.service_logs.get(filed[0]).paper_state is PaperState.FILED
    assert window.tab().list.table.ticked() == frozenset()
    press(window, K.Key_Z, with_=CTRL)
    assert set(practice.log_list.ids(SIGNED)) == signed


def test_logs_that_are_not_back_are_not_filed(window, practice):
    press(window, K.Key_2, with_=CTRL)
    window.errands.volumes.file_logs(
        practice.log_list.ids(LogFilter(states=frozenset({PaperState.PRINTED})))
    )
    assert window.toast.words() == "这里没有签回了还没归档的日志。签回后再归档。"


def test_the_side_of_the_ledger_says_what_is_filed_and_files_the_rest(window, ledger, practice):
    before = practice.volumes.state(1, 2026)
    card = ledger.ledgers.side.volume
    assert card._name.text() == "第一卷"
    assert card._filed.text() == f"{before.items} 件 · 1—{before.pages} 页"
    press(window, K.Key_F12)
    assert isinstance(ledger.page(), FilingPage)
    press(window, K.Key_Escape)
    assert ledger.page() is ledger.ledgers
    push(window, "归档到卷…")
    press(window, K.Key_Return, with_=CTRL)
    assert card._filed.text() == (
        f"{before.items + before.to_file} 件 · 1—{before.pages + before.to_file} 页"
    )
    press(window, K.Key_F12)
    assert window.toast.words() == "签回的日志、办完的其他记录和印好的台账都归过档了。"


def test_an_adviser_s_ledger_has_no_volume(window, ledger):
    ledger.ledgers.grouping.setFocus()
    press(window, K.Key_2)
    assert ledger.ledgers.side.volume.isHidden()
    press(window, K.Key_F12)
    assert ledger.page() is ledger.ledgers


def test_the_card_of_the_volume_is_changed_over_the_ledger(window, ledger, practice):
    push(window, "卷的资料…")
    assert isinstance(ledger.page(), EditorPage)
    type_text(window, "88\n")
    press(window, K.Key_Return, with_=CTRL)
    assert window.toast.words() == "卷的资料已保存。"
    assert practice.volumes.of_village(1, 2026).file_no == "88"
    assert ledger.ledgers.side.volume._name.text() == "第八十八卷"


def test_the_whole_volume_becomes_a_pdf_with_bookmarks(window, ledger, practice, tmp_path):
    push(window, "打印整卷")
    page = ledger.page()
    assert isinstance(page, PrintPage)
    assert page.title.text() == "打印整卷"
    page.save_pdf(tmp_path / "卷.pdf")
    with pikepdf.open(tmp_path / "卷.pdf") as read, read.open_outline() as outline:
        assert [one.title for one in outline.root][:3] == ["封面", "卷内目录", "卷内文件"]
    press(window, K.Key_Return)
    assert window.toast.words() == "整卷已印好。签回的归档以后，页号就定下来了。"
    assert practice.ledgers.with_logs_of_village(1, 2026).new_rows == ()


def texts(file):
    with pdfplumber.open(file) as read:
        return [page.extract_text() for page in read.pages]


@pytest.mark.parametrize(
    ("piece", "words"),
    [("封面", "工作档案"), ("卷内目录", "卷内文件目录"), ("脊背签", "沿虚线裁切")],
)
def test_an_outer_sheet_is_printed_alone_or_with_the_others(window, ledger, tmp_path, piece, words):
    push(window, piece)
    page = ledger.page()
    assert page.title.text() == f"打印{piece}"
    page.save_pdf(tmp_path / "页.pdf")
    assert all(words in text for text in texts(tmp_path / "页.pdf"))
    push(window, "四样都印")
    page.save_pdf(tmp_path / "四样.pdf")
    cover, contents, *_more, notes, spine = texts(tmp_path / "四样.pdf")
    assert "工作档案" in cover
    assert "卷内文件目录" in contents
    assert "本卷情况说明" in notes
    assert "沿虚线裁切" in spine


def test_of_volumes_in_a_folder_the_window_says_what_is_to_be_written_by_hand(
    practice, window, ledger, tmp_path, monkeypatch
):
    practice.service_logs.record(a_log(village_id=1, content="姓\ue123的来访。"))
    monkeypatch.setattr(choose_file, "choose_folder", lambda *_asked: tmp_path)
    push(window, "全所各卷存成 PDF…")
    assert window.toast.words() == f"16 卷已存到 {tmp_path}。3 处没有字体能印，留了空框。"


def test_the_volumes_of_all_villages_go_into_a_folder(window, ledger, tmp_path, monkeypatch):
    monkeypatch.setattr(choose_file, "choose_folder", lambda *_asked: tmp_path)
    push(window, "全所各卷存成 PDF…")
    assert window.toast.words() == f"16 卷已存到 {tmp_path}。"
    assert len(list(tmp_path.glob("一村一卷_*.pdf"))) == 16
