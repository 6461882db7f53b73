"""五项考核内容: the numbers of each content area in words, and whether something lacks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lvgw_desktop.domain.assessment_area import Area
from lvgw_desktop.domain.vocabulary import ServiceKind, Vocabulary
from lvgw_desktop.domain.wording import number_words
from lvgw_desktop.services.pair_evidence import PairEvidence

AUDIENCE, SUCCEEDED = "audience", "succeeded"
OUTLINES, MATTERS = "outlines", "matters"
VISITS, LOGS, SIGNED, LEDGERS = "visits", "logs", "signed", "ledgers"
"""The keys of numbers that no single kind of service makes; those of others are kinds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceNumber:
    """One number of an area: 法律咨询 38 条; `key` opens what it counts, `note` follows it.

    `goes_on` stands behind a comma: it says more of the number before it.
    """

    key: str
    label: str
    amount: int
    unit: str
    note: str = ""
    goes_on: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaEvidence:
    """What there is for one area: on how many records it rests, and whether something lacks."""

    area: Area
    records: int
    numbers: tuple[EvidenceNumber, ...]
    lacks: bool = False


def areas_of(evidence: PairEvidence, vocabulary: Vocabulary) -> tuple[AreaEvidence, ...]:
    """Return the five areas, in the plan's order."""
    return (
        _of_services(Area.ADVICE, evidence, vocabulary),
        _publicity(evidence, vocabulary),
        _of_services(Area.LEGAL_AID, evidence, vocabulary),
        _disputes(evidence, vocabulary),
        _papers(evidence),
    )


def _of_services(area: Area, evidence: PairEvidence, vocabulary: Vocabulary) -> AreaEvidence:
    numbers = tuple(_of_kinds(evidence, _kinds(area, vocabulary)))
    return AreaEvidence(area=area, records=evidence.logs.of_areas[area.value], numbers=numbers)


def _publicity(evidence: PairEvidence, vocabulary: Vocabulary) -> AreaEvidence:
    kinds = _kinds(Area.PUBLICITY, vocabulary)
    others = [one for one in kinds if one.code not in evidence.lecture_kinds]
    numbers = (
        *_lectures(evidence, [one for one in kinds if one.code in evidence.lecture_kinds]),
        *_of_kinds(evidence, others),
        *_outlines(evidence),
    )
    return AreaEvidence(
        area=Area.PUBLICITY,
        records=evidence.logs.of_areas[Area.PUBLICITY.value] + evidence.outlines,
        numbers=numbers,
        lacks=bool(evidence.without_lecture) or evidence.outlines < evidence.lectures,
    )


def _lectures(evidence: PairEvidence, kinds: Iterable[ServiceKind]) -> Iterator[EvidenceNumber]:
    held = _of_kinds(evidence, kinds)
    if held:
        yield from held[:-1]
        yield replace(held[-1], note=_quarters(evidence))
        heads = evidence.logs.of_kinds(evidence.lecture_kinds).heads
        yield EvidenceNumber(key=AUDIENCE, label="听众", amount=heads, unit="人次", goes_on=True)


def _quarters(evidence: PairEvidence) -> str:
    """Return (缺第二、三季度), "" where each quarter has its lecture."""
    missing = "、".join(number_words(one.period.number) for one in evidence.without_lecture)
    return f"(缺第{missing}季度)" if missing else ""


def _outlines(evidence: PairEvidence) -> Iterator[EvidenceNumber]:
    if evidence.lectures:
        unit = f"/ {max(evidence.lectures, evidence.outlines)} 份"
        yield EvidenceNumber(key=OUTLINES, label="提纲备案", amount=evidence.outlines, unit=unit)


def _disputes(evidence: PairEvidence, vocabulary: Vocabulary) -> AreaEvidence:
    numbers = _of_kinds(evidence, _kinds(Area.DISPUTES, vocabulary))
    mediations = evidence.logs.of_kinds(vocabulary.measure("mediations").kinds)
    if mediations.succeeded:
        numbers.append(
            EvidenceNumber(key=SUCCEEDED, label="调解成功", amount=mediations.succeeded, unit="件")
        )
    if evidence.matters:
        numbers.append(
            EvidenceNumber(key=MATTERS, label="重大事项报告", amount=evidence.matters, unit="次")
        )
    return AreaEvidence(
        area=Area.DISPUTES,
        records=evidence.logs.of_areas[Area.DISPUTES.value] + evidence.matters,
        numbers=tuple(numbers),
    )


def _papers(evidence: PairEvidence) -> AreaEvidence:
    logs, visits, ledgers = evidence.logs, evidence.visits, evidence.ledgers
    numbers = (
        EvidenceNumber(
            key=VISITS, label="到村", amount=logs.visits, unit="次", note=f"，{visits.words}"
        ),
        EvidenceNumber(key=LOGS, label="日志", amount=logs.logs, unit="份"),
        EvidenceNumber(key=SIGNED, label="签回", amount=logs.signed, unit="份", goes_on=True),
        EvidenceNumber(
            key=LEDGERS,
            label="台账",
            amount=evidence.hand_ins,
            unit=ledgers.of_words,
        ),
    )
    return AreaEvidence(
        area=Area.PAPERS,
        records=logs.logs + evidence.hand_ins,
        numbers=numbers,
        lacks=bool(visits.missing or ledgers.missing or evidence.unsigned),
    )


def _of_kinds(evidence: PairEvidence, kinds: Iterable[ServiceKind]) -> list[EvidenceNumber]:
    """Return what was done of each kind; nothing is said of the others."""
    sums = evidence.logs.sums()
    return [
        EvidenceNumber(
            key=kind.code, label=kind.short, amount=sums[kind.code].quantity, unit=kind.unit
        )
        for kind in kinds
        if kind.code in sums
    ]


def _kinds(area: Area, vocabulary: Vocabulary) -> list[ServiceKind]:
    return [kind for kind in vocabulary.kinds.values() if area.value in kind.areas]
