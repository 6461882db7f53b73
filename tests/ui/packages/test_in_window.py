"""数据包 in the whole window: from the settings to making, reading and the printed code."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.ui.importing import undo_question
from lvgw_desktop.ui.settings.sections import Section
from tests.services.packed_offices import an_empty_office, fill, rows
from tests.ui.main_windows import shown_window
from ui.parts import buttons, push, rows_of, table_named
from ui.typing import press


@pytest.fixture
def backups(practice, operations, qtbot, tmp_path):
    """The window at 备份与恢复 of an office that made a package before."""
    practice.packages.make(tmp_path / "包.lvgwbao", PackageWish())
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.BACKUPS)
    return window


@pytest.mark.parametrize(
    ("words", "title"),
    [("做数据包…", "做数据包"), ("读数据包…", "读数据包"), ("打印恢复码", "打印恢复码")],
)
def test_each_button_leads_to_its_page(backups, words, title):
    push(backups, words)
    assert backups.tab().page().title.text() == title


def test_there_is_no_code_before_the_first_package(practice, operations, qtbot):
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.BACKUPS)
    (code,) = (one for one in buttons(window) if one.text() == "打印恢复码")
    assert not code.isEnabled()


def test_what_a_package_brought_is_taken_back_in_the_settings(
    practice, operations, qtbot, tmp_path, monkeypatch
):
    with closing(an_empty_office(tmp_path / "there" / "龙兴二.lvgw")) as there:
        fill(there, logs=2)
        with there.workplace.changing() as store:
            store.office.change(replace(store.office.get(), practice=True))
        made = there.packages.make(tmp_path / "那边的.lvgwbao", PackageWish())
    before = rows(practice)
    source = practice.packages.read(made.file, made.code.text)
    practice.packages.run(source, PackageChoices())
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.IMPORTS)
    table = table_named(window, "导入记录")
    (batch,) = rows_of(table)
    assert [column.text(batch) for column in table.records.columns if column.id == "kind"] == [
        "数据包"
    ]
    monkeypatch.setattr(undo_question, "ask", lambda *_asked, **_more: 0)
    with qtbot.waitSignal(operations.changed) as changed:
        table.setFocus()
        press(window, Qt.Key.Key_Delete)
    assert {"service_logs", "villages", "other_records"} <= changed.args[0]
    assert rows(practice) == before
