"""检查材料: what will be in it stands there before; by keys to each record, and to the folder."""

import pytest
from PySide6.QtCore import Qt

from builders import an_attachment
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.inspection_pack import PackPart, PackWish
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.ui.attachments.page import AttachmentPage
from lvgw_desktop.ui.inspection_pack import page as pack_page
from lvgw_desktop.ui.inspection_pack.page import PackPage
from lvgw_desktop.ui.service_logs.editor import LogEditor
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
HALF = Period(2026, PeriodKind.HALF, 2)


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def opened(window, **asked):
    window.errands.packs.show(**asked)
    page = window.tab().page()
    assert isinstance(page, PackPage)
    return page


def choose(page, part):
    page.parts.choose(part.number)
    return rows_of(page.papers)


def test_it_is_opened_from_the_palette_for_the_whole_office_and_this_half_year(window):
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "检查材料")
    press(window, K.Key_Return)
    page = window.tab().page()
    assert isinstance(page, PackPage)
    assert page.scope.wish() == PackWish(period=HALF)
    assert page.parts.hasFocus()


@pytest.mark.parametrize(("tab", "field"), [("村(居)", "village_id"), ("法律顾问", "adviser_id")])
def test_the_card_of_a_village_and_of_an_adviser_open_their_own(window, tab, field):
    shown = window.show_tab_named(tab)
    push(shown, "检查材料…")
    page = window.tab().page()
    assert isinstance(page, PackPage)
    assert getattr(page.scope.wish(), field) is not None


def test_the_assessment_book_opens_the_days_of_its_pair(window):
    book = window.show_tab_named("考核与费用").book
    push(book, "考核包…")
    pair = book.list.table.current().pair
    page = window.tab().page()
    assert isinstance(page, PackPage)
    assert page.scope.wish() == PackWish(
        period=pair.span, village_id=pair.village_id, adviser_id=pair.adviser_id
    )


def test_every_number_is_the_length_of_its_list(window):
    page = opened(window, village_id=1)
    for contents in rows_of(page.parts):
        papers = choose(page, contents.part)
        assert sum(line.paper.is_there for line in papers) == contents.count
        assert sum(bool(line.paper.lacks) for line in papers) == contents.lacking
    assert any(words.startswith("共 ") and "缺" in words for words in shown_words(page))


def test_keys_lead_from_a_part_to_a_paper_to_its_record_and_back(window):
    page = opened(window, village_id=1)
    (first, *_rest) = choose(page, PackPart.LOGS)
    press(window, K.Key_Return)
    assert page.papers.hasFocus()
    press(window, K.Key_Return)
    editor = window.tab().page()
    assert isinstance(editor, LogEditor)
    assert editor.entry().content == first.paper.about.content


def test_a_missing_contract_is_attached_from_here(window, practice):
    page = opened(window, village_id=1)
    (line,) = choose(page, PackPart.CONTRACTS)
    assert line.paper.lacks
    press(window, K.Key_Return)
    press(window, K.Key_Return)
    assert isinstance(window.tab().page(), AttachmentPage)
    with practice.workplace.changing() as store:
        uuid = line.paper.about.uuid
        store.attachments.add(an_attachment(record_uuid=uuid, kind=AttachmentKind.CONTRACT))
    window.operations.tell_changed("attachments")
    (line,) = choose(page, PackPart.CONTRACTS)
    assert not line.paper.lacks


def test_what_is_of_no_record_says_so(window):
    page = opened(window, village_id=1)
    choose(page, PackPart.ROSTER)
    press(window, K.Key_Return)
    press(window, K.Key_Return)
    assert window.tab().page() is page
    assert "汇总" in window.toast.words()


def test_other_days_another_village_and_hidden_telephones_are_wished_for(window):
    page = opened(window)
    everything = len(choose(page, PackPart.LOGS))
    press(window, K.Key_PageUp)
    assert page.scope.wish().period == Period(2026, PeriodKind.HALF, 1)
    page.scope.take_kind(PeriodKind.YEAR)
    assert len(choose(page, PackPart.LOGS)) > everything
    page.scope.village.set_value(2)
    page.scope.without_phones.click()
    assert page.scope.wish().without_phones
    assert {line.paper.about.village_id for line in choose(page, PackPart.LOGS)} == {2}


def test_it_is_made_where_one_says_and_tells_where_it_lies(window, tmp_path, monkeypatch):
    page = opened(window, village_id=1)
    monkeypatch.setattr(pack_page, "choose_folder", lambda *_asked: tmp_path / "U盘")
    press(window, K.Key_Return, with_=CTRL)
    (folder,) = (tmp_path / "U盘").iterdir()
    assert str(folder) in page.done.sentence()
    assert (folder / "00 全部材料.pdf").exists()


def test_what_went_wrong_is_said_on_the_page(window, tmp_path):
    page = opened(window, village_id=1)
    file = tmp_path / "文件"
    file.write_bytes(b"")
    page.make_in(file)
    assert "不是文件夹" in page.notice.text()
    assert page.notice.isVisible()
    page.make_in(tmp_path / "U盘")
    assert not page.notice.isVisible()


def test_esc_stays_while_it_is_made(window, monkeypatch):
    page = opened(window, village_id=1)
    monkeypatch.setattr(page.work, "is_under_way", lambda: True)
    assert not page.back()


def test_nothing_is_cut_off(sized, window, tmp_path):
    page = opened(window, village_id=1)
    page.make_in(tmp_path)
    assert_nothing_clipped(page)
