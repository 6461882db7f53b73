"""工作台账: rows and months on the paper, another volume by keys, printing and exporting."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.ledgers import paper
from lvgw_desktop.ui.ledgers import tab as tab_module
from lvgw_desktop.ui.ledgers.rows import Band, cell_text
from lvgw_desktop.ui.ledgers.shelf import Grouping
from lvgw_desktop.ui.ledgers.tab import LedgersTab
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import CTRL, press


def lines(tab):
    return tab.ledgers.paper.table.model().lines


def test_a_village_s_year_stands_under_its_months(tab, practice):
    bands = [line for line in lines(tab) if isinstance(line, Band)]
    rows = [line for line in lines(tab) if not isinstance(line, Band)]
    ledger = practice.ledgers.with_logs_of_village(1, 2026)
    assert tuple(rows) == ledger.entries
    counts = ledger.logs_by_month
    assert [band.month for band in bands] == list(range(1, 12))
    assert [band.words for band in bands] == [
        f"{band.month}月　共 {counts[band.month - 1]} 次" for band in bands
    ]


def test_the_first_row_is_chosen_and_opens_its_log(tab, practice):
    asked = Asked(tab.log_asked)
    press(tab.window(), Qt.Key.Key_Return)
    first, second, *_others = practice.ledgers.of_village(1, 2026).rows
    assert practice.service_logs.get(asked.last).serial == first.log_serial
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Return)
    [log] = practice.service_logs.by_serials([second.log_serial])
    assert asked.last == log.id


def test_page_keys_turn_to_the_next_village_and_back(tab):
    page = tab.ledgers
    press(tab.window(), Qt.Key.Key_PageDown)
    assert page.who.text() == "兴梁社区(龙兴街道)"
    press(tab.window(), Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert page.who.text() == "东兴社区(龙兴街道)"


def test_the_same_rows_by_adviser(tab, practice):
    tab.ledgers.grouping.setFocus()
    press(tab.window(), Qt.Key.Key_2)
    rows = [line for line in lines(tab) if not isinstance(line, Band)]
    assert tab.ledgers.who.text() == "周明远"
    assert tuple(rows) == practice.ledgers.with_logs_of_adviser(1, 2026).entries
    press(tab.window(), Qt.Key.Key_PageDown)
    assert tab.ledgers.who.text() == "李素珍"


def test_another_village_and_year_are_chosen_by_keys(tab, practice):
    tab.ledgers.who.setFocus()
    tab.ledgers.who.selectAll()
    press(tab.window(), Qt.Key.Key_J, Qt.Key.Key_Y, Qt.Key.Key_Return)
    assert tab.ledgers.who.text() == "军营社区(龙兴街道)"
    tab.ledgers.years.setFocus()
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert len(lines(tab)) == len(practice.ledgers.of_village(3, 2025).rows) + 1
    assert tab.ledgers.strip.accessibleName().startswith("1月 0 条")


def test_the_month_strip_goes_to_a_month(tab):
    tab.ledgers.strip.setFocus()
    for _month in range(5):
        press(tab.window(), Qt.Key.Key_Left)
    press(tab.window(), Qt.Key.Key_Return)
    assert tab.ledgers.paper.table.current().row.served_on.month == 6
    assert tab.ledgers.paper.table.hasFocus()
    tab.ledgers.strip.month_asked.emit(12)
    assert tab.window().toast.words() == "12 月还没有日志。"


def test_rows_are_copied_in_the_official_columns(tab):
    table = tab.ledgers.paper.table
    press(tab.window(), Qt.Key.Key_C, with_=CTRL)
    cells = QApplication.clipboard().text().split("\t")
    row = table.current().row
    assert len(cells) == 9
    assert cells[0] == str(row.seq)
    assert cells[2] == f"{row.village_short} {row.client_name}"


def test_a_row_is_as_high_as_its_longest_text(tab, practice):
    content = "院墙滴水纠纷，" * 120
    practice.service_logs.record(a_log(village_id=1, content=content, result="已答复"))
    tab.refresh()
    table = tab.ledgers.paper.table
    place = next(
        number
        for number, line in enumerate(lines(tab))
        if content in getattr(getattr(line, "row", None), "consultation", "")
    )
    width = table.columnWidth(3) - 2 * paper.PADDING - 1
    least = QFontMetrics(paper.paper_font()).horizontalAdvance(content) / width
    assert table.rowHeight(place) >= least * paper.PITCH
    assert max(table.rowHeight(row) for row in range(place)) < table.rowHeight(place)


def test_the_columns_fill_the_paper(tab):
    table = tab.ledgers.paper.table
    widths = [table.columnWidth(place) for place in range(9)]
    assert sum(widths) == table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()


def test_the_side_tells_what_is_missing_and_opens_it(tab, practice):
    volume = practice.ledgers.with_logs_of_village(1, 2026)
    (missing,) = volume.not_back
    asked = Asked(tab.log_asked)
    side = tab.ledgers.side
    link = next(one for one in side._lines if not one.isHidden())._link
    assert link.text() == f"{missing.serial[-4:]} 号日志(11月17日)未签回"
    link.setFocus()
    press(tab.window(), Qt.Key.Key_Space)
    assert asked == [missing.id]
    practice.paper_moves.sign_back([missing.id], None)
    tab.operations.tell_changed("service_logs")
    assert all(line.isHidden() for line in side._lines)
    practice.filing.file(practice.filing.of_village(1, 2026))
    tab.operations.tell_changed("volumes")
    assert side._missing.isHidden()


def test_many_missing_sheets_are_listed_in_the_log_tab(tab, practice):
    for _number in range(9):
        practice.service_logs.record(a_log(village_id=1))
    tab.refresh()
    asked = Asked(tab.logs_asked)
    tab.ledgers.side.not_back_asked.emit()
    volume = practice.ledgers.with_logs_of_village(1, 2026)
    assert practice.log_list.count(asked.last) == len(volume.not_back) == 10


def test_f8_prints_the_ledger_in_sight(tab, practice):
    asked = Asked(tab.ledger_print_asked)
    press(tab.window(), Qt.Key.Key_F8)
    volume = practice.ledgers.with_logs_of_village(1, 2026)
    assert asked == [(volume, 1)]


@pytest.fixture
def printed(practice):
    """The practice office after the first village's ledger was printed, and one more log."""
    practice.printing.issue_ledger(LedgerKey(year=2026, village_id=1))
    practice.service_logs.record(a_log(village_id=1, served_on=date(2026, 3, 2)))
    return practice


def test_after_a_print_f8_asks_for_the_new_pages_and_the_button_for_the_whole(printed, tab):
    tab.refresh()
    asked = Asked(tab.ledger_print_asked)
    buttons = tab.ledgers.printing
    volume = printed.ledgers.with_logs_of_village(1, 2026)
    assert buttons.new.text() == f"只打印新页(第 {volume.next_page} 页)"
    press(tab.window(), Qt.Key.Key_F8)
    buttons.whole.setFocus()
    press(tab.window(), Qt.Key.Key_Space)
    assert asked == [(volume, volume.next_page), (volume, 1)]


def test_new_rows_follow_the_printed_ones_under_a_band_of_their_own(printed, tab):
    tab.refresh()
    *_, page_end, band, new = lines(tab)
    assert page_end.words.endswith("下面的还没打印")
    assert band.words == "3月　另 1 次"
    assert not new.is_issued
    model = tab.ledgers.paper.table.model()
    spoken = model.index(len(lines(tab)) - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("还没打印")


def test_the_cursor_begins_at_the_first_row_not_printed_yet(printed, tab):
    table = tab.ledgers.paper.table
    tab.refresh()
    assert table.current() == lines(tab)[-1]
    assert not table.current().is_issued
    assert table.visualRect(table.model().index(len(lines(tab)) - 3, 0)).top() >= 0
    printed.printing.issue_ledger(LedgerKey(year=2026, village_id=1))
    press(tab.window(), Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert table.current().row.seq == 1


def test_the_cursor_goes_to_what_came_after_everything_was_printed(printed, tab):
    key, table = LedgerKey(year=2026, village_id=1), tab.ledgers.paper.table
    printed.printing.issue_ledger(key)
    tab.refresh()
    table.choose(2)
    printed.service_logs.record(a_log(village_id=1, served_on=date(2026, 3, 3)))
    tab.operations.tell_changed("service_logs")
    [new] = printed.ledgers.with_logs(key).new_rows
    assert table.current().row == new


def test_with_nothing_new_f8_says_what_to_do(printed, tab):
    printed.printing.issue_ledger(LedgerKey(year=2026, village_id=1))
    tab.refresh()
    asked = Asked(tab.ledger_print_asked)
    press(tab.window(), Qt.Key.Key_F8)
    assert asked == []
    assert (
        tab.window().toast.words()
        == "都印过了，没有新页。要重印，请打印整本台账，可以选从第几页起。"
    )
    assert not tab.ledgers.printing.new.isEnabled()
    assert tab.ledgers.printing.whole.isEnabled()


def test_pages_made_official_but_not_printed_are_known_when_the_page_has_gone(printed, tab):
    tab.refresh()
    shown = Page("打印工作台账")
    tab.open_page(shown)
    printed.printing.issue_ledger(LedgerKey(year=2026, village_id=1))
    tab.go_back()
    assert not tab.ledgers.printing.new.isEnabled()


def test_a_line_about_a_voided_row_opens_its_log(printed, tab):
    log = printed.ledgers.with_logs_of_village(1, 2026).logs[0]
    printed.paper_moves.void([log.id], "重复录入")
    tab.refresh()
    assert lines(tab)[-2].words == "作废和更正"
    tab.ledgers.paper.table.choose(lines(tab)[-1].row.seq)
    asked = Asked(tab.log_asked)
    press(tab.window(), Qt.Key.Key_Return)
    assert asked == [log.id]


def test_ctrl_e_exports_the_ledger_in_sight(tab, practice, tmp_path, monkeypatch):
    file = tmp_path / "台账.xlsx"
    monkeypatch.setattr(tab_module, "choose_to_save", lambda *_given: file)
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    sheet = openpyxl.load_workbook(file).active
    serials = [cell.value for cell in sheet["J"] if cell.value and cell.value != "日志编号"]
    assert serials == [row.log_serial for row in practice.ledgers.of_village(1, 2026).rows]
    assert tab.window().toast.words() == f"已存到 {file}，重新打开核对过，内容一致。"


def test_a_year_without_logs_says_what_to_do(tab, practice):
    asked = Asked(tab.new_log_asked)
    for log in practice.ledgers.with_logs_of_village(1, 2026).logs:
        practice.paper_moves.void([log.id], "练习")
    tab.operations.tell_changed("service_logs")
    page = tab.ledgers
    assert page.nothing.heading.text() == "东兴社区 2026 年还没有日志"
    assert not page.printing.new.isEnabled()
    printed = Asked(tab.ledger_print_asked)
    press(tab.window(), Qt.Key.Key_F8)
    assert printed == []
    page.new_log_asked.emit()
    assert asked == [(1, None)]


def test_without_logs_only_keys_that_do_something_are_shown(tab, practice):
    assert "F8" in [hint.key for hint in tab.ledgers.hints()]
    for log in practice.ledgers.with_logs_of_village(1, 2026).logs:
        practice.paper_moves.void([log.id], "练习")
    tab.operations.tell_changed("service_logs")
    assert [hint.key for hint in tab.ledgers.hints()] == ["F2", "PgUp/PgDn", "F1"]


def test_f2_records_a_service_of_the_village_whose_ledger_is_open(tab):
    asked = Asked(tab.new_log_asked)
    tab.show_volume(Grouping.VILLAGE, 3, 2026)
    press(tab.window(), Qt.Key.Key_F2)
    assert asked == [(3, None)]


def test_the_chosen_volume_is_remembered(tab, practice, operations):
    tab.show_volume(Grouping.ADVISER, 2, 2026)
    again = LedgersTab(practice, operations)
    again.restore(tab.state())
    again.refresh()
    assert again.ledgers.who.text() == "李素珍"
    again.restore({"grouping": "UNKNOWN"})
    again.deleteLater()


def test_the_cursor_stays_on_its_row_when_logs_change(tab, practice):
    tab.ledgers.paper.table.choose(4)
    row = tab.ledgers.paper.table.current().row
    log = practice.service_logs.by_serials([row.log_serial])[0]
    practice.service_logs.record(replace(log, remark="已回访"))
    tab.operations.tell_changed("service_logs")
    assert tab.ledgers.paper.table.current().row == replace(row, remark="已回访")
    assert log.paper_state is not PaperState.VOID


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1093"])
def test_nothing_is_cut_off(printed, sized, qtbot, size):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    tab = LedgersTab(printed, Operations(at_once=True))
    window = hold(qtbot, tab, size)
    assert_nothing_clipped(tab)
    if tab.ledgers.sides.is_folded():
        tab.toggle_side()
        assert_nothing_clipped(tab)
    assert window.size().toTuple() == size
    day = QFontMetrics(paper.paper_font()).horizontalAdvance("12月30日")
    assert tab.ledgers.paper.table.columnWidth(1) > day


def test_a_late_row_stands_under_the_month_it_counts_in_printed_or_not(tab, practice):
    practice.month_close.close(practice.month_close.check(StatisticalMonth(2026, 10)), "下月补")
    late = a_log(village_id=1, served_on=date(2026, 10, 7))
    uuid = practice.service_logs.record(late, late=True).uuid

    def place():
        return next(at for at, one in enumerate(lines(tab)) if getattr(one, "log_uuid", "") == uuid)

    def band_over_it():
        tab.refresh()
        return [one.month for one in lines(tab)[: place()] if isinstance(one, Band)][-1]

    assert band_over_it() == 11
    practice.printing.issue_ledger(LedgerKey(year=2026, village_id=1))
    assert band_over_it() == 11
    late_row, remark = lines(tab)[place()], practice.ledgers.layout().columns[-1]
    assert late_row.is_issued
    assert cell_text(late_row.row, remark) == "补报"
