"""导入的画面: a roster and an old ledger on their way into the office file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lvgw_desktop.services.import_source import ImportKind
from lvgw_desktop.ui.importing.page import ImportPage
from lvgw_desktop.ui.settings.import_section import ImportSection
from lvgw_desktop.ui.settings.page import SettingsPage
from lvgw_desktop.ui.settings.sections import Section

if TYPE_CHECKING:
    from pathlib import Path

    from lvgw_desktop.ui.main_window import MainWindow

HEADS = (
    *("村(居)", "街道", "法律顾问", "类别", "所在机构", "执业证号", "联系电话"),
    *("聘期起", "聘期止"),
)
FIRM = "河南砺衡律师事务所"
ROSTER = (
    ("新河社区", "龙兴街道", "周明远", "律师", FIRM, "", "13803750000", "2026-01-01", "2026-12-31"),
    ("东兴社区", "龙兴街道", "周明远", "律师", FIRM, "", "13803750000", "2025-01-01", "2026-12-31"),
    ("北山村", "高庄街道", "李素珍", "律师", FIRM, "", "1380375012", "2026-01-01", "2026-12-31"),
    ("南湾村", "高庄街道", "王海涛", "律师", FIRM, "", "13803750001", "二月三十日", ""),
)
LEDGER_HEADS = (
    "序号",
    "日期",
    "村(居)",
    "法律顾问",
    "服务对象",
    "法律咨询",
    "办了什么",
    "处理结果",
)
LEDGER = (
    (1, "2026-05-06", "兴梁社区", "周明远", "赵某某", 1, "咨询院墙滴水纠纷，建议调解。", "已答复"),
    (2, "2026-05-06", "兴梁社区", "周明远", "赵某某", 1, "代写起诉状。", "已写好"),
    (3, "2026-02-30", "兴梁社区", "周明远", "孙某兰", 1, "咨询土地承包合同。", "已答复"),
    (4, "2026-05-08", "兴粱社区", "周明远", "孙某兰", 1, "咨询宅基地边界。", "已答复"),
    (5, "2026-05-06", "兴梁社区", "周明远", "赵某某", 1, "咨询院墙滴水纠纷,建议调解", "已答复"),
    (6, "2026-05-20", "兴梁社区", "", "王㛃舟", 1, "咨询婚姻财产。", "已答复"),
)


def roster_tried(window: MainWindow) -> None:
    """Show a roster with a new village, a known one, a short telephone and a bad date."""
    window.show_tab_named("村(居)")
    _read(window, "roster", _saved(window, "2026年花名册.xlsx", HEADS, ROSTER))


def ledger_columns(window: MainWindow) -> None:
    """Show an old ledger of which one column is not understood."""
    window.show_tab_named("工作日志")
    page = _read(window, "logs", _saved(window, "2026年旧台账.xlsx", LEDGER_HEADS, LEDGER))
    page.columns().table.choose(("Sheet", 7))
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)


def ledger_tried(window: MainWindow) -> None:
    """Show what importing it would do: rows of all kinds."""
    _take_logs_back(window)
    window.show_tab_named("工作日志")
    page = _read(window, "logs", _saved(window, "2026年旧台账.xlsx", LEDGER_HEADS, LEDGER))
    page.columns().changed.emit("办了什么", "content")
    page.go_on()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F6)


def ledger_imported(window: MainWindow) -> None:
    """Show what became of it."""
    ledger_tried(window)
    page = window.tab().page()
    assert isinstance(page, ImportPage)
    page.go_on()


def past_imports(window: MainWindow) -> None:
    """Show two imports, one of them undone after something of it was used."""
    importing, villages = window.use_cases.importing, window.use_cases.villages
    for name in ("2025年花名册.xlsx", "2026年花名册.xlsx"):
        source = importing.read(_saved(window, name, HEADS, ROSTER), ImportKind.ROSTER)
        batch = importing.run(source).batch
        if batch and name.startswith("2025"):
            villages.save(replace(villages.named("新河社区"), remark="重点村"))
            window.use_cases.import_batches.undo(batch.id or 0)
    window.errands.settings.show(Section.IMPORTS)
    page = window.tab().page()
    assert isinstance(page, SettingsPage)
    section = page.section()
    assert isinstance(section, ImportSection)
    section.table.choose(1)


def _take_logs_back(window: MainWindow) -> None:
    """Undo what an earlier picture has imported: the office is the same for all of them."""
    batches, today = window.use_cases.import_batches, window.use_cases.workplace.today
    for batch in batches.all():
        if batch.kind == ImportKind.LOGS.name and batch.may_be_undone(today):
            batches.undo(batch.id or 0)


def _read(window: MainWindow, kind: str, file: Path) -> ImportPage:
    window.errands.import_workbook(kind)
    page = window.tab().page()
    assert isinstance(page, ImportPage)
    page.read(file)
    return page


def _saved(
    window: MainWindow, name: str, heads: tuple[str, ...], rows: tuple[tuple[object, ...], ...]
) -> Path:
    path = window.use_cases.workplace.database.path.parent / name
    book = openpyxl.Workbook()
    for row in (heads, *rows):
        book.active.append(row)
    book.save(path)
    return path
