"""成卷: everything of a village's year in the order it is bound in."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lvgw_desktop.domain.bound_volume import BoundVolume
from lvgw_desktop.domain.filing import Paper, by_date, placed
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.ledger_volume import VolumeItem, VolumeKey
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.services.bound_volume_words import bound_volume
from lvgw_desktop.services.issuing import issue
from lvgw_desktop.services.ledger_issuing import issue_new_rows, new_pages
from lvgw_desktop.services.ledger_of_logs import LedgerOfLogs, ledger_in
from lvgw_desktop.services.sheets import laid_out
from lvgw_desktop.services.sheets_of_logs import sheets_in
from lvgw_desktop.services.unfiled import unfiled_of
from lvgw_desktop.services.volume_defaults import NOT_FILED, filed_in, opened_volume, volume_in
from lvgw_desktop.services.volume_pages import PagesOfPapers, PaperPages
from lvgw_desktop.services.volume_papers import advisers_by_log, stretch_paper
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping

NEW_LEDGER_PAGES = ""
"""What stands for their record uuid until they are issued."""
_VOID = "作废"


@dataclass(frozen=True, slots=True)
class Binding:
    """A volume's words, and its papers with their pages: the filed ones, then the others."""

    volume: BoundVolume
    papers: tuple[tuple[VolumeItem, PaperPages], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Binder:
    """Binds the volume of a village and year in one transaction."""

    workplace: Workplace
    store: Store
    key: VolumeKey
    scans: bool = False

    def bind(self) -> Binding:
        """Return the volume: what is filed in the order of its pages, then what is not filed.

        The latter go on counting, so that the contents name the page everything lies on.
        """
        volume = volume_in(self.workplace, self.store, self.key.village_id, self.key.year)
        sheets = sheets_in(self.store, self.workplace.pack)
        pages = PagesOfPapers(self.workplace, self.store, sheets, self.scans)
        filed = filed_in(self.store, volume)
        waiting = dict(self._waiting(pages))
        places = placed(volume.id or 0, filed, by_date(waiting))
        papers = [(self._remarked(item), pages.filed(item)) for item in filed]
        by_uuid = {paper.record_uuid: shown for paper, shown in waiting.items()}
        papers += [(item, by_uuid[item.record_uuid]) for item in places]
        items = tuple(item for item, _pages in papers)
        return Binding(bound_volume(self.workplace, self.store, volume, items), tuple(papers))

    def make_official(self, papers: Collection[str | None] | None = None) -> None:
        """Make the volume, issue the sheets that never were and the ledger's new pages.

        With `papers` (record uuids) only these are issued: NEW_LEDGER_PAGES are the ledger's.
        """

        def wanted(record_uuid: str) -> bool:
            return papers is None or record_uuid in papers

        opened_volume(self.workplace, self.store, self.key.village_id, self.key.year)
        sheets = sheets_in(self.store, self.workplace.pack)
        for one in unfiled_of(self.store, self.key.village_id, self.key.year):
            if one.log is None or one.is_back or not wanted(one.log.uuid):
                continue
            if not (sheet := sheets.of(one.log)).unchanged:
                issue(self.workplace, self.store, sheet.words, one.log.serial, one.log.uuid)
        ledger = self._ledger()
        if ledger.new_rows and wanted(NEW_LEDGER_PAGES):
            issue_new_rows(self.workplace, self.store, ledger)

    def _waiting(self, pages: PagesOfPapers) -> Iterator[tuple[Paper, PaperPages]]:
        """Yield each paper that is not filed, with as many pages as it takes."""
        for one in unfiled_of(self.store, self.key.village_id, self.key.year):
            shown = pages.unfiled(one)
            number = len(shown.document.pages)
            yield replace(one.paper, pages=number, remark=NOT_FILED), shown
        ledger = self._ledger()
        if ledger.new_rows:
            yield self._new_ledger_pages(ledger, pages)

    def _new_ledger_pages(
        self, ledger: LedgerOfLogs, pages: PagesOfPapers
    ) -> tuple[Paper, PaperPages]:
        """Return the rows on no issued page as they would be printed."""
        words = new_pages(self.workplace, self.store, ledger)
        not_official = Issue("", "", first_page=ledger.next_page)
        document = laid_out(self.workplace.pack, words, not_official)
        paper = stretch_paper(
            (one for one in ledger.entries if not one.is_issued),
            self._advisers(ledger, pages),
            record_uuid=NEW_LEDGER_PAGES,
            doc_no=ledger.batches[0].serial if ledger.batches else "",
            printed_on=self.workplace.today,
            pages=len(document.pages),
        )
        return replace(paper, remark=NOT_FILED), PaperPages(document, words)

    def _advisers(self, ledger: LedgerOfLogs, pages: PagesOfPapers) -> "Mapping[str, str]":
        return advisers_by_log(ledger.logs, pages.sheets.names)

    def _ledger(self) -> LedgerOfLogs:
        key = LedgerKey(year=self.key.year, village_id=self.key.village_id)
        return ledger_in(self.store, key, self.workplace.pack.vocabulary)

    def _remarked(self, item: VolumeItem) -> VolumeItem:
        """Say of a paper that was voided after it was filed: it keeps its page numbers."""
        log = self.store.service_logs.by_uuid(item.record_uuid)
        if log is None or counts(log):
            return item
        return replace(item, remark="，".join(filter(None, (item.remark, _VOID))))
