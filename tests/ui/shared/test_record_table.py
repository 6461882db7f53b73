"""A table of declared columns over any number of rows."""

import threading
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.record_model import PAGE
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.row_reading import read_rows

COLUMNS = (
    Column("serial", "编号", 80, text=lambda log: log.serial, sortable=True),
    Column("content", "内容", text=lambda log: log.content, second=lambda _log: "法律咨询"),
    Column("method", "方式", 120, text=lambda _log: "现场", hide_rank=1),
    Column("state", "状态", 100, badge=lambda _log: Badge("已签回", "check")),
)


@dataclass(frozen=True)
class Log:
    serial: str
    content: str = "房屋滴水纠纷"


class Endless:
    """A million rows, and a note of what was asked."""

    def __init__(self, total=1_000_000):
        self.total = total
        self.pages = []

    def count(self):
        return self.total

    def page(self, offset, limit, after):
        self.pages.append((offset, after))
        return [Log(f"{number:07}") for number in range(offset, min(offset + limit, self.total))]


@pytest.fixture
def table(operations, qtbot):
    table = RecordTable(COLUMNS, key=lambda log: log.serial, operations=operations, checkable=True)
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.show()
    qtbot.waitExposed(table)
    return table


def test_only_pages_in_sight_are_asked_for(table):
    source = Endless()
    table.show_source(source)
    QApplication.processEvents()
    assert table.records.rowCount() == 1_000_000
    assert [offset for offset, _after in source.pages] == [0]
    table.scrollToBottom()
    table.viewport().repaint()
    assert {offset for offset, _after in source.pages} == {0, 1_000_000 - PAGE}


def test_the_next_page_goes_on_after_the_last_record_seen(table):
    source = Endless()
    table.show_source(source)
    table.choose_row(PAGE + 1)
    table.viewport().repaint()
    assert (PAGE, Log(f"{PAGE - 1:07}")) in source.pages


def test_a_refresh_keeps_the_record_chosen(table):
    table.show_rows([Log("0201"), Log("0202"), Log("0203")])
    table.choose("0202")
    table.show_rows([Log("0204"), Log("0201"), Log("0202"), Log("0203")])
    assert table.current().serial == "0202"


def test_a_refresh_without_the_record_stays_near_its_place(table):
    table.show_rows([Log("0201"), Log("0202"), Log("0203")])
    table.choose("0202")
    table.show_rows([Log("0201"), Log("0203")])
    assert table.current().serial == "0203"


def test_headings_are_never_chosen(table, qtbot):
    table.show_rows([Group("龙兴街道"), Log("0201"), Group("高庄街道"), Log("0202")])
    assert table.current().serial == "0201"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current().serial == "0202"
    assert table.columnSpan(2, 0) == len(COLUMNS) + 1


def test_keys_open_tick_extend_and_delete(table, qtbot):
    opened, deleted = [], []
    table.opened.connect(opened.append)
    table.delete_asked.connect(deleted.append)
    table.show_rows([Log("0201"), Log("0202"), Log("0203")])
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert opened == [Log("0201")]
    assert table.ticked() == {"0201", "0202"}
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == frozenset()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.ticked() == {"0201", "0202", "0203"}
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert deleted == [Log("0202")]


def test_everything_can_be_copied_and_ticked_seen_or_not(table, qtbot):
    source = Endless(5_000)
    table.show_source(source)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.ticked()) == 5_000
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [f"{n:07}" for n in range(5_000)]
    assert len(source.pages) < 20


def test_rows_apart_are_read_in_stretches():
    source = Endless(1_000_000)
    read = read_rows(source, [3, 4, 900_000], Progress())
    assert [log.serial for log in read] == ["0000003", "0000004", "0900000"]
    assert source.pages == [(3, None), (900_000, None)]


def test_a_letter_starts_a_search(table, qtbot):
    typed = []
    table.typed.connect(typed.append)
    table.show_rows([Log("0201")])
    qtbot.keyClicks(table, "z")
    assert typed == ["z"]


def test_copied_rows_paste_as_a_table(table, qtbot):
    table.show_rows([Log("0201", "第一行\n第二行\t尾"), Log("0202", "<b>")])
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    lines = copied.text().split("\n")
    assert [line.split("\t")[:2] for line in lines] == [
        ["0201", "第一行 第二行 尾 法律咨询"],
        ["0202", "<b> 法律咨询"],
    ]
    assert "&lt;b&gt;" in copied.html()
    assert lines[0].split("\t")[3] == "已签回"


def test_a_header_click_asks_the_source_to_sort(table, qtbot):
    asked = []
    table.sort_asked.connect(lambda *sort: asked.append(sort))
    table.horizontalHeader().sectionClicked.emit(1)
    table.horizontalHeader().sectionClicked.emit(1)
    table.horizontalHeader().sectionClicked.emit(2)
    assert asked == [("serial", False), ("serial", True)]


def test_the_least_important_column_hides_first_and_nothing_scrolls_sideways(table):
    table.show_rows([Log("0201")])
    assert not table.isColumnHidden(3)
    table.resize(420, 400)
    assert table.isColumnHidden(3)
    widths = sum(table.columnWidth(section) for section in range(5))
    assert widths <= table.viewport().width()
    assert table.columnWidth(2) >= 100


def test_a_row_is_spoken_as_a_sentence(table):
    table.show_rows([Log("0201")])
    spoken = table.records.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "0201，房屋滴水纠纷，法律咨询，现场，已签回"


def test_pages_come_from_another_thread(themed, qtbot):
    threads = set()

    class Watched(Endless):
        def page(self, offset, limit, after):
            threads.add(threading.get_ident())
            return super().page(offset, limit, after)

    operations = Operations()
    table = RecordTable(COLUMNS, key=lambda log: log.serial, operations=operations)
    qtbot.addWidget(table)
    table.show()
    chosen = []
    table.current_changed.connect(chosen.append)
    table.show_source(Watched())
    qtbot.waitUntil(lambda: Log("0000000") in chosen)
    operations.close()
    assert threading.get_ident() not in threads


def many(number=60):
    return [Log(f"{each:07}") for each in range(number)]


def test_the_record_moved_to_is_the_only_one_selected_while_ctrl_is_still_held(table):
    table.show_rows(many())
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    table.choose("0000007")
    assert table.selected() == [Log("0000007")]


def test_the_record_moved_to_stays_in_sight_though_the_list_was_read_again(table):
    table.show_rows(many())
    QApplication.processEvents()
    table.show_rows(many())
    table.choose("0000059")
    QApplication.processEvents()
    seen = table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert seen


def test_selecting_all_rows_reads_none_of_them(table):
    source = Endless(20_000)
    table.show_source(source)
    QApplication.processEvents()
    read = len(source.pages)
    table.selectAll()
    table.records.flags(table.records.index(19_999, 1))
    QApplication.processEvents()
    assert len(source.pages) == read
    assert table.current() is not None
