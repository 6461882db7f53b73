"""案卷的各部分: cover, contents, papers, notes page and spine as sheets in the order of the box."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.forms.outline import Bookmark
from lvgw_desktop.services.previews import LaidOut
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.volume_binding import Binding, BoundPaper
from lvgw_desktop.services.volume_defaults import NOT_FILED
from lvgw_desktop.services.volume_papers import FORM_WORDS

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack


PAPERS = "卷内文件"


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet of the volume: laid out, and its place in the outline of the PDF.

    `record_uuid` is that of its paper, None for the sheets around the papers.
    """

    laid_out: LaidOut
    title: str
    level: int = 0
    record_uuid: str | None = None


def piece_sheet(piece: Piece, binding: Binding, pack: "FormPack") -> BookSheet:
    """Return cover, contents, notes page or spine."""
    roots = {"volume": binding.volume, "office": binding.office}
    words = filled(pack, piece.form_id, roots)
    return BookSheet(LaidOut(laid_out(pack, words), words, piece.value), piece.value)


def whole_book(binding: Binding, pack: "FormPack") -> Iterator[BookSheet]:
    """Yield all sheets: cover, contents, filed papers, the others, notes page, spine."""
    for piece in (Piece.COVER, Piece.CONTENTS):
        yield piece_sheet(piece, binding, pack)
    yield from map(_paper_sheet, binding.papers)
    for piece in (Piece.NOTES, Piece.SPINE):
        yield piece_sheet(piece, binding, pack)


def bookmarks(sheets: Sequence[BookSheet], first_page: int = 1) -> Iterator[Bookmark]:
    """Yield the outline; the first sheet begins at that page of the PDF.

    It names forms, numbers and dates, and nobody.
    """
    page, level = first_page, 0
    for sheet in sheets:
        if sheet.level > level:
            yield Bookmark(PAPERS, page, 0)
        level = sheet.level
        yield Bookmark(sheet.title, page, level)
        page += len(sheet.laid_out.document.pages)


def _paper_sheet(paper: BoundPaper) -> BookSheet:
    item, pages = paper.item, paper.pages
    label = f"{FORM_WORDS[item.form_id]} {short_serial(item.doc_no)}".rstrip()
    sheet = LaidOut(pages.document, pages.words, label, _not_back(paper), item.page_from)
    return BookSheet(sheet, _bookmark_title(item), level=1, record_uuid=item.record_uuid)


def _bookmark_title(item: VolumeItem) -> str:
    day = item.dated.isoformat() if item.dated else ""
    return " ".join(filter(None, (str(item.seq), FORM_WORDS[item.form_id], item.doc_no, day)))


def _not_back(paper: BoundPaper) -> int | None:
    """Return the id of a log whose sheet may wait to be printed."""
    if paper.log is None or paper.item.remark != NOT_FILED:
        return None
    waits = paper.log.paper_state in {PaperState.TO_PRINT, PaperState.PRINTED}
    return paper.log.id if waits else None
