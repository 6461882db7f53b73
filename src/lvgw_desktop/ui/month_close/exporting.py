"""导出月报: asks where to, and writes the month's workbook or its package there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.operations import Operations

EXPORT_FOLDER = "export_folder"
"""The preference that remembers where the last workbook went."""
REPORTS = "reports"
"""The topic of what was written for the district."""


class Exporting(QObject):
    """`exported(file, StatisticalMonth)` once a workbook is written and compared.

    `packed(ReportPackage, StatisticalMonth)` once a package lies there.
    """

    exported = Signal(object, object)
    packed = Signal(object, object)

    def __init__(self, use_cases: UseCases, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._use_cases, self._operations, self._window = use_cases, operations, window

    def export(self, month: StatisticalMonth, *, by_village: bool, masked: bool) -> None:
        """Ask for the folder and write the workbook."""
        write = partial(self._use_cases.month_export.export, by_village=by_village, masked=masked)
        self._run(month, "月报存到哪个文件夹", write, self.exported, "正在导出 {} 月月报…")

    def pack(self, month: StatisticalMonth, *, by_village: bool, masked: bool) -> None:
        """Ask for the folder and make the 上报包 in it."""
        make = partial(self._use_cases.report_packages.make, by_village=by_village, masked=masked)
        self._run(month, "上报包放在哪个文件夹", make, self.packed, "正在做 {} 月的上报包…")

    def _run(
        self,
        month: StatisticalMonth,
        question: str,
        write: Callable[[StatisticalMonth, Path], object],
        done: SignalInstance,
        label: str,
    ) -> None:
        preferences = self._use_cases.preferences
        last = Path(preferences.get(EXPORT_FOLDER, ""))
        folder = choose_folder(self._window, question, last)
        if folder is None:
            return

        def written() -> object:
            preferences.remember(EXPORT_FOLDER, str(folder))
            return write(month, folder)

        self._operations.run(
            written,
            then=lambda made: done.emit(made, month),
            label=label.format(month.number),
            changed=(REPORTS,),
        )
