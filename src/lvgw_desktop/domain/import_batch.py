"""导入批次: what one workbook brought into the office file, so that it can be undone as one."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from lvgw_desktop.domain.office_package import PACKED_WORDS


class BatchState(Enum):
    """Where a batch stands; only while it is UNDOING does the file let go of its records."""

    KEPT = auto()
    UNDOING = auto()
    UNDONE = auto()


class KeptFor(Enum):
    """Why an imported record stays when its import is undone, the weightiest reason first."""

    FILED = auto()
    PRINTED = auto()
    ATTACHED = auto()
    USED = auto()
    """Another record points at it."""
    DRAFTED = auto()
    """Somebody has begun to change it."""
    CHANGED = auto()
    CLOSED = auto()
    """It counts in a month that is closed."""


UNDO_DAYS = 7
PACKAGE = "PACKAGE"
"""The kind of an import that another PC's package brought; all others are of workbooks."""
WORKBOOK_TABLES = ("service_log", "appointment", "legal_adviser", "village", "firm", "hand_in")
"""What workbooks bring; an adviser's own registers the hand-in of his month."""
IMPORTED_TABLES: tuple[str, ...] = tuple(PACKED_WORDS)[::-1]
"""What imports bring, packages all of it, each before what it points at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportBatch:
    """One import; `kind` names what the workbook held, `source_hash` is the workbook's SHA-256.

    `rows` is how many records it added, `updated` how many it changed, `remaining` how many of
    them all an undo had to leave.
    """

    id: int | None = None
    uuid: str = ""
    kind: str
    source_name: str
    source_hash: str = ""
    imported_at: datetime
    rows: int = 0
    state: BatchState = BatchState.KEPT
    undone_at: datetime | None = None
    remaining: int = 0
    updated: int = 0

    @property
    def last_undo_day(self) -> date:
        """Return the last day on which it may be undone."""
        return self.imported_at.date() + timedelta(days=UNDO_DAYS)

    def may_be_undone(self, today: date) -> bool:
        """Tell whether undoing is offered."""
        return self.state is BatchState.KEPT and today <= self.last_undo_day
