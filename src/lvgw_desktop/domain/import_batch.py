"""导入批次: what one workbook brought into the office file, so that it can be undone as one."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


class BatchState(Enum):
    """Where a batch stands; only while it is UNDOING does the file let go of its records."""

    KEPT = auto()
    UNDOING = auto()
    UNDONE = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportBatch:
    """One import; `kind` names what the workbook held, `source_hash` is the workbook's SHA-256.

    `rows` is how many records it added, `remaining` how many of them an undo had to leave.
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
