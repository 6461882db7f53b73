"""各画面: opens the practice office at a fixed moment and draws every screen into a PNG.

`python tools/render_screens.py --out DIR [--only WORD]`; `dev.py screens` calls it. The pictures
are compared by eye with those of the design.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop import bootstrap
from lvgw_desktop.ui.first_run.window import FirstRunWindow
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.qt_set_up import start_qt
from lvgw_desktop.ui.refused_window import RefusedWindow
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Scheme

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
from screens import SCREENS, fill_first_run

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lvgw_desktop.services.office_files import OfficeFiles

MOMENT = datetime(2026, 11, 20, 14, 32)  # noqa: DTZ001  the clock on the office's wall
WIDTH, HEIGHT = 1366, 697
SETTLE_MS = 350
AWAY = 5_000  # px: the pointer stands on nothing
LOOKS = {
    "": Appearance(),
    "_large": Appearance(TextSize.LARGE),
    "_dark": Appearance(scheme=Scheme.DARK),
}
IN_THE_DARK = {
    "assessment_book",
    "assessment_firm_report",
    "assessment_firm_summary",
    "assessment_local_points",
    "assessment_meeting",
    "attachments",
    "batch_edit",
    "closed_correction",
    "closed_log",
    "fee_card",
    "fee_page",
    "fee_payments",
    "fee_standards",
    "history_log",
    "merge_asked",
    "merge_done",
    "package_compared",
    "home",
    "log_editor",
    "log_editor_details",
    "month_hand_in",
    "log_editor_filled_in",
    "log_editor_phrases",
    "inspection_pack",
    "logs_filter",
    "logs_searched",
    "month",
    "month_closed",
    "month_sent_compared",
    "other_editor_conduct_report",
    "other_editor_training",
    "other_list_feedback",
    "other_list_lecture",
    "settings_local_scores",
    "settings_rule",
    "settings_rules",
    "plans",
    "prefilled_outside",
    "print_preview",
    "publication",
    "villages_board",
    "villages_replacing",
    "recommendations",
    "villages_checklists",
    "recycle_bin",
    "search_found",
    "search_words",
    "statistics_matrix",
    "statistics_outcomes",
    "statistics_trend",
    "year_part",
    "year_summary",
}
REFUSAL = "“office.db”是空文件，里面没有数据。请用最近的备份恢复。"


def main() -> int:
    """Draw the screens and print what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="only screens whose name has this word")
    parser.add_argument("--usual", action="store_true", help="only as they look at first")
    options = parser.parse_args()
    options.looks = {"": LOOKS[""]} if options.usual else LOOKS
    options.out.mkdir(parents=True, exist_ok=True)
    start_qt(bootstrap.places())
    QCursor.setPos(AWAY, AWAY)
    files = bootstrap.office_files(now=lambda: MOMENT)
    with tempfile.TemporaryDirectory() as folder:
        draw_first_windows(files, Path(folder), options)
        draw_office(files, Path(folder) / "office.db", options)
    return 0


def draw_first_windows(files: OfficeFiles, folder: Path, options: argparse.Namespace) -> None:
    """Draw what is seen before an office is open."""
    file = folder / "first" / "office.db"
    for suffix, look in options.looks.items():
        theme.change(look)
        first = FirstRunWindow(files, file, Operations(at_once=True))
        fill_first_run(first)
        keep(first, f"first_run{suffix}", options)
        refused = RefusedWindow(REFUSAL, file, files, Operations(at_once=True))
        keep(refused, f"refused{suffix}", options)


def draw_office(files: OfficeFiles, file: Path, options: argparse.Namespace) -> None:
    """Draw every screen of the open office in every look."""
    use_cases = files.create_practice(file)
    use_cases.backups.make()
    for suffix, look in options.looks.items():
        for name, show in SCREENS.items():
            if options.only not in name or (suffix == "_dark" and name not in IN_THE_DARK):
                continue
            window = MainWindow(use_cases, Operations(at_once=True), bootstrap.places().help_file)
            theme.change(look)
            window.resize(WIDTH, HEIGHT)
            window.show()
            show(window)
            keep(window, f"{name}{suffix}", options)
            leave_draft(window)
        for draft in use_cases.drafts.all():
            use_cases.drafts.finish(draft.uuid)
    use_cases.close()


def leave_draft(window: MainWindow) -> None:
    """Go back from every page, so that what was typed is offered on the next screen."""
    while window.tab().count() > 1 and window.tab().go_back():
        QApplication.processEvents()
    window.hide()
    window.deleteLater()


def keep(window: QWidget, name: str, options: argparse.Namespace) -> None:
    """Let the window settle and write its picture."""
    if options.only not in name:
        return
    window.resize(WIDTH, HEIGHT)
    window.show()
    QTest.qWait(SETTLE_MS)
    QApplication.processEvents()
    QApplication.sendPostedEvents()  # a text that has just changed has its room in the picture
    target = options.out / f"{name}.png"
    window.grab().save(str(target))
    print(target)
    window.hide()


if __name__ == "__main__":
    sys.exit(main())
