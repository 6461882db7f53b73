"""待认的扫描页: a scanned page that found no log by itself, kept until a person has decided."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


class ScanFinding(Enum):
    """Why a page was not attached."""

    UNREADABLE = auto()
    """No code was found on it."""
    FOREIGN = auto()
    """Its code is none of ours."""
    OTHER_OFFICE = auto()
    """It was printed by another office."""
    UNKNOWN = auto()
    """Nothing was issued here under its number."""
    WRONG_CODE = auto()
    """Its check code is not that of the form issued under its number."""
    VOIDED = auto()
    """The log it belongs to was voided."""
    DUPLICATE = auto()
    """Another picture of the same page is attached already."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanPage:
    """One page to be matched by hand; `payload` is what its code says, "" without one.

    `content_hash` names its picture. `record_uuid` is what it was attached to, "" if it was put
    aside; `settled_on` is None while nobody has decided.
    """

    id: int | None = None
    uuid: str = ""
    content_hash: str
    media_type: str
    source_name: str
    source_page: int
    finding: ScanFinding
    payload: str = ""
    seen_on: datetime
    record_uuid: str = ""
    settled_on: datetime | None = None
