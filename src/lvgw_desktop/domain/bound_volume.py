"""案卷: the words of one bound volume, as its cover, contents, notes page and spine print them."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.wording import typed_number_words


@dataclass(frozen=True, kw_only=True, slots=True)
class ContentsLine:
    """One line of 卷内文件目录; `pages` is its first page, the last line's 起—止 [GB/T 9705]."""

    seq: int
    doc_no: str = ""
    author: str = ""
    title: str
    dated: date | None = None
    pages: str
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class BoundVolume:
    """The volume of one village and year with nothing left open: 一村一卷 [plan §三(二)1].

    `village_name` is the full name (龙兴街道军营社区), `village_short` the one on the spine.
    `adviser_names` names each adviser with the firm, 周明远（砺衡律师事务所）; both with their
    dates, each on a line, where the adviser changed within the year. `first_day` and `last_day`
    are the 起止时间. `filed_by` and `checked_by` stay empty where the hand is to sign; so does
    `filed_on`.
    """

    year: int
    village_name: str
    village_short: str
    title: str
    adviser_names: str = ""
    first_day: date
    last_day: date
    filed_by: str = ""
    checked_by: str = ""
    filed_on: date | None = None
    item_count: int
    page_count: int
    retention: str = ""
    fonds_no: str = ""
    catalogue_no: str = ""
    file_no: str = ""
    note: str = ""
    items: tuple[VolumeItem, ...] = ()

    @property
    def file_no_words(self) -> str:
        """Return 三 for the file number 03, as the spine says 卷三; letters stay as they are."""
        return typed_number_words(self.file_no)

    @property
    def file_code(self) -> str:
        """Return 2026-FG-03: catalogue number and file number together."""
        return "-".join(filter(None, (self.catalogue_no, self.file_no)))

    @property
    def contents(self) -> tuple[ContentsLine, ...]:
        """Return the lines of the contents sheet; the last one says where the volume ends."""
        return tuple(_line(item, is_last=item is self.items[-1]) for item in self.items)


def _line(item: VolumeItem, *, is_last: bool) -> ContentsLine:
    return ContentsLine(
        seq=item.seq,
        doc_no=item.doc_no,
        author=item.author,
        title=item.title,
        dated=item.dated,
        pages=item.page_range if is_last else str(item.page_from),
        remark=item.remark,
    )
