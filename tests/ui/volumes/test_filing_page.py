"""归档到卷: papers are ticked, their pages told, and filed by keys."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.volumes.filing_page import FilingPage
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import CTRL, press, type_text

SIGNED = LogFilter(states=frozenset({PaperState.SIGNED}))


def desk(practice):
    return DraftDesk(practice.drafts, DraftPlace("filing", "1 2026"), "归档到卷")


@pytest.fixture
def page(tab, window, practice, operations):
    papers = practice.filing.of_logs(practice.log_list.ids(SIGNED))
    names = practice.pickers.names()
    villages = {key: one.name for key, one in names.villages.items()}
    page = FilingPage(papers, villages, practice.filing, operations, desk(practice))
    tab.open_page(page)
    return page


def lines(page):
    count = page.table.records.rowCount()
    return [page.table.records.record(row) for row in range(count)]


@pytest.fixture
def neighbours(page):
    """The rows of two papers of one village; the cursor is on the first."""
    found = lines(page)
    row = next(n for n, line in enumerate(found) if line.village == found[n + 1].village)
    page.table.choose_row(row)
    return slice(row, row + 2)


def test_everything_is_ticked_and_shows_its_page(page):
    assert len(lines(page)) == 20
    assert page.table.ticked() == {line.unfiled.paper.record_uuid for line in lines(page)}
    assert all(line.place for line in lines(page))
    assert page._save_button.text().startswith("归档 20 件")


def test_an_unticked_paper_gives_its_page_to_the_next(page, window, practice, neighbours):
    first, second = lines(page)[neighbours]
    press(window, Qt.Key.Key_Space)
    left, moved = lines(page)[neighbours]
    assert left.page_words == "不归档"
    assert moved.place.page_from == first.place.page_from
    press(window, Qt.Key.Key_Return, with_=CTRL)
    assert practice.service_logs.get(first.unfiled.log.id).paper_state is PaperState.SIGNED
    assert practice.service_logs.get(second.unfiled.log.id).paper_state is PaperState.FILED


def test_the_pages_of_a_handwritten_sheet_are_typed_on_its_line(page, window, neighbours):
    first, second = lines(page)[neighbours]
    type_text(window, "3\n")
    assert page.table.hasFocus()
    longer, moved = lines(page)[neighbours]
    assert longer.unfiled.paper.pages == 3
    assert longer.page_words == f"第{first.place.page_from}—{first.place.page_from + 2}页"
    assert moved.place.page_from == second.place.page_from + 2


def test_a_printed_sheet_has_the_pages_it_was_printed_on(tab, window, practice, operations):
    (log_id,) = practice.log_list.ids(SIGNED)[:1]
    practice.printing.issue_sheets([log_id])
    page = FilingPage(
        practice.filing.of_logs([log_id]), {}, practice.filing, operations, desk(practice)
    )
    tab.open_page(page)
    type_text(window, "3")
    assert not page.pages.isEnabled()
    assert lines(page)[0].unfiled.paper.pages == 1


def test_filing_answers_with_what_was_filed(page, window, practice):
    saved = Asked(page.saved)
    places = [line.place.page_from for line in lines(page)]
    press(window, Qt.Key.Key_Return, with_=CTRL)
    assert [item.page_from for item in saved.last.items] == places
    assert not practice.log_list.ids(SIGNED)


def test_nothing_ticked_files_nothing(page, window):
    page.table.tick(frozenset())
    press(window, Qt.Key.Key_Return, with_=CTRL)
    assert page.trouble.text() == "请至少勾选一件。"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off(sized, qtbot, tab, practice, operations, size):
    hold(qtbot, tab, size)
    papers = practice.filing.of_logs(practice.log_list.ids(SIGNED))
    page = FilingPage(papers, {1: "东兴社区"}, practice.filing, operations, desk(practice))
    tab.open_page(page)
    assert_nothing_clipped(page)
