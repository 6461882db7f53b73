"""成卷: everything of a village's year in the order it is bound in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from lvgw_desktop.domain.bound_volume import BoundVolume
from lvgw_desktop.domain.filing import Paper, by_date, placed
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.services.bound_volume_words import bound_volume
from lvgw_desktop.services.sheets import laid_out
from lvgw_desktop.services.volume_defaults import NOT_FILED
from lvgw_desktop.services.volume_pages import PagesOfPapers, PaperPages
from lvgw_desktop.services.volume_papers import stretch_paper
from lvgw_desktop.services.volume_records import NewLedgerPages, VolumeRecords
from lvgw_desktop.services.workplace import Workplace

NEW_LEDGER_PAGES = ""
"""What stands for their record uuid until they are issued."""


class BoundPaper(NamedTuple):
    """A paper at its place, with its pages; `log` is None for what is no log's sheet."""

    item: VolumeItem
    pages: PaperPages
    log: ServiceLog | None


@dataclass(frozen=True, slots=True)
class Binding:
    """A volume's words, and its papers: the filed ones, then the others."""

    volume: BoundVolume
    office: JudicialOffice
    papers: tuple[BoundPaper, ...]


class _Waiting(NamedTuple):
    """A paper that is not filed."""

    paper: Paper
    pages: PaperPages
    log: ServiceLog | None


@dataclass(frozen=True, slots=True)
class Binder:
    """Binds volumes from what was read of them; `scans` shows signed sheets as they came back."""

    workplace: Workplace
    scans: bool = False

    def bind(self, records: VolumeRecords) -> Binding:
        """Return the volume: what is filed in the order of its pages, then what is not filed.

        The latter go on counting, so that the contents name the page everything lies on.
        """
        pages = PagesOfPapers(self.workplace, self.scans)
        papers = [
            BoundPaper(item, pages.filed(item, kept), kept.log) for item, kept in records.filed
        ]
        waiting = {one.paper.record_uuid: one for one in self._waiting(records, pages)}
        filed = [item for item, _kept in records.filed]
        in_order = by_date(one.paper for one in waiting.values())
        for item in placed(records.volume.id or 0, filed, in_order):
            _paper, shown, log = waiting[item.record_uuid]
            papers.append(BoundPaper(item, shown, log))
        words = bound_volume(
            records.volume, records.facts, records.adviser_names, [one.item for one in papers]
        )
        return Binding(words, records.facts.office, tuple(papers))

    def _waiting(self, records: VolumeRecords, pages: PagesOfPapers) -> Iterator[_Waiting]:
        """Yield each paper that is not filed, with as many pages as it takes."""
        for one, kept in records.unfiled:
            shown = pages.unfiled(one, kept)
            number = len(shown.document.pages)
            yield _Waiting(replace(one.paper, pages=number, remark=NOT_FILED), shown, one.log)
        if records.new_ledger_pages:
            yield self._new_ledger_pages(records.new_ledger_pages)

    def _new_ledger_pages(self, new: NewLedgerPages) -> _Waiting:
        """Return the rows on no issued page as they would be printed."""
        ledger = new.ledger
        not_official = Issue("", "", first_page=ledger.next_page)
        document = laid_out(self.workplace.pack, new.words, not_official)
        paper = stretch_paper(
            (one for one in ledger.entries if not one.is_issued),
            new.advisers,
            record_uuid=NEW_LEDGER_PAGES,
            doc_no=ledger.serial,
            printed_on=self.workplace.today,
            pages=len(document.pages),
        )
        return _Waiting(replace(paper, remark=NOT_FILED), PaperPages(document, new.words), None)
