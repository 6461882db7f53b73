"""证据清单: exactly the records that a number of an assessment counts, each with its share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from lvgw_desktop.domain.assessment_area import Area
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.log_evidence import SIGNED, KindOnDay, amounts_of, is_of
from lvgw_desktop.domain.other_kind import LECTURE, MAJOR_MATTER, OtherKind
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services import evidence_areas as numbers
from lvgw_desktop.services.assessment_records import OF_EVIDENCE, PairRecords
from lvgw_desktop.services.log_list import headline
from lvgw_desktop.services.pair_evidence import kinds_of_areas

EVERYTHING = "everything"
"""The key of all records that the five areas rest on."""
_Behind = Iterator[tuple[Any, int]]
"""Records, and what each adds to a number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceLine:
    """One record of a list of evidence; `kind` is that of an other record, else None.

    `number` tells it from all others of its list, `change` says what became of it since a grade
    was stored.
    """

    number: int
    record: Any
    day: date
    serial: str
    what: str
    headline: str
    amount: int
    kind: OtherKind | None = None
    change: str = ""


def lines_behind(
    records: PairRecords, key: str, vocabulary: Vocabulary
) -> tuple[EvidenceLine, ...]:
    """Return the records behind a number by its key, or behind an area by its value, by day."""
    behind = _sources(vocabulary).get(key, partial(_of_kinds, frozenset({key}), "quantity"))
    lines = enumerate(behind(records), start=1)
    listed = [_line(place, *counted, vocabulary) for place, counted in lines]
    return tuple(sorted(listed, key=lambda line: line.day, reverse=True))


def lines_of(records: Iterable[Any], vocabulary: Vocabulary) -> tuple[EvidenceLine, ...]:
    """Return records that are named one by one, each counted once."""
    return tuple(_line(place, one, 1, vocabulary) for place, one in enumerate(records, start=1))


def lines_of_changes(
    changes: Iterable[tuple[Any, str]], vocabulary: Vocabulary
) -> tuple[EvidenceLine, ...]:
    """Return records with what became of each."""
    return tuple(
        replace(_line(place, record, 1, vocabulary), change=change)
        for place, (record, change) in enumerate(changes, start=1)
    )


def _sources(vocabulary: Vocabulary) -> Mapping[str, Callable[[PairRecords], _Behind]]:
    lectures = vocabulary.measure("lectures").kinds
    mediations = vocabulary.measure("mediations").kinds
    areas = {
        area: partial(_of_area, area, kinds) for area, kinds in kinds_of_areas(vocabulary).items()
    }
    return {
        **areas,
        EVERYTHING: lambda records: _each(_everything(records)),
        Area.PAPERS.value: lambda records: _each((*records.logs, *records.hand_ins)),
        numbers.AUDIENCE: partial(_of_kinds, lectures, "heads"),
        numbers.SUCCEEDED: partial(_of_kinds, mediations, "succeeded"),
        numbers.OUTLINES: lambda records: _each(_filed(records)),
        numbers.MATTERS: lambda records: _each(_reported(records)),
        numbers.VISITS: lambda records: _each(one for one in records.logs if one.method.on_site),
        numbers.LOGS: lambda records: _each(records.logs),
        numbers.SIGNED: lambda records: _each(_signed(records)),
        numbers.LEDGERS: lambda records: _each(records.hand_ins),
        **{kind.name: partial(_of_other, kind) for kind in OF_EVIDENCE},
    }


def _of_kinds(kinds: frozenset[str], summed: str, records: PairRecords) -> _Behind:
    for log in records.logs:
        its = [one for kind, one in amounts_of(log).items() if kind in kinds]
        if amount := sum(getattr(one, summed) for one in its):
            yield log, amount


def _of_area(area: str, kinds: frozenset[str], records: PairRecords) -> _Behind:
    yield from _each(log for log in records.logs if is_of(log, kinds))
    if area == Area.PUBLICITY.value:
        yield from _each(_filed(records))
    if area == Area.DISPUTES.value:
        yield from _each(_reported(records))


def _of_other(kind: OtherKind, records: PairRecords) -> _Behind:
    yield from _each(records.of_kind(kind))


def _everything(records: PairRecords) -> Iterator[Any]:
    yield from (*records.logs, *_filed(records), *_reported(records), *records.hand_ins)


def _filed(records: PairRecords) -> Iterator[Any]:
    yield from (one for one in records.of_kind(LECTURE) if one.filed_on)


def _reported(records: PairRecords) -> Iterator[Any]:
    yield from (one for one in records.of_kind(MAJOR_MATTER) if one.reported_on)


def _signed(records: PairRecords) -> Iterator[ServiceLog]:
    yield from (one for one in records.logs if one.paper_state in SIGNED)


def _each(records: Iterable[Any]) -> _Behind:
    yield from ((one, 1) for one in records)


def _line(number: int, record: Any, amount: int, vocabulary: Vocabulary) -> EvidenceLine:  # noqa: ANN401  a record of any kind
    if isinstance(record, ServiceLog):
        return _of_log(number, record, amount, vocabulary)
    if isinstance(record, HandIn):
        return _of_hand_in(number, record, amount)
    kind = next(one for one in OF_EVIDENCE if isinstance(record, one.record))
    return EvidenceLine(
        number=number,
        record=record,
        day=getattr(record, kind.day),
        serial=short_serial(record.serial),
        what=kind.title,
        headline=kind.headline_of(record),
        amount=amount,
        kind=kind,
    )


def _of_log(number: int, log: ServiceLog, amount: int, vocabulary: Vocabulary) -> EvidenceLine:
    done = "；".join(_done(one, vocabulary) for one in amounts_of(log).values())
    return EvidenceLine(
        number=number,
        record=log,
        day=log.served_on,
        serial=log.short_number,
        what=done or "日志",
        headline=headline(log.content),
        amount=amount,
    )


def _done(one: KindOnDay, vocabulary: Vocabulary) -> str:
    kind = vocabulary.kind(one.kind)
    return f"{kind.short} {one.quantity} {kind.unit}"


def _of_hand_in(number: int, hand_in: HandIn, amount: int) -> EvidenceLine:
    return EvidenceLine(
        number=number,
        record=hand_in,
        day=hand_in.handed_in_on,
        serial="",
        what="台账登记",
        headline=f"{read_month(hand_in.month).words}的工作台账，{hand_in.medium.words}",
        amount=amount,
    )
