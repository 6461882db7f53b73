"""设置 · 导入记录: past imports, undone by key, with what had to stay."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from exchange.workbooks import HEAD, save
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.ui.importing import undo_question
from lvgw_desktop.ui.settings.page import SettingsPage
from lvgw_desktop.ui.settings.sections import Section
from ui.parts import buttons, push, rows_of, shown_words, table_named
from ui.typing import press

WHO = ("郑一鸣", "律师", "河南明德律师事务所", "14104202610000009", "138-0375-0009")
DAYS = ("2026-12-01", "2027-12-31")


@pytest.fixture
def imported(practice, tmp_path):
    rows = [("新河村", "龙河街道", *WHO, *DAYS), ("新桥村", "龙河街道", *WHO, *DAYS)]
    file = save(tmp_path / "名册.xlsx", [HEAD, *rows])
    source = practice.importing.read(file, ImportKind.ROSTER)
    return practice.importing.run(source).batch


@pytest.fixture
def section(practice, operations, qtbot):
    def opened():
        page = SettingsPage(practice, operations, Section.IMPORTS)
        qtbot.addWidget(page)
        page.resize(1366, 600)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.section().table.setFocus()
        return page

    return opened


def undo_button(page):
    return next(one for one in buttons(page) if one.text().startswith("撤销这一批"))


def test_without_imports_there_is_nothing_to_undo(section):
    page = section()
    assert rows_of(table_named(page, "导入记录")) == []
    assert not undo_button(page).isEnabled()


def test_del_undoes_and_lists_what_stays(section, practice, imported, monkeypatch):
    village = practice.villages.named("新河村")
    practice.villages.save(replace(village, remark="重点村"))
    page = section()
    monkeypatch.setattr(undo_question, "ask", lambda *_asked, **_more: 0)

    press(page, Qt.Key.Key_Delete)

    (batch,) = rows_of(table_named(page, "导入记录"))
    assert (batch.rows, batch.remaining) == (6, 1)
    assert "已撤销“名册.xlsx”的导入，去掉了 5 条。有 1 条后来用过或改过，留着没动。" in shown_words(
        page
    )
    (kept,) = rows_of(table_named(page, "撤销后留下的"))
    assert (kept.title, kept.why) == ("新河村(龙河街道)", "后来改过")
    assert not undo_button(page).isEnabled()
    press(page, Qt.Key.Key_Delete)  # nothing more to be done
    assert practice.backups.verify().ok


def test_a_no_leaves_all_as_it_was(section, practice, imported, monkeypatch):
    page = section()
    monkeypatch.setattr(undo_question, "ask", lambda *_asked, **_more: 1)
    press(page, Qt.Key.Key_Delete)
    assert practice.villages.named("新桥村")


def test_another_import_is_asked_for(section, qtbot):
    page = section()
    with qtbot.waitSignal(page.import_asked) as asked:
        push(page, "导入名册…")
    assert asked.args == ["ROSTER"]
