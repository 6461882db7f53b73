"""公示名单: the page by keys: which telephone, onto a website, into a file, onto paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.adviser_publication import PublishedPhone
from lvgw_desktop.ui.advisers import publication_page
from lvgw_desktop.ui.advisers.publication_page import PublicationPage
from lvgw_desktop.ui.printing.page import PrintPage
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def opened(window):
    window.errands.rosters.show_publication()
    page = window.tab().page()
    assert isinstance(page, PublicationPage)
    return page


def test_the_palette_and_both_rosters_lead_there(window):
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "公示名单")
    press(window, K.Key_Return)
    page = window.tab().page()
    assert isinstance(page, PublicationPage)
    press(window, K.Key_Escape)
    for key in (K.Key_5, K.Key_6):
        press(window, key, with_=CTRL)
        push(window.tab(), "公示名单…")
        assert isinstance(window.tab().page(), PublicationPage)
        press(window, K.Key_Escape)


def test_the_telephone_is_chosen_by_a_digit_and_kept(window, practice):
    page = opened(window)
    masked = [one.phone for one in rows_of(page.table)]
    page.phone.setFocus()
    press(window, K.Key_1)
    assert practice.publication.phone() is PublishedPhone.FULL
    assert [one.phone for one in rows_of(page.table)] != masked
    press(window, K.Key_Escape)
    assert opened(window).phone.value() is PublishedPhone.FULL


def test_the_whole_list_is_copied_as_a_table_and_as_text(window, practice):
    opened(window)
    press(window, K.Key_T, with_=CTRL)
    copied = QApplication.clipboard().mimeData()
    table = practice.publication.table()
    assert copied.text().splitlines() == ["\t".join(row) for row in table]
    assert copied.html().count("<tr>") == len(table)
    assert 'colspan="8"' in copied.html()
    assert "粘贴" in window.toast.words()


def test_ctrl_e_saves_and_f8_prints_it(window, monkeypatch, tmp_path):
    target = tmp_path / "公示.xlsx"
    monkeypatch.setattr(publication_page, "choose_to_save", lambda *_asked: target)
    opened(window)
    press(window, K.Key_E, with_=CTRL)
    assert target.is_file()
    assert str(target) in window.toast.words()
    press(window, K.Key_F8)
    assert isinstance(window.tab().page(), PrintPage)


def test_it_hears_of_another_adviser(window, practice):
    page = opened(window)
    village = practice.villages.lines()[0].village
    term = practice.villages.card(village.id).current.appointment
    practice.appointments.end(term, practice.workplace.today.replace(day=1), "另有安排")
    window.operations.tell_changed("appointments")
    assert village.full_name not in [one.village_name for one in rows_of(page.table)]
    assert village.name in page.remarks.text()


def test_nothing_is_cut_off(sized, window):
    assert_nothing_clipped(opened(window))
