"""自检: does the main job once, off-screen, to show that an installed program is whole."""

import logging
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.services.office_files import OfficeFiles
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.shared.operations import Operations

log = logging.getLogger(__name__)


def self_test(folder: Path, files: OfficeFiles, help_file: Path) -> int:
    """Make a practice office in the folder, open the window, issue a sheet, scan it back, export.

    Then read a roster. Returns 0, or 1 after anything that failed; the reason is in the log and on
    standard error.
    """
    try:
        use_cases = files.create_practice(folder.absolute() / "office.db")
        try:
            _show_window(use_cases, help_file)
            _write(use_cases, folder.absolute())
        finally:
            use_cases.close()
    except Exception as error:
        log.exception("self-test failed")
        if sys.stderr:  # a windowed program of Windows has none
            sys.stderr.write(f"自检没有通过：{error}\n")
        return 1
    return 0


def _show_window(use_cases: UseCases, help_file: Path) -> None:
    """Open the window, visit every tab and take it away again."""
    operations = Operations(at_once=True)
    failures: list[BaseException] = []
    operations.crashed.connect(failures.append)
    operations.refused.connect(failures.append)
    window = MainWindow(use_cases, operations, help_file)
    window.show()
    for number in range(window.tabs.count()):
        window.show_tab(number)
        QApplication.processEvents()
    window.hide()
    if failures:
        raise failures[0]


def _write(use_cases: UseCases, folder: Path) -> None:
    """Issue one sheet as PDF, scan it back, export the month's workbook, and read a roster."""
    printing = use_cases.printing
    to_print = LogFilter(states=frozenset({PaperState.TO_PRINT}))
    pdf = printing.issue_sheets(use_cases.log_list.ids(to_print)[:1])
    sheet = printing.save_pdf(pdf, folder / "工作日志.pdf")
    scanned = use_cases.scan_back.run([sheet])
    if not scanned.signed:
        raise Refusal(f"印出的日志扫描后没有认出来：{scanned.sentence}")
    use_cases.month_export.export(use_cases.months.current(), folder)
    roster = use_cases.importing.template(folder / "空白名册.xlsx")
    use_cases.importing.read(roster, ImportKind.ROSTER)  # a child process reads it
