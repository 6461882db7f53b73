"""盯住文件夹: a file is read when it has stopped growing, once."""

import shutil

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.scanning import page as page_module
from services.printed_logs import signed_serials
from ui.parts import buttons, rows_of, shown_words, table_named
from ui.scanning.conftest import SERIALS
from ui.scanning.test_scan_back import choose_heap
from ui.typing import CTRL, press, type_text

FIRST, SECOND, THIRD = SERIALS


@pytest.fixture
def inbox(tmp_path, monkeypatch):
    folder = tmp_path / "扫描仪"
    folder.mkdir()
    monkeypatch.setattr(page_module, "choose_folder", lambda *_asked: folder)
    return folder


@pytest.fixture
def watching(tab, inbox):
    press(tab, Qt.Key.Key_J, with_=CTRL)
    return tab


def look(tab):
    tab.page().watch.look()


def test_a_file_is_read_only_when_it_has_stopped_growing(watching, office, inbox, printed):
    whole = (printed / f"{SECOND}-1.pdf").read_bytes()
    target = inbox / "scan.pdf"
    for share in (3, 2, 1):
        target.write_bytes(whole[: len(whole) // share])
        look(watching)
        assert signed_serials(office) == set()
    look(watching)
    assert signed_serials(office) == {SECOND}
    assert target.read_bytes() == whole


def test_a_file_is_read_once_and_again_when_it_is_another(watching, office, inbox, printed):
    told = []
    watching.page().said.connect(lambda sentence, _undo: told.append(sentence))
    shutil.copy(printed / f"{SECOND}-1.pdf", inbox / "scan.pdf")
    for _ in range(4):
        look(watching)
    assert len(told) == 1
    (inbox / "scan.pdf").write_bytes((printed / f"{THIRD}-1.pdf").read_bytes() + b"\n")
    look(watching)
    look(watching)
    assert signed_serials(office) == {SECOND, THIRD}


def test_the_page_says_that_it_watches_and_stops_when_asked(watching, inbox):
    assert "正盯着“扫描仪”，扫好的会自动读" in shown_words(watching)
    assert "不盯了" in {button.text() for button in buttons(watching)}
    press(watching, Qt.Key.Key_J, with_=CTRL)
    assert watching.page().watch.folder() is None
    assert "盯住文件夹…" in {button.text() for button in buttons(watching)}


def test_a_folder_that_goes_away_is_told(watching, inbox, monkeypatch):
    told = []
    monkeypatch.setattr(page_module, "tell", lambda _parent, sentence: told.append(sentence))
    inbox.rmdir()
    look(watching)
    assert len(told) == 1
    assert told[0].startswith("找不到“")
    assert watching.page().watch.folder() is None


def test_leaving_the_page_ends_the_watch(watching):
    page = watching.page()
    press(watching, Qt.Key.Key_Escape)
    assert page.watch.folder() is None


def test_what_is_being_typed_stays_while_pages_come_in(watching, office, inbox, printed):
    shutil.copy(printed / "letter.pdf", inbox / "a.pdf")
    look(watching)
    look(watching)
    press(watching, Qt.Key.Key_Return)
    type_text(watching, "3")
    shutil.copy(printed / f"{SECOND}-1.pdf", inbox / "b.pdf")
    look(watching)
    look(watching)
    assert signed_serials(office) == {SECOND}
    bar = watching.page().heaps.match
    assert bar.number.hasFocus()
    assert bar.number.text() == "3"
    type_text(watching, "\n")
    assert signed_serials(office) == {SECOND, THIRD}


def test_the_lists_keep_what_came_since_the_page_was_opened(watching, inbox, printed):
    for number, page in enumerate((1, 2)):
        shutil.copy(printed / f"{FIRST}-{page}.pdf", inbox / f"{number}.pdf")
        look(watching)
        look(watching)
    choose_heap(watching, "已附上 2")
    assert [row.remark for row in rows_of(table_named(watching, "扫描页"))] == [
        "已附上，已登记签回",
        "已附上，已登记签回",
    ]
