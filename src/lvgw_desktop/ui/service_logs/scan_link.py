"""扫描件: how many scanned pages the current log has; leads to them."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.operations import Operations

KEY = "logs.scans"


class ScanLink(Button):
    """Hidden while there is none; `asked(record uuid, number)`."""

    asked = Signal(str, str)

    def __init__(self, operations: Operations, use_cases: UseCases) -> None:
        super().__init__("扫描件", Kind.TEXT, icon="file-text", small=True, clicked=self._ask)
        self._operations, self._use_cases = operations, use_cases
        self._log: ServiceLog | None = None
        self.hide()

    def follow(self, log: ServiceLog | None) -> None:
        """Tell of the scans of this log."""
        self._log = log
        self.hide()
        if log is None or not log.uuid:
            self._operations.drop(KEY)
            return
        uuid, service = log.uuid, self._use_cases.scan_back
        self._operations.run(
            lambda: service.count_scans([uuid]).get(uuid, 0), then=self._show, key=KEY
        )

    def _show(self, count: int) -> None:
        self.set_words(f"扫描件 ({count} 页)")
        self.setVisible(count > 0)

    def _ask(self) -> None:
        if self._log is not None:
            self.asked.emit(self._log.uuid, f"{self._log.serial} 号")
