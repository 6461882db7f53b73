"""设置 · 表样: every form empty to look at, headings worded otherwise, own files checked."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.printing.form_job import BlankForm
from lvgw_desktop.ui.settings.forms_section import NEXT_TIME
from lvgw_desktop.ui.settings.own_files_card import IN_ORDER
from lvgw_desktop.ui.settings.page import SettingsPage
from lvgw_desktop.ui.settings.sections import Section
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.in_window import Asked
from tests.ui.parts import push, rows_of, shown_words
from tests.ui.typing import press

K = Qt.Key
LABEL, OTHER = "服务内容及结果：", "服务内容及处理结果："


@pytest.fixture
def own(tmp_path):
    return tmp_path / "own"


@pytest.fixture
def use_cases(practice_file, tmp_path, own):
    """A copy of the practice office with a folder of its own for form files."""
    file = tmp_path / practice_file.name
    shutil.copy(practice_file, file)
    files = replace(office_files(now=lambda: NOW), own_forms=own)
    opened = files.open(file)
    yield opened
    opened.close()


@pytest.fixture
def page(use_cases, operations, qtbot):
    page = SettingsPage(use_cases, operations)
    qtbot.addWidget(page)
    page.resize(1366, 621)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_section(Section.FORMS)
    return page


@pytest.fixture
def section(page):
    section = page.section()
    section.table.choose("service_log")
    section.table.setFocus()
    return section


def words_of(section):
    return [getattr(row, "words", row) for row in rows_of(section.wording.table)]


def test_every_form_is_listed_and_the_first_is_shown_empty(page, use_cases):
    section = page.section()
    titles = [line.title for line in rows_of(section.table)]
    assert len(titles) == len(use_cases.workplace.pack.form_ids)
    assert "河南省村（居）法律顾问工作日志" in titles[:2]
    assert section.view.preview.page_count() == 1
    assert any("附件 2、附件 3" in words for words in shown_words(page))


def test_arrow_keys_show_one_empty_form_after_the_other(page, section):
    seen = set()
    section.table.choose_row(0)
    for _form in rows_of(section.table):
        seen.add(section.table.current().id)
        assert section.view.preview.page_count() >= 1
        press(page, K.Key_Down)
    assert seen == {line.id for line in rows_of(section.table)}


def test_a_form_without_doubtful_headings_has_nothing_to_choose(page, section):
    assert section.wording.isVisibleTo(page)
    section.table.choose("test_page")
    assert not section.wording.isVisibleTo(page)


def test_enter_on_a_wording_prints_it_from_now_on(page, section, use_cases, own):
    said = Asked(page.said)
    assert words_of(section)[:3] == [LABEL, LABEL, OTHER]
    section.wording.table.setFocus()
    section.wording.table.choose((LABEL, OTHER))
    press(page, K.Key_Return)
    assert [sentence for sentence, _back in said] == [NEXT_TIME]
    assert f'"{LABEL}" = "{OTHER}"' in (own / "service_log.toml").read_text("utf-8")
    assert use_cases.workplace.pack.definition("service_log").flows[0].label == OTHER
    used = [row.words for row in rows_of(section.wording.table) if getattr(row, "is_used", False)]
    assert OTHER in used
    assert LABEL not in used
    assert section.table.current().is_changed
    press(page, K.Key_Return)
    assert [sentence for sentence, _back in said] == [NEXT_TIME]


def test_a_wording_that_spoils_the_form_is_refused_beside_it(page, section, own):
    own.mkdir()
    (own / "service_log.toml").write_text("[grid]\nrow_max = 'x'\n", "utf-8")
    section.wording.table.setFocus()
    section.wording.table.choose((LABEL, OTHER))
    press(page, K.Key_Return)
    assert any(words.startswith("换了以后这张表印不好") for words in shown_words(page))
    assert "wording" not in (own / "service_log.toml").read_text("utf-8")


def test_a_broken_own_file_is_told_where_its_form_would_be(page, section, use_cases, own):
    own.mkdir()
    (own / "service_log.toml").write_text("[grid]\ntop = 'x'\n", "utf-8")
    use_cases.workplace.pack.forget("service_log")
    section.refresh()
    section.table.choose("ledger")
    section.table.choose("service_log")
    assert section.view.preview.page_count() == 0
    assert any("“top”应是数字" in words for words in shown_words(page))
    assert not section.view.print_button.isEnabled()
    section.table.choose("ledger")
    assert section.view.preview.page_count() == 1


def test_own_files_are_checked_at_a_press(page, section, own):
    push(page, "核对本所文件")
    assert IN_ORDER in shown_words(page)
    own.mkdir()
    (own / "ledger.toml").write_text("[table]\nbottom = 'x'\n[title]\ncolour = 1\n", "utf-8")
    (own / "strange.toml").write_text("", "utf-8")
    push(page, "核对本所文件")
    told = section.own_files.result.text()
    assert "ledger.toml 第 2 行，table.bottom：“bottom”应是数字。" in told
    assert "strange.toml 第 1 行" in told


def test_the_empty_form_goes_to_the_print_page(page, section, use_cases):
    asked = Asked(page.blank_asked)
    push(page, "打印空白表")
    section.table.setFocus()
    press(page, K.Key_Return)
    assert [line.id for line in asked] == ["service_log", "service_log"]
    job = BlankForm(use_cases, asked.last.id, asked.last.title)
    assert job.issue(()) == job.preview().pdf
    assert job.file_name == "空白表_河南省村（居）法律顾问工作日志.pdf"


def test_nothing_is_cut_off(use_cases, operations, qtbot, sized):
    page = SettingsPage(use_cases, operations)
    qtbot.addWidget(page)
    page.resize(1366, 621)
    page.show()
    page.show_section(Section.FORMS)
    page.section().table.choose("service_log")
    page.section().own_files.check()
    assert_nothing_clipped(page)
    [caption] = (one for one in page.findChildren(QLabel) if one.text().endswith("版"))
    assert "工作日志" in caption.text()
    assert caption.width() > caption.fontMetrics().horizontalAdvance("工作日志")
    assert caption.height() >= caption.heightForWidth(caption.width())
