"""扫描签回 by keys: read, look, match, put aside, undo."""

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from builders import a_log, an_appointment
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.scan_back import ScanBackService
from lvgw_desktop.services.scan_outcome import ScanOutcome
from lvgw_desktop.ui.scanning import page as page_module
from lvgw_desktop.ui.shared.operations import Operations
from scanning.scans import printed_pages, write_file
from services.printed_logs import signed_serials, states
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES
from ui.parts import buttons, rows_of, shown_words, table_named
from ui.scanning.conftest import SERIALS, opened
from ui.typing import CTRL, press, type_text

FIRST, SECOND, THIRD = SERIALS


@pytest.fixture
def scans(printed, monkeypatch):
    """Let the file dialog choose these scans: names without their ending."""

    def choose(*names):
        files = tuple(printed / f"{name}.pdf" for name in names)
        monkeypatch.setattr(page_module, "choose_several", lambda *_asked: files)
        monkeypatch.setattr(page_module, "choose_folder", lambda *_asked: printed)

    return choose


def read(tab, scans, *names):
    scans(*names)
    press(tab, Qt.Key.Key_O, with_=CTRL)


def lines(tab):
    return [(row.sheet, row.page, row.remark) for row in rows_of(table_named(tab, "扫描页"))]


def said(tab):
    return tab.held_by.toast.words()


def choose_heap(tab, words):
    next(one for one in buttons(tab) if one.text() == words).click()


def test_scans_are_read_and_their_logs_signed_back(tab, office, scans, qtbot):
    with qtbot.waitSignal(tab.operations.changed) as changed:
        read(tab, scans, f"{FIRST}-2", f"{SECOND}-1", f"{FIRST}-1", f"{THIRD}-1")
    assert "service_logs" in changed.args[0]
    assert signed_serials(office) == set(SERIALS)
    assert said(tab) == "3 份已登记签回。4 页已附上。"
    assert lines(tab)[0] == (FIRST, "第 2 页", "已附上，已登记签回")
    assert len(lines(tab)) == 4


def test_undo_in_the_toast_gives_the_logs_their_state_back(tab, office, scans):
    before = states(office)
    read(tab, scans, f"{SECOND}-1", f"{THIRD}-1")
    assert tab.held_by.toast.undo()
    assert states(office) == before


def test_a_whole_folder_is_read(tab, office, scans):
    scans()
    press(tab, Qt.Key.Key_I, with_=CTRL)
    assert signed_serials(office) == set(SERIALS)
    assert "请认一认 1" in {button.text() for button in buttons(tab)}


def test_a_sheet_that_lacks_a_page_says_which(tab, office, scans):
    read(tab, scans, f"{FIRST}-1")
    assert lines(tab) == [(FIRST, "第 1 页", "已附上，还缺第 2 页")]
    assert signed_serials(office) == set()


def test_an_unread_page_is_matched_by_its_typed_number(tab, office, scans):
    read(tab, scans, "letter")
    assert lines(tab) == [("认不出", "", "没有读出二维码，请看图写上编号")]
    press(tab, Qt.Key.Key_Return)
    type_text(tab, "2\n")
    assert said(tab) == f"已附到 {SECOND} 第 1 页，已登记签回。"
    assert signed_serials(office) == {SECOND}
    assert lines(tab) == []
    tab.held_by.toast.undo()
    assert signed_serials(office) == set()
    assert len(lines(tab)) == 1


def test_the_sheets_still_out_are_offered(tab, office, scans):
    read(tab, scans, f"{SECOND}-1", "letter")
    press(tab, Qt.Key.Key_Return, Qt.Key.Key_Down)
    number = tab.page().heaps.match.number
    assert {choice.key for choice in number.offered()} == {FIRST, THIRD}
    type_text(tab, "xlsq")
    assert next(choice.second for choice in number.offered()).startswith("兴梁社区 01-")
    type_text(tab, "\n")
    assert len(office.scan_back.waiting()) == 0


def test_digits_never_stand_for_another_number(tab, scans):
    """2 is in every number of 2026, and 0020 begins with it: Enter would have taken one of them."""
    read(tab, scans, f"{SECOND}-1", "letter")
    press(tab, Qt.Key.Key_Return)
    number = tab.page().heaps.match.number
    type_text(tab, "2")
    assert not number.is_open()
    type_text(tab, "0")
    assert not number.is_open()
    number.clear()
    type_text(tab, "0003")
    assert [choice.key for choice in number.offered()] == [THIRD]


def test_a_wrong_number_is_told_and_the_page_stays(tab, scans):
    read(tab, scans, "letter")
    press(tab, Qt.Key.Key_Return)
    type_text(tab, "999\n")
    assert "没有“LX-2026-0999”号，请核对编号。" in shown_words(tab)
    assert len(lines(tab)) == 1
    press(tab, Qt.Key.Key_Tab)
    type_text(tab, "x\n")
    assert "页码请填整数，从 1 起。" in shown_words(tab)


def test_a_page_is_put_aside_with_a_reason_by_keys(tab, office, scans):
    read(tab, scans, "letter")
    press(tab, Qt.Key.Key_Delete)
    type_text(tab, "\n")
    assert "放一边要写明原因，请填一句。" in shown_words(tab)
    type_text(tab, "广告\n")
    assert said(tab) == "已放一边，图还留着。"
    assert office.scan_back.waiting() == ()
    tab.held_by.toast.undo()
    assert len(lines(tab)) == 1


def test_pages_of_earlier_days_wait_when_the_page_opens(office, operations, qtbot, printed):
    office.scan_back.run([printed / "letter.pdf"])
    tab = opened(office, operations, qtbot)
    assert len(lines(tab)) == 1
    assert tab.page().heaps.table.hasFocus()


def test_the_picture_follows_the_list_and_turns(tab, scans):
    read(tab, scans, "letter", f"{SECOND}-1")
    card = tab.page().picture
    width, height = card.view().size
    assert width < height
    press(tab, Qt.Key.Key_T, with_=CTRL)
    assert card.view().size == (height, width)
    choose_heap(tab, "已附上 1")
    assert card.view().size[0] < card.view().size[1]


def test_what_could_not_be_read_is_listed_with_its_reason(tab, scans, printed):
    (printed / "坏.pdf").write_bytes(b"%PDF-1.7")
    read(tab, scans, "坏")
    (printed / "坏.pdf").unlink()
    assert said(tab) == "1 个文件没有读成。"
    choose_heap(tab, "没用上 1")
    assert lines(tab) == [("", "", "“坏.pdf”损坏了，读不出来。请重新扫描，或再复制一次。")]


def test_a_cancelled_run_still_tells_what_was_done(tab, office, scans, monkeypatch):
    run = ScanBackService.run

    def cancelled_after_the_first(self, sources, told, stopped):
        return run(self, sources[:1], told, stopped) if not stopped() else ScanOutcome()

    monkeypatch.setattr(ScanBackService, "run", cancelled_after_the_first)
    read(tab, scans, f"{SECOND}-1", f"{THIRD}-1")
    assert signed_serials(office) == {SECOND}
    assert said(tab) == "1 份已登记签回。1 页已附上。"


def test_the_work_is_done_off_the_ui_thread(office, themed, qtbot, scans):
    operations = Operations()
    tab = opened(office, operations, qtbot)
    read(tab, scans, f"{SECOND}-1", "letter")
    page = tab.page()
    qtbot.waitUntil(lambda: page.picture.view() is not None)
    assert said(tab) == "1 份已登记签回。1 页已附上，1 页请认一认。"
    assert page.heaps.table.hasFocus()
    assert len(lines(tab)) == 1
    operations.close()


def test_escape_leads_from_the_number_back_to_the_list(tab, scans):
    read(tab, scans, "letter")
    press(tab, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert tab.page().heaps.table.hasFocus()


def test_enter_pushes_the_button_in_focus_and_no_other(tab, scans):
    read(tab, scans, "letter")
    button = next(one for one in buttons(tab) if one.text() == "放一边…")
    button.setFocus()
    press(tab, Qt.Key.Key_Return)
    type_text(tab, "广告\n")
    assert said(tab) == "已放一边，图还留着。"


def test_escape_leaves_the_page(tab):
    press(tab, Qt.Key.Key_Escape)
    assert tab.count() == 1


def test_a_run_is_undone_when_its_page_has_gone(tab, office, scans, qtbot):
    before = states(office)
    read(tab, scans, f"{SECOND}-1")
    page = tab.page()
    press(tab, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(page))
    tab.held_by.toast.undo()
    assert states(office) == before


def test_a_decision_is_undone_when_its_page_has_gone(tab, office, scans, qtbot):
    read(tab, scans, "letter")
    press(tab, Qt.Key.Key_Delete)
    type_text(tab, "广告\n")
    assert office.scan_back.count_waiting() == 0
    page = tab.page()
    press(tab, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(page))
    tab.held_by.toast.undo()
    assert office.scan_back.count_waiting() == 1


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut_off(sized, office, operations, qtbot, scans, size):
    tab = opened(office, operations, qtbot, size)
    read(tab, scans, "letter", f"{SECOND}-1")
    for words in ("请认一认 1", "已附上 1", "没用上 0"):
        choose_heap(tab, words)
        assert_nothing_clipped(tab)
    choose_heap(tab, "请认一认 1")
    assert "没有读出二维码，请看图写上编号" in shown_words(tab.page().picture)
    press(tab, Qt.Key.Key_Delete)
    assert_nothing_clipped(tab)


def test_why_a_file_gave_nothing_is_told_whole_beside_the_list(tab, monkeypatch, tmp_path):
    broken = tmp_path / "坏了的.pdf"
    broken.write_bytes(b"no picture")
    monkeypatch.setattr(page_module, "choose_several", lambda *_asked: (broken,))
    press(tab, Qt.Key.Key_O, with_=CTRL)
    choose_heap(tab, "没用上 1")
    [row] = rows_of(table_named(tab, "扫描页"))
    assert row.remark in shown_words(tab.page().picture)


@pytest.fixture
def prefilled(office, tmp_path, monkeypatch):
    """A pre-filled sheet outside; the file dialog chooses its scan."""
    with office.workplace.changing() as store:
        store.appointments.add(an_appointment(firm_id=None))
    (sheet,) = office.prefilling.keep(office.prefilling.plan([1], StatisticalMonth(2026, 11)))
    pages = list(printed_pages(office.prefilling.issue([sheet]), 110))
    file = write_file(pages, tmp_path / "预填.pdf")
    monkeypatch.setattr(page_module, "choose_several", lambda *_asked: (file,))
    return sheet


def key_in(office, sheet):
    """Key in a sheet elsewhere in the window."""
    office.service_logs.record_prefilled(a_log(uuid=sheet.uuid, firm_id=None))


def test_a_pre_filled_sheet_says_that_it_is_not_keyed_in_and_enter_asks_for_it(
    tab, office, prefilled
):
    press(tab, Qt.Key.Key_O, with_=CTRL)
    assert said(tab) == "1 页已附上，1 份预填表还没录入。"
    assert lines(tab) == [(prefilled.serial, "第 1 页", "已附上，还没录入")]
    assert "录入这一份" in {button.text() for button in buttons(tab)}
    press(tab, Qt.Key.Key_Return)
    assert tab.keyed_in == [prefilled.uuid]
    key_in(office, prefilled)
    tab.operations.tell_changed("service_logs")
    assert lines(tab) == [(prefilled.serial, "第 1 页", "已附上")]
    assert "录入这一份" not in {button.text() for button in buttons(tab)}
    press(tab, Qt.Key.Key_Return)
    assert tab.keyed_in == [prefilled.uuid]
    assert office.service_logs.last().paper_state is PaperState.SIGNED


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("prefilled")
def test_no_word_about_a_pre_filled_sheet_is_cut_off(sized, office, operations, qtbot, size):
    tab = opened(office, operations, qtbot, size)
    press(tab, Qt.Key.Key_O, with_=CTRL)
    assert "录入这一份" in {button.text() for button in buttons(tab)}
    assert_nothing_clipped(tab)


def test_a_torn_page_of_a_pre_filled_sheet_is_matched_by_number_or_choice(
    tab, office, scans, prefilled
):
    read(tab, scans, "letter")
    press(tab, Qt.Key.Key_Return, Qt.Key.Key_Down)
    offered = {choice.key: choice.second for choice in tab.page().heaps.match.number.offered()}
    assert offered[prefilled.serial] == "兴梁社区 11月预填表 周明远"
    type_text(tab, f"{prefilled.serial[-4:]}\n")
    assert said(tab) == f"已附到 {prefilled.serial} 第 1 页，还没录入。"
    assert len(office.scan_back.scans_of(prefilled.uuid)) == 1
