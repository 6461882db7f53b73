"""数据包的画面: one made here, and one from another PC compared with what is here."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.ui.packages.make_page import MakePage
from lvgw_desktop.ui.packages.read_page import ReadPage

if TYPE_CHECKING:
    from pathlib import Path

    from lvgw_desktop.ui.main_window import MainWindow

WISH = PackageWish()


def package_asked(window: MainWindow) -> None:
    """Show what is asked before a package is made."""
    window.errands.packages.make()


def package_made(window: MainWindow) -> None:
    """Show the package that was made, and the code that opens it."""
    package_asked(window)
    page = window.tab().page()
    assert isinstance(page, MakePage)
    page.make_at(_folder(window) / "龙兴司法所_20261120.lvgwbao", WISH)


def package_locked(window: MainWindow) -> None:
    """Show the question for the code of another PC."""
    page = _reading(window)
    page.look_at(_packed_elsewhere(window)[0])


def package_compared(window: MainWindow) -> None:
    """Show what another PC says otherwise, side by side."""
    page = _reading(window)
    file, code = _packed_elsewhere(window)
    page.look_at(file)
    page.view().opened.emit(file, code, "")
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F6)


def package_read(window: MainWindow) -> None:
    """Show what came in."""
    package_compared(window)
    page = window.tab().page()
    assert isinstance(page, ReadPage)
    page.go_on()
    batch = page.view().batch
    assert batch is not None
    window.use_cases.import_batches.undo(batch.id or 0)


def _reading(window: MainWindow) -> ReadPage:
    window.show_tab_named("工作日志")
    window.errands.packages.read()
    page = window.tab().page()
    assert isinstance(page, ReadPage)
    return page


def _folder(window: MainWindow) -> Path:
    return window.use_cases.workplace.database.path.parent


def _packed_elsewhere(window: MainWindow) -> tuple[Path, str]:
    """Return the package of a second PC, with some records changed and added, and its code."""
    workplace = window.use_cases.workplace
    there = _folder(window) / "第二台" / "龙兴司法所.lvgw"
    there.parent.mkdir(exist_ok=True)
    shutil.copy(workplace.database.path, there)
    with closing(office_files(now=workplace.now).open(there)) as office:
        with office.workplace.changing() as store:
            store.preferences.set("recovery_code", "")
            logs = store.service_logs.of_ids(range(1, 5))
            changes = (
                {"content": f"{logs[0].content}当事人当场表示接受。"},
                {"result": "约定下周三再调解一次。", "client_phone": "138-0375-0001"},
                {"remark": "与6月那次是同一件事"},
            )
            for log, changed in zip(logs, changes, strict=False):
                store.service_logs.change(replace(log, **changed))
            village = store.villages.all()[2]
            store.villages.change(replace(village, service_day="每月5日"))
            for days in range(1, 4):
                day = workplace.today - timedelta(days=days)
                store.service_logs.add(replace(logs[3], id=None, uuid="", serial="", served_on=day))
        made = office.packages.make(there.parent / "龙兴司法所二_20261120.lvgwbao", WISH)
    return made.file, made.code.text


PACKAGE_SCREENS = {
    "package_asked": package_asked,
    "package_made": package_made,
    "package_locked": package_locked,
    "package_compared": package_compared,
    "package_read": package_read,
}
