"""导出日志: asks where to and writes the list as it is narrowed and sorted, all pages of it."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.log_source import LogSource
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress


class ListExport:
    """`say(sentence)` tells where the file lies."""

    def __init__(
        self,
        place: QWidget,
        use_cases: UseCases,
        operations: Operations,
        say: Callable[[str], object],
    ) -> None:
        self._place, self._use_cases, self._operations = place, use_cases, operations
        self._say = say

    def export(self, source: LogSource, ticked: AbstractSet[int]) -> None:
        """Write the ticked logs of a list, or the whole list if none is ticked."""
        from lvgw_desktop.ui.shared.choose_file import (  # noqa: PLC0415  not needed at the start
            EXCEL,
            choose_to_save,
        )

        service = self._use_cases.log_export
        name = service.file_name(source.narrowed())
        target = choose_to_save(self._place, "导出日志", name, EXCEL)
        if target is None:
            return

        def write(progress: Progress) -> Path:
            return service.export(source.wanted, target, ticked or None, told=progress.report)

        self._operations.run(
            write,
            then=lambda written: self._tell(written, target),
            label="导出日志：",
            cancellable=True,
        )

    def _tell(self, written: Path, target: Path) -> None:
        """Say where the file lies; another program may have held the wanted name."""
        checked = f"已存到 {written}，重新打开核对过，内容一致。"
        self._say(checked if written == target else f"{target.name} 正开着，{checked}")
