"""门牌: what the window tells of the open file: whose it is, who works at it, its last backup."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.services.backups import Backup
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.status_line import StatusLine

NAME = "村(居)法律顾问工作台"
_TOPICS = frozenset({"office", "backups"})


class Nameplate(QObject):
    """Keeps the window's title and its status line true."""

    def __init__(
        self, window: QMainWindow, status: StatusLine, use_cases: UseCases, operations: Operations
    ) -> None:
        super().__init__(window)
        self._window, self._status = window, status
        self._use_cases, self._operations = use_cases, operations
        operations.changed.connect(self._heed_change)
        self._heed_change(_TOPICS)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._operations.run(self._read, then=self._show, key="window.facts")

    def _read(self) -> tuple[JudicialOffice, Backup | None]:
        return self._use_cases.office.get(), next(iter(self._use_cases.backups.all()), None)

    def _show(self, facts: tuple[JudicialOffice, Backup | None]) -> None:
        office, last = facts
        self._window.setWindowTitle(f"{NAME} — {office.name}")
        self._status.show_operator(office.clerk)
        today = self._use_cases.workplace.today
        self._status.show_backup(last.made_at if last else None, today)
