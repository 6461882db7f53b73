"""合并的一行: what a merge keeps of the records of a month's workbook, as the reader prints it."""

import hashlib
from decimal import Decimal
from typing import Any, NamedTuple

from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.exchange.machine_report import MachineReport, ReadRecord
from lvgw_desktop.exchange.machine_sheet import LEDGER, MachineKind

COUNTED = (MachineKind.LOG, MachineKind.LATE, MachineKind.CORRECTION)
"""Records that stand in a ledger and add to the figures."""

_HUNDRED = 100
_PLACES = {one.name: place for place, one in enumerate(LOG_MEASURES)}


class MergedLine(NamedTuple):
    """One row of a ledger with what it counts, in hundredths, in the order of LOG_MEASURES."""

    uuid: str
    kind: str
    served_on: str
    village: str
    client_name: str
    consultation: str
    mediation: str
    publicity: str
    training: str
    other: str
    remark: str
    log_serial: str
    adviser: str
    data: str
    data_hash: str
    counts: list[int]


class MergedHandIn(NamedTuple):
    """A ledger that an office was owed; a day or medium of "" tells that it has not come in."""

    whose: str
    adviser: str
    villages: str
    due: str
    handed_in_on: str
    medium: str
    logs: int


def merged_lines(report: MachineReport) -> list[MergedLine]:
    """Return the rows of a workbook in their order."""
    advisers = {one.uuid: str(_data(one)["name"]) for one in report.of_kinds(MachineKind.ADVISER)}
    return [_line(one, advisers) for one in report.of_kinds(*COUNTED)]


def merged_hand_ins(report: MachineReport) -> list[MergedHandIn]:
    """Return the ledgers that the office was owed; none in a workbook that does not tell."""
    return [
        MergedHandIn(**{name: _data(one)[name] for name in MergedHandIn._fields})
        for one in report.of_kinds(MachineKind.HAND_IN)
    ]


def _data(record: ReadRecord) -> dict[str, Any]:
    assert isinstance(record.data, dict)
    return record.data


def _line(record: ReadRecord, advisers: dict[str, str]) -> MergedLine:
    data = _data(record)
    ledger = data.get(LEDGER, {})
    return MergedLine(
        uuid=record.uuid,
        kind=record.kind.value,
        served_on=ledger.get("served_on", ""),
        village=ledger.get("village_short", ""),
        client_name=ledger.get("client_name", ""),
        consultation=ledger.get("consultation", ""),
        mediation=ledger.get("mediation", ""),
        publicity=ledger.get("publicity", ""),
        training=ledger.get("training", ""),
        other=ledger.get("other", ""),
        remark=ledger.get("remark", ""),
        log_serial=ledger.get("log_serial", ""),
        adviser=advisers.get(data.get("adviser", ""), ""),
        data=record.text,
        data_hash=hashlib.sha256(record.text.encode()).hexdigest()[:32],
        counts=_hundredths(data.get("counts", {})),
    )


def _hundredths(counts: dict[str, str]) -> list[int]:
    figures = [0] * len(LOG_MEASURES)
    for name, figure in counts.items():
        if name in _PLACES:
            figures[_PLACES[name]] = int(Decimal(figure) * _HUNDRED)
    return figures
