"""合并各所月报的画面: before, with the files chosen, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import openpyxl

from benchmarks.office_workbooks import office_months
from lvgw_desktop.services.ledger_layouts import ledger_layout
from lvgw_desktop.ui.merging.page import MergePage

if TYPE_CHECKING:
    from pathlib import Path

    from lvgw_desktop.ui.main_window import MainWindow

_NAMES = ("龙兴司法所", "高庄司法所", "人民路司法所", "北郊司法所", "南顾庄司法所")
_LATE = datetime(2026, 4, 2, 9, 10)  # noqa: DTZ001  the clock on the office's wall


def merge_asked(window: MainWindow) -> None:
    """Show what is chosen before it is merged."""
    page = _page(window)
    page.add(sorted(_sent(window).iterdir()))


def merge_done(window: MainWindow) -> None:
    """Show what was found, and who is missing."""
    page = _page(window)
    page.add([_sent(window)])
    page.merge_to(_folder(window) / "区局汇总.xlsx")


def _page(window: MainWindow) -> MergePage:
    window.show_tab_named("月报")
    window.errands.merge_months()
    page = window.tab().page()
    assert isinstance(page, MergePage)
    return page


def _folder(window: MainWindow) -> Path:
    return window.use_cases.workplace.database.path.parent


def _sent(window: MainWindow) -> Path:
    """Return a folder with what five offices sent in three months, some of it odd."""
    folder = _folder(window) / "各所月报"
    if folder.exists():
        return folder
    pack = window.use_cases.workplace.pack
    for place, month in enumerate(office_months(len(_NAMES), 3, 9)):
        office = replace(month.office, name=_NAMES[place // 3])
        made = _LATE if place == 8 else month.made_at  # noqa: PLR2004  any one of March
        file = folder / f"{office.name}_{month.month.words}.xlsx"
        if place != 4:  # noqa: PLR2004  any one of February
            sent = replace(month, office=office, made_at=made)
            sent.write(file, pack.vocabulary, ledger_layout(pack))
    first = folder / "龙兴司法所_2026年1月.xlsx"
    workbook = openpyxl.load_workbook(first)
    workbook.worksheets[0]["C7"] = "孙某某"
    workbook.save(first)
    (folder / "北郊司法所_2026年1月(1).xlsx").write_bytes(
        (folder / "北郊司法所_2026年1月.xlsx").read_bytes()
    )
    openpyxl.Workbook().save(folder / "通讯录.xlsx")
    return folder


MERGE_SCREENS = {"merge_asked": merge_asked, "merge_done": merge_done}
