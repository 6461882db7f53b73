"""导入的文件: the workbook to read, and where the marked one and an empty one are written."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.ui.importing.import_work import ImportWork
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_open, choose_to_save
from lvgw_desktop.ui.shared.messages import tell


class ImportFiles:
    """Asks over a page, and has the work write there."""

    def __init__(self, page: QWidget, work: ImportWork) -> None:
        self._page, self._work = page, work
        work.saved.connect(lambda path: tell(page, f"已存到 {path}。"))
        work.unsaved.connect(lambda refusal: tell(page, refusal.sentence))

    def choose(self) -> Path | None:
        """Ask for the workbook."""
        return choose_to_open(self._page, "选要导入的表格", EXCEL)

    def report(self, outcome: ImportOutcome) -> None:
        """Write the workbook with red cells."""
        name = f"{outcome.source.file.stem}-标红.xlsx"
        if target := choose_to_save(self._page, "导出标红的原表", name, EXCEL):
            self._work.report(outcome, target)

    def template(self) -> None:
        """Write an empty roster to fill in."""
        if target := choose_to_save(self._page, "存一份空白表", "名册(空白).xlsx", EXCEL):
            self._work.template(target)
