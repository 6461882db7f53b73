"""卷内各页: the pages of each paper as they stand in its volume: as printed, scanned, or typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.document import Document, picture_page
from lvgw_desktop.forms.fill import FilledForm, filled_from_json
from lvgw_desktop.forms.furniture import page_size
from lvgw_desktop.services.issuing import frozen_pages
from lvgw_desktop.services.sheets import SHEET, filled, laid_out
from lvgw_desktop.services.sheets_of_logs import SheetsOfLogs
from lvgw_desktop.services.unfiled import Unfiled
from lvgw_desktop.services.volume_papers import printings_of
from lvgw_desktop.services.volume_scans import scanned_pages
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

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
    """Finds them in one transaction; `scans` shows signed sheets as they came back.

    A handwritten sheet shows its scan, or what was typed from it.
    """

    workplace: Workplace
    store: Store
    sheets: SheetsOfLogs
    scans: bool = False

    def filed(self, item: VolumeItem) -> PaperPages:
        """Return the pages of a filed paper: as many as have a number stamped on them."""
        log = self.store.service_logs.by_uuid(item.record_uuid)
        for pages in self._ways(item, log):
            if len(pages.document.pages) == item.pages:
                return pages
        return self._insert(item)

    def unfiled(self, paper: Unfiled) -> PaperPages:
        """Return the pages of a paper without a place; what is not printed as it would print."""
        form = self._printed(paper)
        scanned = self._scanned(paper.paper.record_uuid, form)
        if scanned and (self.scans or form is None):
            return scanned
        if form:
            return self.printed(form)
        assert paper.log
        return self.typed(paper.log)

    def printed(self, form: IssuedForm) -> PaperPages:
        """Return the pages of a printed form, line by line as they were."""
        return PaperPages(frozen_pages(form, self.workplace.pack), filled_from_json(form.texts))

    def typed(self, log: ServiceLog) -> PaperPages:
        """Return what was typed of a log on its form, without code: it is not official."""
        words = self.sheets.of(log).words
        return PaperPages(laid_out(self.workplace.pack, words), words)

    def _printed(self, paper: Unfiled) -> IssuedForm | None:
        """Return what lies there as paper; a sheet that is not back is printed anew if need be."""
        if paper.log is None:
            return self.store.issued_forms.by_uuid(paper.paper.record_uuid)
        if not paper.is_back:
            return self.sheets.of(paper.log).unchanged
        return next(iter(printings_of(self.store, paper.log)), None)

    def _printings(self, item: VolumeItem, log: ServiceLog | None) -> tuple[IssuedForm, ...]:
        """Return the printings of a filed paper, the last one first."""
        if log:
            return printings_of(self.store, log)
        form = self.store.issued_forms.by_uuid(item.record_uuid)
        return (form,) if form else ()

    def _ways(self, item: VolumeItem, log: ServiceLog | None) -> Iterator[PaperPages]:
        """Yield the ways a filed paper can be shown, the best first."""
        forms = self._printings(item, log)
        scanned = self._scanned(item.record_uuid, forms[0] if forms else None)
        if scanned and (self.scans or not forms):
            yield scanned
        yield from map(self.printed, forms)
        if log and not forms:
            yield self.typed(log)

    def _scanned(self, record_uuid: str, form: IssuedForm | None) -> PaperPages | None:
        scans = scanned_pages(self.store, record_uuid, form)
        if not scans:
            return None
        definition = self.workplace.pack.definition(form.form_id if form else SHEET)
        size = page_size(definition.paper)
        pages = tuple(picture_page(self._picture(scan), *size) for scan in scans)
        document = Document(definition.id, definition.edition, pages)
        return PaperPages(document, FilledForm(definition.id, definition.edition, {}))

    def _picture(self, scan: "Attachment") -> bytes:
        content = Content(scan.content_hash, scan.media_type)
        return self.workplace.database.contents.read(content)

    def _insert(self, item: VolumeItem) -> PaperPages:
        """Return a page for each number stamped on a paper that cannot be shown."""
        words = filled(self.workplace.pack, INSERT, {"item": item})
        document = laid_out(self.workplace.pack, words)
        return PaperPages(document._replace(pages=document.pages[:1] * item.pages), words)
