"""合并的一行: what a merge keeps of one record of a month's workbook, as the reader prints it."""

import hashlib
from decimal import Decimal
from typing import Any, NamedTuple

from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.exchange.machine_report import MachineReport
from lvgw_desktop.exchange.machine_sheet import LEDGER, MachineKind, MachineRecord, json_text

COUNTED = (MachineKind.LOG, MachineKind.LATE, MachineKind.CORRECTION)
"""Records that stand in a ledger and add to the figures."""

_HUNDRED = 100


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


def merged_lines(report: MachineReport) -> list[MergedLine]:
    """Return the rows of a workbook in their order."""
    advisers = {one.uuid: _name(one) for one in report.of_kinds(MachineKind.ADVISER)}
    return [_line(one, advisers) for one in report.of_kinds(*COUNTED)]


def _name(record: MachineRecord) -> str:
    return str(_data(record)["name"])


def _data(record: MachineRecord) -> dict[str, Any]:
    assert isinstance(record.data, dict)
    return record.data


def _line(record: MachineRecord, advisers: dict[str, str]) -> MergedLine:
    data = _data(record)
    ledger = data.get(LEDGER, {})
    text = json_text(data)
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
        data=text,
        data_hash=hashlib.sha256(text.encode()).hexdigest()[:32],
        counts=[_hundredths(data.get("counts", {}).get(one.name, "0")) for one in LOG_MEASURES],
    )


def _hundredths(figure: str) -> int:
    return int(Decimal(figure) * _HUNDRED) if figure != "0" else 0
