"""卷内各页: the pages of each paper as they stand in its volume: as printed, scanned, or typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.forms.document import Document, picture_page
from lvgw_desktop.forms.fill import FilledForm, filled_from_json
from lvgw_desktop.forms.furniture import page_size
from lvgw_desktop.services.issuing import frozen_pages
from lvgw_desktop.services.record_sheet import RecordSheet
from lvgw_desktop.services.sheets import SHEET, filled, laid_out
from lvgw_desktop.services.unfiled import Unfiled
from lvgw_desktop.services.volume_records import KeptPaper
from lvgw_desktop.services.volume_scans import scanned_pages
from lvgw_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    from lvgw_desktop.domain.attachment import Attachment

INSERT = "volume_insert"
"""The form that stands for a paper of which there is no picture with as many pages."""


class PaperPages(NamedTuple):
    """The pages of one paper, with the words on them."""

    document: Document
    words: FilledForm


@dataclass(frozen=True, slots=True)
class PagesOfPapers:
    """Lays out what is kept of papers; `scans` shows signed sheets as they came back.

    A handwritten sheet shows its scan, or what was typed from it.
    """

    workplace: Workplace
    scans: bool = False

    def filed(self, item: VolumeItem, kept: KeptPaper) -> PaperPages:
        """Return the pages of a filed paper: as many as have a number stamped on them."""
        for pages in self._ways(kept):
            if len(pages.document.pages) == item.pages:
                return pages
        return self._insert(item)

    def unfiled(self, paper: Unfiled, kept: KeptPaper) -> PaperPages:
        """Return the pages of a paper without a place; what is not printed as it would print."""
        form = next(iter(kept.printings), None)
        if kept.sheet and not paper.is_back:  # printed anew if need be
            form = kept.sheet.unchanged
        scanned = self.scanned(kept, form)
        if scanned and (self.scans or form is None):
            return scanned
        if form:
            return self.printed(form)
        assert kept.sheet
        return self.typed(kept.sheet)

    def printed(self, form: IssuedForm) -> PaperPages:
        """Return the pages of a printed form, line by line as they were."""
        return PaperPages(frozen_pages(form, self.workplace.pack), filled_from_json(form.texts))

    def typed(self, sheet: RecordSheet) -> PaperPages:
        """Return what was typed of a record on its form, without code: it is not official."""
        words = sheet.words
        return PaperPages(laid_out(self.workplace.pack, words), words)

    def scanned(self, kept: KeptPaper, form: IssuedForm | None) -> PaperPages | None:
        """Return the scanned pages of a printing, None while one is missing."""
        scans = scanned_pages(kept.scans, form)
        if not scans:
            return None
        form_id = kept.sheet.form_id if kept.sheet else SHEET
        definition = self.workplace.pack.definition(form.form_id if form else form_id)
        size = page_size(definition.paper)
        pages = tuple(picture_page(self._picture(scan), *size) for scan in scans)
        document = Document(definition.id, definition.edition, pages)
        return PaperPages(document, FilledForm(definition.id, definition.edition, {}))

    def _ways(self, kept: KeptPaper) -> Iterator[PaperPages]:
        """Yield the ways a filed paper can be shown, the best first."""
        forms = kept.printings
        scanned = self.scanned(kept, forms[0] if forms else None)
        if scanned and (self.scans or not forms):
            yield scanned
        yield from map(self.printed, forms)
        if kept.sheet and not forms:
            yield self.typed(kept.sheet)

    def _picture(self, scan: "Attachment") -> bytes:
        content = Content(scan.content_hash, scan.media_type)
        return self.workplace.database.contents.read(content)

    def _insert(self, item: VolumeItem) -> PaperPages:
        """Return a page for each number stamped on a paper that cannot be shown."""
        words = filled(self.workplace.pack, INSERT, {"item": item})
        document = laid_out(self.workplace.pack, words)
        return PaperPages(document._replace(pages=document.pages[:1] * item.pages), words)
