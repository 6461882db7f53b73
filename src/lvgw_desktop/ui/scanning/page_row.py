"""扫描页的行: one scanned page in the list, whether it waits, was attached or could not be read."""

from dataclasses import dataclass, replace
from enum import Enum

from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.scan_code import read_scan_code
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.services.scan_outcome import (
    FINDING_WORDS,
    PageOutcome,
    PageResult,
    ScanOutcome,
)
from lvgw_desktop.ui.shared.badge import DONE, MISSING, TO_CHECK, WRONG, Mark
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone


class Heap(Enum):
    """The three lists of the page; the value is the word of each."""

    WAITING = "请认一认"
    ATTACHED = "已附上"
    UNUSED = "没用上"


@dataclass(frozen=True, kw_only=True, slots=True)
class PageRow:
    """One line. `waiting` is the page a person decides on; `content` its picture, if it has one.

    `to_key_in` names the pre-filled sheet that it belongs to, "" once that is keyed in.
    """

    key: object
    mark: Mark
    source: str
    source_page: str = ""
    sheet: str = ""
    page: str = ""
    title: str = ""
    remark: str = ""
    content: Content | None = None
    waiting: ScanPage | None = None
    to_key_in: str = ""


COLUMNS = (
    Column(
        "sheet",
        "编号",
        158,
        text=lambda row: row.sheet,
        second=lambda row: row.page,
        mark=lambda row: row.mark,
    ),
    Column("remark", "说明", 0, text=lambda row: row.remark, second=lambda row: row.title),
    Column(
        "source",
        "来自",
        168,
        text=lambda row: row.source,
        second=lambda row: row.source_page,
        hide_rank=1,
    ),
)
_MARKS = {
    PageResult.ATTACHED: DONE,
    PageResult.OLDER: TO_CHECK,
    PageResult.KNOWN: Mark("minus", Tone.MUTE, "已有"),
    PageResult.BLANK: Mark("minus", Tone.MUTE, "空白"),
    PageResult.DAMAGED: WRONG,
}


def waiting_row(page: ScanPage) -> PageRow:
    """Return the line of a page that waits, with the number its code may have told."""
    code = read_scan_code(page.payload)
    return PageRow(
        key=page.id,
        mark=TO_CHECK,
        source=page.source_name,
        source_page=f"第 {page.source_page} 页",
        sheet=code.serial if code else "认不出",
        remark=FINDING_WORDS[page.finding],
        content=Content(page.content_hash, page.media_type),
        waiting=page,
    )


def rows_of(outcome: ScanOutcome, heap: Heap) -> list[PageRow]:
    """Return the lines of one list that a run brought."""
    if heap is Heap.ATTACHED:
        attached = outcome.of(PageResult.ATTACHED, PageResult.OLDER)
        return [_attached(page, outcome) for page in attached]
    unused = outcome.of(PageResult.DAMAGED, PageResult.KNOWN, PageResult.BLANK)
    return [*map(_row, unused), *(_refused(*entry) for entry in outcome.refused)]


def _attached(page: PageOutcome, outcome: ScanOutcome) -> PageRow:
    """Return the line of a page with what it did to its sheet."""
    row, match = _row(page), page.match
    if page.result is PageResult.OLDER or match is None:
        return replace(row, remark="签的是改动前的那一版，请核对")
    missing = {sheet.record_uuid: sheet.missing for sheet in outcome.sheets}[match.record_uuid]
    if match.waits_for_entry:
        return replace(row, mark=MISSING, remark="已附上，还没录入", to_key_in=match.record_uuid)
    if missing:
        pages = "、".join(map(str, missing))
        return replace(row, mark=MISSING, remark=f"已附上，还缺第 {pages} 页")
    signed = match.serial in {move.serial for move in outcome.signed}
    return replace(row, remark="已附上，已登记签回") if signed else row


def _row(page: PageOutcome) -> PageRow:
    match = page.match
    return PageRow(
        key=(page.source_name, page.number, page.content),
        mark=_MARKS[page.result],
        source=page.source_name,
        source_page=f"第 {page.number} 页",
        sheet=match.serial if match else "",
        page=f"第 {match.page} 页" if match else "",
        title=page.title,
        remark=page.remark.rstrip("。"),
        content=page.content,
    )


def _refused(source_name: str, sentence: str) -> PageRow:
    return PageRow(key=(source_name, sentence), mark=WRONG, source=source_name, remark=sentence)
