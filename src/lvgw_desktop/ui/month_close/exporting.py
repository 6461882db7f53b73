"""导出月报: asks where to, writes the month's workbook there and says where it lies."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.operations import Operations

EXPORT_FOLDER = "export_folder"
"""The preference that remembers where the last workbook went."""


class Exporting(QObject):
    """`exported(file, StatisticalMonth)` once it is written and compared."""

    exported = Signal(object, object)

    def __init__(self, use_cases: UseCases, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._use_cases, self._operations, self._window = use_cases, operations, window

    def export(self, month: StatisticalMonth, *, by_village: bool) -> None:
        """Ask for the folder and write the workbook."""
        preferences = self._use_cases.preferences
        last = Path(preferences.get(EXPORT_FOLDER, ""))
        folder = choose_folder(self._window, "月报存到哪个文件夹", last)
        if folder is None:
            return

        def export() -> Path:
            preferences.remember(EXPORT_FOLDER, str(folder))
            return self._use_cases.month_export.export(month, folder, by_village=by_village)

        self._operations.run(
            export,
            then=lambda file: self.exported.emit(file, month),
            label=f"正在导出 {month.number} 月月报…",
        )
