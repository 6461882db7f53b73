"""旧日志入库: rows of a workbook become logs; what is there already is never touched."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.service_log import LogSource
from lvgw_desktop.exchange.log_row import LogRow
from lvgw_desktop.services.import_outcome import RowOutcome
from lvgw_desktop.services.log_judging import LogJudging
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack

AT_ONCE = 250
"""So many rows are entered between two questions whether to go on."""


class LogEntry:
    """Enters rows into an open store; `added` are the ids of the new logs, by table.

    `whose`: the adviser whose services all rows are.
    """

    def __init__(
        self,
        store: Store,
        pack: "FormPack",
        now: datetime,
        tell: Callable[[int, int], object],
        source: LogSource = LogSource.IMPORTED,
        whose: LegalAdviser | None = None,
    ) -> None:
        self._store, self._pack, self._now, self._tell = store, pack, now, tell
        self._source, self._whose = source, whose
        self.added: dict[str, list[int]] = {"service_log": []}

    @property
    def made(self) -> dict[str, int]:
        """Return how many logs are new."""
        return {"日志": len(self.added["service_log"])}

    def enter(self, rows: Sequence[LogRow]) -> tuple[RowOutcome, ...]:
        """Enter all rows and say what became of each; what `tell(done, total)` raises stops it."""
        judging = LogJudging(self._store, self._pack, self._now, rows, self._source, self._whose)
        outcomes: list[RowOutcome] = []
        for first in range(0, len(rows), AT_ONCE):
            self._tell(first, len(rows))
            judged = [judging.judged(row) for row in rows[first : first + AT_ONCE]]
            outcomes += (outcome for outcome, _log in judged)
            logs = (log for _outcome, log in judged if log)
            self.added["service_log"] += self._store.service_logs.add_all(logs)
        self._tell(len(rows), len(rows))
        return tuple(outcomes)
