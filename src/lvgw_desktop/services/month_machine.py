"""月报的机器页: the month as data beside what the eye sees in its workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.measure import recount
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.exchange.ledger_layout import LedgerLayout
from lvgw_desktop.exchange.ledger_sheet import ledger_columns, rows_by_seq
from lvgw_desktop.exchange.machine_log import Whose, correction_data, log_data
from lvgw_desktop.exchange.machine_sheet import (
    MachineHead,
    MachineKind,
    MachineRecord,
    machine_sheet,
)
from lvgw_desktop.exchange.month_workbook import MonthReport
from lvgw_desktop.exchange.sheet import Sheet
from lvgw_desktop.exchange.sheet_names import safe_sheet_names
from lvgw_desktop.services.hand_ins import HandInLine
from lvgw_desktop.services.names import Names


@dataclass(frozen=True, slots=True)
class ToldCorrection:
    """A correction of the month, its log as it was before and after it, and what it says."""

    made: Correction
    before: ServiceLog
    after: ServiceLog
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthData:
    """What the sheet is made of beside the report: the logs of each ledger, in its rows' order."""

    logs: Sequence[Sequence[ServiceLog]]
    names: Names
    made_at: datetime
    audit_head: str
    corrections: Sequence[ToldCorrection] = ()
    hand_ins: Sequence[HandInLine] = ()
    masked: bool = False


def with_machine_sheet(
    sheets: Sequence[Sheet], report: MonthReport, data: MonthData, layout: LedgerLayout
) -> tuple[Sheet, ...]:
    """Return the visible sheets with the hidden one behind them."""
    records = chain(
        _logs(sheets, report, data),
        _corrections(report, data),
        map(_hand_in, data.hand_ins),
        _roster(data.names),
        _figures(report, data.names),
    )
    return (*sheets, machine_sheet(_head(report, data, layout), records, sheets))


def _head(report: MonthReport, data: MonthData, layout: LedgerLayout) -> MachineHead:
    office, month = report.office, report.figures.month
    return MachineHead(
        office_uuid=office.uuid,
        office=office.name,
        district=office.district,
        region_code=office.region_code,
        prefix=office.prefix,
        month=month.code,
        first_day=report.figures.days[0],
        last_day=report.figures.days[1],
        masked=data.masked,
        made_at=data.made_at,
        audit_head=data.audit_head,
        logs=sum(map(len, data.logs)),
        figures=report.figures.total.month,
        columns=ledger_columns(layout),
    )


def _logs(sheets: Sequence[Sheet], report: MonthReport, data: MonthData) -> Iterator[MachineRecord]:
    """Yield every log with the place of its row; the ledgers stand behind the statistics."""
    names = data.names
    measures = report.vocabulary.measures
    named = list(zip(safe_sheet_names(one.name for one in sheets), sheets, strict=True))
    told = zip(report.ledgers, data.logs, named[1 : 1 + len(report.ledgers)], strict=True)
    for ledger, logs, (name, sheet) in told:
        places = rows_by_seq(sheet)
        for log, row in zip(logs, ledger.rows, strict=True):
            yield MachineRecord(
                kind=MachineKind.LATE if log.late_month else MachineKind.LOG,
                uuid=log.uuid,
                sheet=name,
                row=places[row.seq],
                data=log_data(log, row, _whose(log, names), measures, masked=data.masked),
            )


def _corrections(report: MonthReport, data: MonthData) -> Iterator[MachineRecord]:
    """Yield every correction with what it adds to the month's figures, or takes off them."""
    for one in data.corrections:
        whose = _whose(one.after, data.names)
        row = LedgerRow(
            seq=0,
            served_on=one.before.served_on,
            village_short=data.names.village(one.after.village_id),
            other=one.words,
            log_serial=one.before.serial,
        )
        counts = {
            measure.name: difference
            for measure in report.vocabulary.measures
            if (difference := recount(measure, [one.after]) - recount(measure, [one.before]))
        }
        told = correction_data(row, whose, log_uuid=one.before.uuid, counts=counts)
        yield MachineRecord(kind=MachineKind.CORRECTION, uuid=one.made.uuid, data=told)


def _hand_in(line: HandInLine) -> MachineRecord:
    """Return a ledger that is owed, and what is known of its coming in."""
    came = line.hand_in
    data = {
        "whose": line.whose,
        "adviser": line.adviser,
        "villages": "、".join(line.villages),
        "due": line.due,
        "handed_in_on": came.handed_in_on if came else "",
        "medium": came.medium if came else "",
        "logs": line.logs,
    }
    return MachineRecord(kind=MachineKind.HAND_IN, uuid=came.uuid if came else "", data=data)


def _whose(log: ServiceLog, names: Names) -> Whose:
    firm = names.firms.get(log.firm_id or 0)
    return Whose(
        village=names.villages[log.village_id].uuid,
        adviser=names.advisers[log.adviser_id].uuid,
        firm=firm.uuid if firm else "",
    )


def _roster(names: Names) -> Iterator[MachineRecord]:
    for village in names.villages.values():
        about = {"name": village.name, "street": village.street, "area_code": village.area_code}
        yield MachineRecord(kind=MachineKind.VILLAGE, uuid=village.uuid, data=about)
    for adviser in names.advisers.values():
        firm = names.firm(adviser.firm_id)
        told = {"name": adviser.name, "kind": adviser.kind.name, "firm": firm}
        yield MachineRecord(kind=MachineKind.ADVISER, uuid=adviser.uuid, data=told)
    for one in names.firms.values():
        yield MachineRecord(kind=MachineKind.FIRM, uuid=one.uuid, data={"name": one.name})


def _figures(report: MonthReport, names: Names) -> Iterator[MachineRecord]:
    figures = report.figures
    yield _line("office", report.office.uuid, figures.total)
    for line in figures.by_village:
        yield _line("village", _uuid(names.villages, line), line)
    for line in figures.by_adviser:
        yield _line("adviser", _uuid(names.advisers, line), line)


def _uuid(cards: Mapping[int, object], line: FigureLine) -> str:
    assert isinstance(line.key, int)
    return str(getattr(cards[line.key], "uuid", ""))


def _line(by: str, uuid: str, line: FigureLine) -> MachineRecord:
    data = {"by": by, "month": line.month, "year": line.year}
    return MachineRecord(kind=MachineKind.FIGURES, uuid=uuid, data=data)
