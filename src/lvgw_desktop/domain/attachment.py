"""附件: a file kept beside the office file by its content: a scan, an outline, a photo."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


class AttachmentKind(Enum):
    """What an attachment is."""

    SCAN = auto()
    """扫描件: a page of a sheet that came back signed."""
    OUTLINE = auto()
    PHOTO = auto()
    CONTRACT = auto()
    SIGN_IN = auto()
    OTHER = auto()
    TEMPLATE = auto()
    """区局模板: the district's own workbook, kept with the office's card."""


KIND_WORDS: Mapping[AttachmentKind, str] = {
    AttachmentKind.SCAN: "扫描件",
    AttachmentKind.OUTLINE: "提纲",
    AttachmentKind.PHOTO: "照片",
    AttachmentKind.CONTRACT: "合同",
    AttachmentKind.SIGN_IN: "签到表",
    AttachmentKind.OTHER: "其他",
    AttachmentKind.TEMPLATE: "区局模板",
}
"""What each kind is called on the screen."""
_OTHERWISE = frozenset({AttachmentKind.SCAN, AttachmentKind.TEMPLATE})
GIVEN_KINDS = tuple(kind for kind in AttachmentKind if kind not in _OTHERWISE)
"""The kinds that a person gives to a record; scans come by scan-back, templates by 月报."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """One 附件 of the record named by `record_uuid`; equal contents are kept once.

    `content_hash` is the SHA-256 of the file in hexadecimal. A scan says which page of how many
    pages of the printed sheet it shows, and bears the check code read from it: which printing it
    is ("" when a person said what it shows). For all others these are 0 and "".
    """

    id: int | None = None
    uuid: str = ""
    record_uuid: str
    kind: AttachmentKind
    content_hash: str
    name: str
    media_type: str
    page: int = 0
    pages: int = 0
    check_code: str = ""
    added_on: datetime
    removed_on: datetime | None = None


def missing_pages(scans: Iterable[Attachment], pages: int, check_code: str) -> tuple[int, ...]:
    """Return the pages of a sheet of which no scan is there yet.

    A scan of an older printing does not count: its check code is another one.
    """
    there = {scan.page for scan in scans if scan.check_code in ("", check_code)}
    return tuple(page for page in range(1, pages + 1) if page not in there)
