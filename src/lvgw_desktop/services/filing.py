"""归档: signed sheets, settled forms and printed ledger pages get their page numbers, for good."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lvgw_desktop.domain.filing import by_date, placed
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.paper import filed
from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.paper_moves import left_words, move_on, take_back
from lvgw_desktop.services.unfiled import (
    OtherOne,
    Unfiled,
    unfiled_logs,
    unfiled_of,
    unfiled_others,
)
from lvgw_desktop.services.volume_defaults import filed_in, opened_volume, volume_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_LATER = "这一卷后来又归了别的文件，页号已经接着编了，不能再撤销。"


@dataclass(frozen=True, slots=True)
class Filing:
    """What one filing did: the places it gave, and the logs it moved on."""

    items: tuple[VolumeItem, ...]
    moves: tuple[PaperMove, ...]


@dataclass(frozen=True, slots=True)
class FilingService:
    """Use cases of filing.

    One filing takes papers of any villages and years, each into its own volume, by date. A page
    number is stamped on the paper, so it never changes: what comes later follows behind.
    """

    workplace: Workplace

    def of_logs(self, log_ids: Sequence[int]) -> tuple[Unfiled, ...]:
        """Return those of these logs whose signed sheets can be filed now."""
        with self.workplace.reading() as store:
            logs = store.service_logs.of_ids(log_ids)
            found = unfiled_logs(store, logs, names_in(store))
        return _back(found)

    def of_village(self, village_id: int, year: int) -> tuple[Unfiled, ...]:
        """Return all that can be filed now in the volume of a village and year."""
        with self.workplace.reading() as store:
            return _back(unfiled_of(store, village_id, year))

    def places(self, papers: Iterable[Unfiled]) -> tuple[VolumeItem, ...]:
        """Return the places that papers would get, in the order of filing; nothing is kept."""
        with self.workplace.reading() as store:
            return tuple(
                item
                for (village_id, year), group in _by_volume(papers)
                for item in _places(self.workplace, store, village_id, year, group)
            )

    def file(self, papers: Sequence[Unfiled]) -> Filing:
        """Give papers their places and set their logs to 已归档.

        Raises Refusal, and files nothing, if one of them was filed or changed meanwhile, or is not
        back.
        """
        ids = [paper.log.id or 0 for paper in papers if paper.log]
        with self.workplace.changing() as store:
            _refuse_filed(store, papers)
            logs = store.service_logs.of_ids(ids)
            _refuse_changed(store, papers, logs)
            _refuse_undone(store, papers)
            moves = move_on(store, logs, filed)
            items: list[VolumeItem] = []
            for (village_id, year), group in _by_volume(papers):
                opened_volume(self.workplace, store, village_id, year)
                places = _places(self.workplace, store, village_id, year, group)
                items.extend(map(store.volume_items.file, places))
        return Filing(tuple(items), moves)

    def undo(self, filing: Filing) -> str:
        """Take the papers out again, as long as nothing was filed behind them.

        Returns a sentence about the logs whose state has changed since and stays, "" mostly.
        """
        with self.workplace.changing() as store:
            for volume_id in {item.volume_id for item in filing.items}:
                _refuse_later(store, volume_id, filing.items)
            for item in filing.items:
                store.volume_items.take_out(store.volume_items.get(item.id or 0))
            return left_words(take_back(store, filing.moves))


def _back(papers: Iterable[Unfiled]) -> tuple[Unfiled, ...]:
    return tuple(paper for paper in papers if paper.is_back)


def _by_volume(papers: Iterable[Unfiled]) -> Iterable[tuple[tuple[int, int], list[Unfiled]]]:
    """Yield (village id, year) with its papers."""

    def volume_of(paper: Unfiled) -> tuple[int, int]:
        return paper.village_id, paper.year

    for volume, group in groupby(sorted(papers, key=volume_of), key=volume_of):
        yield volume, list(group)


def _places(
    workplace: Workplace, store: Store, village_id: int, year: int, papers: Iterable[Unfiled]
) -> tuple[VolumeItem, ...]:
    volume = volume_in(workplace, store, village_id, year)
    return placed(volume.id or 0, filed_in(store, volume), by_date(one.paper for one in papers))


def _refuse_filed(store: Store, papers: Iterable[Unfiled]) -> None:
    known = store.volume_items.of_records(one.paper.record_uuid for one in papers)
    for item in known.values():
        raise Refusal(f"{item.doc_no} 号已经归过档了，请刷新再看。")


def _refuse_changed(store: Store, papers: Iterable[Unfiled], logs: Iterable[ServiceLog]) -> None:
    """Refuse sheets whose volume or words are not those any more that the clerk has looked at.

    A log that was voided meanwhile is refused by its state.
    """
    present = {one.paper.record_uuid: one for one in unfiled_logs(store, logs, names_in(store))}
    for seen in papers:
        now = present.get(seen.paper.record_uuid)
        if now and not _is_same(seen, now):
            raise Refusal(f"{now.paper.doc_no} 号刚改过，请返回再归档。")


def _refuse_undone(store: Store, papers: Iterable[Unfiled]) -> None:
    """Refuse other records that were changed, voided or taken up again meanwhile."""
    seen = tuple(one for one in papers if one.other)
    kept = (
        OtherOne(one.other.kind, store.other_records(one.other.kind).get(one.other.record.id))
        for one in seen
        if one.other
    )
    found = unfiled_others(store, kept, names_in(store))
    present = {one.paper.record_uuid: one for one in _back(found)}
    for one in seen:
        now = present.get(one.paper.record_uuid)
        if now is None or not _is_same(one, now):
            raise Refusal(f"{one.paper.doc_no} 号刚改过，请返回再归档。")


def _is_same(seen: Unfiled, now: Unfiled) -> bool:
    """Compare volume and words; of a handwritten sheet the clerk says how many pages it has."""
    pages = seen.paper.pages if seen.handwritten and now.handwritten else now.paper.pages
    told = replace(now.paper, pages=pages)
    return (seen.village_id, seen.year, seen.paper) == (now.village_id, now.year, told)


def _refuse_later(store: Store, volume_id: int, items: Iterable[VolumeItem]) -> None:
    last = max(item.seq for item in items if item.volume_id == volume_id)
    if any(item.seq > last for item in store.volume_items.of_volume(volume_id)):
        raise Refusal(_LATER)
