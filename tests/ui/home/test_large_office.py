"""58 villages: every word of the board is whole at 1366 px, also in 大字, light and dark."""

import pytest
from PySide6.QtGui import QFontMetrics

from builders import NOW
from lvgw_desktop.ui.home.board_rows import BoardRow
from lvgw_desktop.ui.home.tab import HomeTab
from lvgw_desktop.ui.home.views import View
from lvgw_desktop.ui.shared import record_cell
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.figures import ProgressNumber
from lvgw_desktop.ui.shared.labels import ElidedLabel
from lvgw_desktop.ui.shared.operations import Operations
from ui.conftest import assert_nothing_clipped
from ui.home.large_office import STREETS, VILLAGES, large_office
from ui.in_window import hold


@pytest.fixture
def office(tmp_path):
    office = large_office(tmp_path / "大所.lvgw", NOW)
    yield office
    office.close()


def cut_words(table, look):
    """The words that a column has no room for, heads among them."""
    header = table.horizontalHeader()
    for section, column in enumerate(table.records.columns):
        if table.isColumnHidden(section):
            continue
        room, sides = header.sectionSize(section), 2 * look.gap(record_cell.PADDING)
        if QFontMetrics(header.font()).horizontalAdvance(column.title) + sides > room:
            yield column.title
        for row in map(table.records.record, range(table.records.rowCount())):
            if not isinstance(row, Group):
                font = look.font(15, bold=bool(column.bold and column.bold(row)))
                words = QFontMetrics(font).horizontalAdvance(column.text(row))
                marked = column.mark and column.mark(row)
                mark = look.px(record_cell.MARK) + look.gap(record_cell.MARK_GAP)
                if words + (mark if marked else 0) + sides > room:
                    yield f"{column.title}: {column.text(row)}"


@pytest.mark.parametrize("view", View)
def test_the_board_is_readable(sized, office, qtbot, view):
    tab = HomeTab(office, Operations(at_once=True))
    hold(qtbot, tab)
    tab.home.look.views.choose(list(View).index(view))
    assert sorted(set(cut_words(tab.home.duties.table, sized))) == []
    titles = [one.findChild(ElidedLabel) for one in tab.home.figures.findChildren(ProgressNumber)]
    assert [one.text() for one in titles if one.toolTip()] == [], "shortened"
    assert_nothing_clipped(tab)


def test_every_village_has_its_row_under_its_street(themed, office, qtbot):
    tab = HomeTab(office, Operations(at_once=True))
    hold(qtbot, tab)
    records = tab.home.duties.table.records
    rows = [records.record(row) for row in range(records.rowCount())]
    assert [row.title for row in rows if isinstance(row, Group)] == list(STREETS)
    assert sum(isinstance(row, BoardRow) for row in rows) == VILLAGES
    lacking = office.home.overview().present.of_rule("monthly_visit")
    assert sum(one.is_lacking for one in lacking) == sum(
        not (n + NOW.month) % 11 for n in range(58)
    )
