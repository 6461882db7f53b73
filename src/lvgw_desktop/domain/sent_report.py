"""月报: a file that was made for the district, kept as it was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from lvgw_desktop.domain.attachable import ANY
from lvgw_desktop.domain.content import Content


class ReportKind(Enum):
    """What a file of a 上报包 is."""

    WORKBOOK = auto()
    MASKED_WORKBOOK = auto()
    """With the client columns masked."""
    TEMPLATE = auto()
    """The district's own workbook, filled in."""
    SUMMARY = auto()
    """The sheet for the stamp, PDF."""
    RECEIPT = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class SentReport:
    """One file of one 上报包; `package` is the uuid that its files share.

    `content_hash` is its SHA-256, by which the file itself is kept beside the office file;
    `rows` is how many logs it tells about, `figures` its sums, measure name → number as text;
    `audit_head` is the head of the audit chain when it was made.
    """

    id: int | None = None
    uuid: str = ""
    package: str
    month: str
    kind: ReportKind
    file_name: str
    content_hash: str
    size: int
    rows: int = 0
    figures: Mapping[str, str] = field(default_factory=dict)
    audit_head: str = ""
    made_at: datetime
    made_by: str = ""

    @property
    def content(self) -> Content:
        """Return the file itself, as it is kept beside the office file."""
        return Content(self.content_hash, ANY)

    @property
    def is_workbook(self) -> bool:
        """Tell whether it is the month's workbook, masked or not."""
        return self.kind in {ReportKind.WORKBOOK, ReportKind.MASKED_WORKBOOK}
