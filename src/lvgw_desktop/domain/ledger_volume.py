"""一村一卷: the bound volume of one village and one year, and the papers filed in it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class VolumeKey:
    """Which volume: the one of a village and year."""

    village_id: int
    year: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerVolume:
    """One volume; empty texts take what follows from village, year and office.

    `file_no` is the 案卷号, `catalogue_no` the 目录号, `fonds_no` the 全宗号, `retention` the
    保管期限 (10年); `filed_by` and `checked_by` sign the notes page, `note` is its text.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    year: int
    file_no: str = ""
    catalogue_no: str = ""
    fonds_no: str = ""
    retention: str = ""
    title: str = ""
    filed_by: str = ""
    checked_by: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class VolumeItem:
    """One paper of a volume: a line of its contents sheet.

    `record_uuid` is the log's or other record's uuid, or the issued form's of a stretch of ledger
    pages; `form_id` the form it was printed with. `page_from` counts from 1 through the whole
    volume and never changes: it is stamped on the paper. `removed_on` is when its filing was
    undone; the paper, when it is filed again, is given new numbers.
    """

    id: int | None = None
    uuid: str = ""
    volume_id: int
    seq: int
    record_uuid: str
    form_id: str
    doc_no: str = ""
    author: str = ""
    title: str
    dated: date | None = None
    page_from: int
    pages: int
    remark: str = ""
    removed_on: datetime | None = None

    @property
    def page_to(self) -> int:
        """Return its last page in the volume."""
        return self.page_from + self.pages - 1

    @property
    def page_range(self) -> str:
        """Return 26—27, or 26 for a paper of one page."""
        if self.pages == 1:
            return str(self.page_from)
        return f"{self.page_from}—{self.page_to}"
