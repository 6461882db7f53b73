"""存填报表: asks where to, and writes a workbook there for each adviser who is to fill one in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.operations import Operations

FILL_IN_FOLDER = "fill_in_folder"
"""The preference that remembers where the last ones went."""


class FillInSaving(QObject):
    """`saved(sentence)` once they are written."""

    saved = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._use_cases, self._operations, self._window = use_cases, operations, window

    def save(self, month: StatisticalMonth, adviser_ids: Sequence[int]) -> None:
        """Ask for the folder and write the workbooks."""
        preferences, fill_ins = self._use_cases.preferences, self._use_cases.fill_ins
        last = Path(preferences.get(FILL_IN_FOLDER, ""))
        folder = choose_folder(self._window, "填报表存到哪个文件夹", last)
        if folder is None:
            return

        def write() -> tuple[Path, ...]:
            preferences.remember(FILL_IN_FOLDER, str(folder))
            return fill_ins.write_all(month, adviser_ids, folder)

        self._operations.run(
            write,
            then=lambda files: self.saved.emit(_saved_words(files)),
            label=f"正在做 {month.number} 月的填报表…",
        )


def _saved_words(files: Sequence[Path]) -> str:
    if len(files) == 1:
        return f"填报表已存到 {files[0]}，发给顾问填；交回来按 Ctrl+I 导入。"
    return f"{len(files)} 份填报表已存到 {files[0].parent}，发给顾问填；交回来按 Ctrl+I 导入。"
