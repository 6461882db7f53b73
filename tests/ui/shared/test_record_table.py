"""A table of declared columns over any number of rows."""

import threading
from bisect import bisect
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.list_opening import PAGE
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.record_model import RecordModel
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.record_view import TWO_LINES
from lvgw_desktop.ui.shared.row_reading import read_rows
from lvgw_desktop.ui.shared.theme import Appearance, TextSize

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

    def place(self, keys):
        return next((int(key) for key in keys if int(key) < self.total), -1)

    def keys(self):
        return frozenset(f"{number:07}" for number in range(self.total))

    def listed(self, keys):
        return frozenset(key for key in keys if int(key) < self.total)


class Changing(Endless):
    """Some hundred rows that are shown again after a change."""

    def __init__(self, table, total=450):
        super().__init__(total)
        self.table = table
        self.serials = [f"{number:07}" for number in range(total)]
        table.show_source(self)

    def count(self):
        return len(self.serials)

    def page(self, offset, limit, _after):
        return [Log(serial) for serial in self.serials[offset : offset + limit]]

    def place(self, keys):
        listed = (self.serials.index(key) for key in keys if key in self.serials)
        return next(listed, bisect(self.serials, keys[0]))  # where the first would stand

    def keys(self):
        return frozenset(self.serials)

    def listed(self, keys):
        return keys & self.keys()

    def show(self, serials):
        self.serials = serials
        self.table.show_source(self)
        QApplication.processEvents()

    def stand_on(self, row, first):
        """Put the cursor on a row and scroll until `first` is the upmost in sight."""
        self.table.choose_row(row)
        self.table.verticalScrollBar().setValue(first * self.table.rowHeight(0))

    def seen(self):
        """Return the serial under the cursor and how high it stands."""
        table = self.table
        return table.current().serial, table.visualRect(table.currentIndex()).top()


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


def test_a_refresh_far_down_keeps_place_cursor_and_ticks(table):
    source = Changing(table)
    source.stand_on(333, first=331)
    table.tick(frozenset({"0000333", "0000005"}))
    before = source.seen()
    source.show(source.serials)
    assert source.seen() == before == ("0000333", before[1])
    assert table.verticalScrollBar().value() == 331 * table.rowHeight(0)
    assert table.ticked() == {"0000333", "0000005"}


def test_rows_added_above_do_not_move_what_one_looks_at(table):
    source = Changing(table)
    source.stand_on(150, first=148)
    before = source.seen()
    source.show([f"1{number:06}" for number in range(120)] + source.serials)
    assert source.seen() == before


def test_a_list_at_its_top_shows_the_row_added_there(table):
    source = Changing(table)
    source.show(["1000000", *source.serials])
    assert table.current().serial == "0000000"
    assert table.verticalScrollBar().value() == 0


def test_the_cursor_goes_along_with_a_row_that_moves(table):
    source = Changing(table)
    source.stand_on(20, first=18)
    before = source.seen()
    serials = source.serials
    source.show(serials[:20] + serials[21:400] + serials[20:21] + serials[400:])
    assert table.currentIndex().row() == 399
    assert source.seen() == before


@pytest.mark.parametrize(
    ("gone", "next_one"),
    [
        (["0000250"], "0000251"),
        ([f"{n:07}" for n in range(200, 300)], "0000300"),
        ([f"{n:07}" for n in range(250, 450)], "0000249"),
    ],
)
def test_when_the_row_goes_the_next_one_takes_its_place(table, gone, next_one):
    source = Changing(table)
    source.stand_on(250, first=248)
    table.viewport().repaint()
    source.show([serial for serial in source.serials if serial not in gone])
    assert table.current().serial == next_one


SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "back", "kept", "longer", "shorter"),
    [
        (Qt.Key.Key_Down, Qt.Key.Key_Up, (150, 153), (150, 154), (150, 152)),
        (Qt.Key.Key_Up, Qt.Key.Key_Down, (147, 150), (146, 150), (148, 150)),
    ],
)
def test_a_refresh_keeps_a_range_and_shift_goes_on_from_it(
    table, qtbot, key, back, kept, longer, shorter
):
    def selected():
        serials = [log.serial for log in table.selected()]
        assert serials == [f"{int(serials[0]) + place:07}" for place in range(len(serials))]
        return int(serials[0]), int(serials[-1])

    source = Changing(table)
    source.stand_on(150, first=148)
    for _ in range(3):
        qtbot.keyClick(table, key, SHIFT)
    before = source.seen()
    source.show([*(f"1{number:06}" for number in range(7)), *source.serials])
    assert (selected(), source.seen()) == (kept, before)
    qtbot.keyClick(table, key, SHIFT)
    assert selected() == longer
    for _ in range(2):
        qtbot.keyClick(table, back, SHIFT)
    assert selected() == shorter
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == {f"{n:07}" for n in range(shorter[0], shorter[1] + 1)}
    source.stand_on(120, first=118)
    qtbot.keyClick(table, key, SHIFT)
    assert len(table.selected()) == 2


def test_a_range_chosen_with_the_mouse_stays_in_another_order(table, qtbot):
    table.show_rows([Log(f"{number:04}") for number in range(9)])
    for row, held in ((2, Qt.KeyboardModifier.NoModifier), (5, SHIFT)):
        place = table.visualRect(table.records.index(row, 1)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
    table.show_rows([Log(f"{number:04}") for number in reversed(range(9))])
    assert [log.serial for log in table.selected()] == ["0005", "0004", "0003", "0002"]
    assert table.current().serial == "0005"


@pytest.mark.parametrize("gone", ["0002", "0005"])
def test_a_range_that_has_lost_an_end_is_no_reason_to_fall(table, gone):
    logs = [Log(f"{number:04}") for number in range(9)]
    table.show_rows(logs)
    table.choose_row(2)
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    table.show_rows([log for log in logs if log.serial != gone])
    assert table.current().serial == ("0005" if gone == "0002" else "0006")


def test_rows_chosen_one_by_one_are_no_range(table, qtbot):
    table.show_rows([Log(f"{number:04}") for number in range(9)])
    for row, held in ((2, Qt.KeyboardModifier.NoModifier), (5, CTRL)):
        place = table.visualRect(table.records.index(row, 1)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
    table.show_rows([Log(f"{number:04}") for number in range(8)])
    assert [log.serial for log in table.selected()] == ["0005"]


def test_ticks_go_with_the_rows_that_leave_the_list(table):
    source = Changing(table)
    told = []
    table.tick(frozenset({"0000010", "0000020"}))
    table.ticks_changed.connect(lambda: told.append(table.ticked()))
    source.show([serial for serial in source.serials if serial != "0000010"])
    assert table.ticked() == {"0000020"}
    assert told == [frozenset({"0000020"})]


def test_what_is_unticked_while_the_list_is_read_stays_unticked(table, monkeypatch):
    source = Changing(table)
    table.tick(frozenset({"0000010", "0000020"}))

    def listed(keys):
        table.tick(frozenset())
        return keys

    monkeypatch.setattr(source, "listed", listed)
    source.show(source.serials)
    assert table.ticked() == frozenset()


def test_a_row_whose_page_is_on_the_way_is_not_left_for_the_one_before(table, monkeypatch):
    source = Changing(table)
    monkeypatch.setattr(table.records.rows, "_run", lambda *_given: None)  # no answer comes
    table.choose_row(449)
    monkeypatch.undo()
    source.show(source.serials)
    assert table.current().serial == "0000449"


def test_a_list_that_was_empty_meanwhile_opens_on_the_record_left(table):
    source = Changing(table)
    source.stand_on(120, first=118)
    serials = source.serials
    source.show([])
    source.show(serials)
    assert table.current().serial == "0000120"


def test_the_header_shows_the_order_and_turns_it_round(table, qtbot):
    asked = []
    table.sort_asked.connect(lambda column, descending: asked.append((column, descending)))
    table.sorting.mark("serial", descending=False)
    header = table.horizontalHeader()
    assert header.sortIndicatorSection() == 1
    heading = QPoint(header.sectionViewportPosition(1) + 5, 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert asked == [("serial", True)]
    points_down = Qt.SortOrder.AscendingOrder  # in Qt
    assert header.sortIndicatorOrder() == points_down


def test_headings_are_never_chosen(table, qtbot):
    table.show_rows([Group("龙兴街道"), Log("0201"), Group("高庄街道"), Log("0202")])
    assert table.current().serial == "0201"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current().serial == "0202"
    assert table.columnSpan(2, 0) == len(COLUMNS) + 1


def test_a_row_where_a_heading_stood_before_is_as_high_as_the_others(table):
    table.show_rows([Group("龙兴街道"), Log("0201"), Group("高庄街道"), Log("0202")])
    table.show_rows([Log("0201"), Log("0202"), Log("0203"), Log("0204")])
    assert {table.rowHeight(row) for row in range(4)} == {theme.px(TWO_LINES)}
    assert table.columnSpan(0, 0) == 1
    theme.change(Appearance(TextSize.LARGE))
    assert {table.rowHeight(row) for row in range(4)} == {theme.px(TWO_LINES)}


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
    assert source.pages == [(0, None)]
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [f"{n:07}" for n in range(5_000)]
    assert len(source.pages) < 20


def test_all_but_one_are_ticked_without_reading_pages(table, qtbot):
    source = Endless(10_000)
    table.show_source(source)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == source.keys() - {"0000001"}
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.ticked() == source.keys()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == frozenset()
    assert source.pages == [(0, None)]


def test_what_is_left_out_of_all_goes_with_its_row(table, qtbot):
    source = Changing(table)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    first, *others = source.serials
    assert table.ticked() == frozenset(others)
    source.show(others)
    assert table.ticked() == frozenset(others)
    source.show([first, *others, "0000450"])
    assert table.ticked() == frozenset(others)


def test_a_list_that_is_no_more_what_was_seen_is_not_ticked(table, qtbot):
    source = Changing(table)
    source.serials = [*source.serials, "0000450"]  # saved, and not shown yet
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.ticked() == frozenset()
    source.show(source.serials)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.ticked() == source.keys()


def test_painting_asks_only_the_rows_in_sight_whatever_is_selected(table, qtbot, monkeypatch):
    table.show_source(Endless(50_000))
    asked = []
    flags = RecordModel.flags
    monkeypatch.setattr(
        RecordModel, "flags", lambda model, index: asked.append(1) or flags(model, index)
    )
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    table.repaint()
    table.horizontalHeader().repaint()
    assert len(asked) < 1_000


def test_home_and_end_lead_to_the_first_and_the_last_row(table, qtbot):
    table.show_source(Endless(5_000))
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current().serial == "0004999"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current().serial == "0000000"
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(table.ticked()) == 5_000


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


@pytest.mark.parametrize("width", [700, 250])
def test_the_current_row_stays_whole_in_sight_when_the_table_gets_lower(table, width):
    table.resize(width, 400)
    table.show_rows([Log(f"{number:04}") for number in range(60)])
    table.choose_row(40)
    assert table.visualRect(table.model().index(40, 1)).bottom() < table.viewport().height()
    table.resize(width, 300)
    assert table.visualRect(table.model().index(40, 1)).bottom() < table.viewport().height()


def test_a_row_that_was_scrolled_away_is_not_fetched_when_the_table_gets_lower(table):
    table.show_rows([Log(f"{number:04}") for number in range(60)])
    table.choose_row(40)
    table.verticalScrollBar().setValue(0)
    table.resize(700, 300)
    assert table.verticalScrollBar().value() == 0


def test_a_row_is_scrolled_to_though_the_first_column_is_hidden(themed, qtbot):
    first, *others = COLUMNS
    table = RecordTable((replace(first, hide_rank=1), *others), key=lambda log: log.serial)
    qtbot.addWidget(table)
    table.resize(330, 300)
    table.show()
    table.show_rows([Log(f"{number:04}") for number in range(60)])
    assert table.isColumnHidden(0)
    table.choose_row(40)
    assert 0 <= table.visualRect(table.model().index(40, 1)).bottom() < table.viewport().height()


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
