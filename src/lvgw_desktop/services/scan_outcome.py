"""扫描结果: what became of every page of a run of 扫描签回."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.scan_page import ScanFinding
from lvgw_desktop.services.scan_matching import ScanMatch


class PageResult(Enum):
    """What becomes of one page."""

    ATTACHED = auto()
    """已附上"""
    OLDER = auto()
    """Attached too; it shows what was printed before the log was changed."""
    KNOWN = auto()
    """This very picture came before."""
    TO_LOOK_AT = auto()
    """请认一认"""
    BLANK = auto()
    """空白页: the back of a sheet; it is not kept."""
    DAMAGED = auto()
    """There is no picture."""


FINDING_WORDS = {
    ScanFinding.UNREADABLE: "没有读出二维码，请看图写上编号",
    ScanFinding.FOREIGN: "上面的码不是本程序印的，请看图认一认",
    ScanFinding.OTHER_OFFICE: "是别的司法所或另一台电脑印的，请转交",
    ScanFinding.UNKNOWN: "这里没有出具过这个编号，请核对",
    ScanFinding.WRONG_CODE: "校验码对不上，不是这里印的那一张，请核对",
    ScanFinding.VOIDED: "这一号已作废，请核对",
    ScanFinding.DUPLICATE: "这一页已经有扫描件了，请看看要哪一张",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class PageOutcome:
    """One page of a scan; `number` from 1 in its file.

    `title` says whose sheet it is, or the number that the code of an odd page tells.
    """

    source_name: str
    number: int
    result: PageResult
    content: Content | None = None
    finding: ScanFinding | None = None
    match: ScanMatch | None = None
    title: str = ""
    damage: str = ""

    @property
    def needs_a_look(self) -> bool:
        """Tell whether a person has to do something about it."""
        return self.result in {PageResult.OLDER, PageResult.TO_LOOK_AT, PageResult.DAMAGED}

    @property
    def remark(self) -> str:
        """Return in words what became of it."""
        if self.finding is not None:
            return f"{FINDING_WORDS[self.finding]}。"
        return self.damage or _REMARKS[self.result]


_ATTACHED = (PageResult.ATTACHED, PageResult.OLDER)
_REMARKS = {
    PageResult.ATTACHED: "已附上。",
    PageResult.OLDER: "签的是改动前的那一版，已附上，请核对。",
    PageResult.KNOWN: "以前扫过，没有重复存。",
    PageResult.BLANK: "空白页，没有存。",
}


class SheetPages(NamedTuple):
    """A sheet that got a page, and the pages still missing."""

    record_uuid: str
    serial: str
    missing: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanOutcome:
    """What one run did, or with `tried` would do.

    `signed` are the moves of the logs that became 已签回; `refused` tells the files that could not
    be read, and why.
    """

    tried: bool = False
    stopped: bool = False
    pages: tuple[PageOutcome, ...] = ()
    signed: tuple[PaperMove, ...] = ()
    sheets: tuple[SheetPages, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()

    def count(self, *results: PageResult) -> int:
        """Return how many pages have one of these results."""
        counted = Counter(page.result for page in self.pages)
        return sum(counted[result] for result in results)

    def of(self, *results: PageResult) -> tuple[PageOutcome, ...]:
        """Return the pages with one of these results."""
        return tuple(page for page in self.pages if page.result in results)

    @property
    def incomplete(self) -> tuple[SheetPages, ...]:
        """Return the sheets of which pages are still missing."""
        return tuple(sheet for sheet in self.sheets if sheet.missing)

    @property
    def to_key_in(self) -> Mapping[str, str]:
        """Return the numbers of the pre-filled sheets that wait to be keyed in, by their uuids."""
        matches = (page.match for page in self.pages)
        return {one.record_uuid: one.serial for one in matches if one and one.waits_for_entry}

    def as_of_now(self, outside: Collection[str]) -> "ScanOutcome":
        """Return the outcome where the sheets that are not `outside` any more are keyed in."""
        return replace(self, pages=tuple(_as_of_now(page, outside) for page in self.pages))

    @property
    def nothing_read(self) -> bool:
        """Tell whether not a single page could be read."""
        return not self.count(*(set(PageResult) - {PageResult.DAMAGED}))

    @property
    def sentence(self) -> str:
        """Return the whole in one sentence."""
        signed = "份可登记签回。" if self.tried else "份已登记签回。"
        told = {
            "页可以附上" if self.tried else "页已附上": self.count(*_ATTACHED),
            "页以前扫过": self.count(PageResult.KNOWN),
            "页空白": self.count(PageResult.BLANK),
            "页请认一认": self.count(PageResult.TO_LOOK_AT),
            "页读不出来": self.count(PageResult.DAMAGED),
            "个文件没有读成": len(self.refused),
            "份还缺页": len(self.incomplete),
            "份预填表还没录入": len(self.to_key_in),
        }
        rest = "，".join(f"{number} {words}" for words, number in told.items() if number)
        first = "已停下。" if self.stopped else ""
        if self.signed:
            first += f"{len(self.signed)} {signed}"
        return f"{first}{rest or '没有新的页'}。"

    def facts(self) -> dict[str, object]:
        """Return the outcome for a program."""
        findings = Counter(page.finding.name.lower() for page in self.pages if page.finding)
        return {
            "dry_run": self.tried,
            "pages": {result.name.lower(): self.count(result) for result in PageResult},
            "findings": dict(findings),
            "signed": [move.serial for move in self.signed],
            "to_key_in": list(self.to_key_in.values()),
            "incomplete": {sheet.serial: sheet.missing for sheet in self.incomplete},
            "refused": dict(self.refused),
        }


def joined(
    outcomes: Sequence[ScanOutcome], *, tried: bool = False, stopped: bool = False
) -> ScanOutcome:
    """Return the outcomes of several files as one; a sheet may be spread over them."""
    return ScanOutcome(
        tried=tried,
        stopped=stopped,
        pages=tuple(page for one in outcomes for page in one.pages),
        signed=tuple(move for one in outcomes for move in one.signed),
        sheets=tuple(
            {sheet.record_uuid: sheet for one in outcomes for sheet in one.sheets}.values()
        ),
        refused=tuple(entry for one in outcomes for entry in one.refused),
    )


def _as_of_now(page: PageOutcome, outside: Collection[str]) -> PageOutcome:
    match = page.match
    if match is None or not match.waits_for_entry or match.record_uuid in outside:
        return page
    return replace(page, match=replace(match, waits_for_entry=False))
