"""上报过的表: the ledgers of a workbook as it was sent, against those of today."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from lvgw_desktop.exchange.machine_report import MachineReport, read_machine
from lvgw_desktop.exchange.machine_sheet import LEDGER, NAME, MachineKind
from lvgw_desktop.exchange.sheet import Sheet

LedgerTexts = Mapping[str, str]
"""Field of a ledger's row → its text, empty ones left out."""
_NUMBER = "log_serial"
_ORDER = "seq"
"""Where a row stands may change by itself, when another one is added."""


@dataclass(frozen=True, slots=True)
class LedgerDifference:
    """A log whose row says something else now; `was` or `now` is empty for one not there."""

    serial: str
    was: LedgerTexts
    now: LedgerTexts

    def fields(self) -> tuple[str, ...]:
        """Return the fields that differ, in their order."""
        return tuple(
            name
            for name in dict.fromkeys((*self.was, *self.now))
            if self.was.get(name, "") != self.now.get(name, "")
        )


def ledger_differences(sent: bytes, today: Sheet) -> tuple[LedgerDifference, ...]:
    """Compare a workbook as it was sent with the hidden sheet that it would have today."""
    was, now = _ledgers(_machine_in(sent)), _ledgers(read_machine(_texts(today)))
    return tuple(
        LedgerDifference(_serial(before, after), before, after)
        for before, after in _pairs(was, now)
        if before != after
    )


def _machine_in(workbook: bytes) -> MachineReport:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  heavy: loaded on first use

    with CalamineWorkbook.from_filelike(BytesIO(workbook)) as sheets:
        return read_machine(sheets.get_sheet_by_name(NAME).iter_rows())


def _texts(sheet: Sheet) -> Iterator[Sequence[object]]:
    return (row.values for row in sheet.rows)


def _ledgers(report: MachineReport) -> dict[str, LedgerTexts]:
    """Return what the ledger says of each log, by its uuid."""
    return {
        one.uuid: {name: text for name, text in one.data[LEDGER].items() if name != _ORDER}
        for one in report.of_kinds(MachineKind.LOG, MachineKind.LATE)
        if isinstance(one.data, Mapping)
    }


def _pairs(
    was: Mapping[str, LedgerTexts], now: Mapping[str, LedgerTexts]
) -> Iterator[tuple[LedgerTexts, LedgerTexts]]:
    """Yield the rows of each log, those that were sent first."""
    return ((was.get(uuid, {}), now.get(uuid, {})) for uuid in dict.fromkeys((*was, *now)))


def _serial(*rows: LedgerTexts) -> str:
    return next((row[_NUMBER] for row in rows if row.get(_NUMBER)), "")
