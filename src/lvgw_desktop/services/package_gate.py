"""能不能加: why a record of a package cannot be added here, or what is here cannot become it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from lvgw_desktop.domain.content import Content, is_hash
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.issued_row import IssuedRow
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.other_kind import BY_NAME, OtherKind
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.closing_figures import counts_alike
from lvgw_desktop.services.corrected_chain import CorrectedChain
from lvgw_desktop.services.package_file import PackageSource
from lvgw_desktop.services.package_update import CLOSED
from lvgw_desktop.services.taking_back import COLLECTIONS
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.store import Store

_SERIAL_TAKEN = "编号 {} 这里已经有另一条。两台电脑要用不同的编号字头(如 LX、LX2)"
_WITHOUT_ITS_FILE = "原来的电脑上已经找不到这个文件"
_WITHOUT_ITS_RECORD = "它所属的记录没有加进来"
_OTHER_LEDGER = "这本台账这里另外印过，行号接不上。台账请在一台电脑上打印"
_OTHER_PAPER = "这一卷的第 {} 页这里已经是另一份。归档请在一台电脑上做"
_OTHER_NOW = "这条日志这里没有，或和更正以前的不一样"
_OTHER_FIGURES = "{}的日志这里和封账时的不一样多，或数字对不上。请核对，再在这里封账"
_HOLDERS = (
    *("service_log", *BY_NAME, "prefilled_sheet", "issued_form"),
    *("village", "legal_adviser", "judicial_office"),
)
"""What papers and attachments are about."""

Reason = tuple[str, str]
"""The uuid of a record, and why it cannot be added."""


class PackageGate:
    """Judges what comes to an open store; of printed ledgers it remembers which were refused."""

    def __init__(self, store: Store, contents: ContentStore, source: PackageSource) -> None:
        self._store, self._contents, self._source = store, contents, source
        self.closed = closed_months_in(store)
        self._refused_ledgers: set[tuple[str, int]] = set()
        self._refused_pages: set[str] = set()
        self._checks: Mapping[str, tuple[Callable[..., Iterator[Reason]], ...]] = {
            **{name: (partial(self._other_number_taken, kind),) for name, kind in BY_NAME.items()},
            "prefilled_sheet": (self._number_taken,),
            "service_log": (self._number_taken, self._closed_logs),
            "issued_row": (self._broken_ledgers,),
            "issued_form": (self._without_rows, self._without_record),
            "volume_item": (self._without_record, self._pages_taken),
            "attachment": (self._without_record, self._without_file),
            "settled_finding": (self._closed_records,),
            "correction": (self._closed_records, self._not_fitting),
            "monthly_close": (self._closed_records, self._counted_otherwise),
            "sent_report": (self._without_file,),
            "scan_page": (self._without_file,),
        }

    def why_not(self, table: str, records: Sequence[Any]) -> dict[str, str]:
        """Return why records cannot be added, by uuid; most can."""
        reasons: dict[str, str] = {}
        for check in self._checks.get(table, ()):
            fresh = [one for one in records if one.uuid not in reasons]
            reasons.update(check(fresh))
        return reasons

    def _number_taken(self, records: Sequence[Any]) -> Iterator[Reason]:
        """Keep to one log or sheet of a number; a log typed from a sheet bears the sheet's uuid."""
        serials = [one.serial for one in records if one.serial]
        uuids = {one.serial: one.uuid for one in self._store.service_logs.by_serials(serials)}
        for sheet in filter(None, map(self._store.prefilled_sheets.by_serial, serials)):
            uuids[sheet.serial] = sheet.uuid
        for one in records:
            if uuids.get(one.serial, one.uuid) != one.uuid:
                yield one.uuid, _SERIAL_TAKEN.format(one.serial)

    def _other_number_taken(self, kind: OtherKind, records: Sequence[Any]) -> Iterator[Reason]:
        kept = self._store.other_records(kind)
        for one in records if kind.letters else ():
            if one.serial and kept.by_serial(one.serial):
                yield one.uuid, _SERIAL_TAKEN.format(one.serial)

    def _closed_logs(self, records: Sequence[Any]) -> Iterator[Reason]:
        return ((one.uuid, CLOSED) for one in records if self.closed.of_log(one))

    def _closed_records(self, records: Sequence[Any]) -> Iterator[Reason]:
        closed = (one for one in records if self.closed.of_month(read_month(one.month)))
        return ((one.uuid, CLOSED) for one in closed)

    def _broken_ledgers(self, rows: Sequence[IssuedRow]) -> Iterator[Reason]:
        """Let the rows of a page in if they go on where the ledger here ends, all or none."""
        logs = self._store.service_logs.of_uuids(one.log_uuid for one in rows)
        ends: dict[tuple[str, int], int] = {}
        for form_uuid, of_page in groupby(rows, lambda one: one.issued_form_uuid):
            page = tuple(of_page)
            ledger = page[0].record_uuid, page[0].year
            end = ends.get(ledger, len(self._store.issued_rows.of_ledger(*ledger)))
            goes_on = page[0].printed.seq == end + 1 and all(one.log_uuid in logs for one in page)
            if goes_on and ledger not in self._refused_ledgers:
                ends[ledger] = end + len(page)
            else:
                self._refused_ledgers.add(ledger)
                self._refused_pages.add(form_uuid)
                yield from ((one.uuid, _OTHER_LEDGER) for one in page)

    def _without_rows(self, forms: Sequence[Any]) -> Iterator[Reason]:
        return ((one.uuid, _OTHER_LEDGER) for one in forms if one.uuid in self._refused_pages)

    def _without_record(self, records: Sequence[Any]) -> Iterator[Reason]:
        wanted = {one.record_uuid for one in records}
        known = {
            uuid for table in _HOLDERS for uuid in COLLECTIONS[table](self._store).of_uuids(wanted)
        }
        alone = (one for one in records if one.record_uuid not in known)
        return ((one.uuid, _WITHOUT_ITS_RECORD) for one in alone)

    def _without_file(self, records: Sequence[Any]) -> Iterator[Reason]:
        return ((one.uuid, _WITHOUT_ITS_FILE) for one in records if not self._has_file(one))

    def _has_file(self, one: Any) -> bool:  # noqa: ANN401  an attachment, a scanned page, a report
        """Tell whether the file came along, or is here."""
        if one.content_hash in self._source.contents_named:
            return True
        content = (
            one.content
            if isinstance(one, SentReport)
            else Content(one.content_hash, one.media_type)
        )
        return is_hash(one.content_hash) and self._contents.has(content)

    def _pages_taken(self, items: Sequence[VolumeItem]) -> Iterator[Reason]:
        here = {
            volume_id: self._store.volume_items.of_volume(volume_id)
            for volume_id in {one.volume_id for one in items}
        }
        for one in items:
            if not one.removed_on and any(_overlap(one, other) for other in here[one.volume_id]):
                yield one.uuid, _OTHER_PAPER.format(one.page_range)

    def _not_fitting(self, corrections: Sequence[Correction]) -> Iterator[Reason]:
        """Let in what corrects a log as it stands here by then, in the order they were made."""
        chain = CorrectedChain(self._store, [one.log_uuid for one in corrections])
        for one in corrections:
            if not chain.goes_on_with(one):
                yield one.uuid, _OTHER_NOW

    def _counted_otherwise(self, closes: Sequence[MonthlyClose]) -> Iterator[Reason]:
        for one in closes:
            if one.stands and not counts_alike(self._store, one):
                yield one.uuid, _OTHER_FIGURES.format(read_month(one.month).words)


def _overlap(one: VolumeItem, other: VolumeItem) -> bool:
    return one.page_from <= other.page_to and other.page_from <= one.page_to
