"""月报的内容: everything that stands in a month's workbook, for the eye and as data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.ledger import Ledger, build_ledger, counted_in_order
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.month_workbook import MonthReport, month_sheets
from lvgw_desktop.exchange.sheet import Sheet
from lvgw_desktop.services.hand_ins import HandInService
from lvgw_desktop.services.ledger_heads import adviser_ledger, village_ledger
from lvgw_desktop.services.ledger_layouts import ledger_layout
from lvgw_desktop.services.month_lists import month_lists
from lvgw_desktop.services.month_logs import (
    MonthLogs,
    correction_words,
    month_logs,
    without_clients,
)
from lvgw_desktop.services.month_machine import MonthData, ToldCorrection, with_machine_sheet
from lvgw_desktop.services.months import MonthService
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.reported_month import ReportedMonth
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

Groups = Mapping[int, Sequence[ServiceLog]]
"""Id of an adviser (or village) → the logs of the month that count, in their order."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkbookShape:
    """How a workbook is wanted: one ledger per adviser or per village, clients told or masked."""

    by_village: bool = False
    masked: bool = False


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A month's report, and what its hidden sheet is made of."""

    workplace: Workplace
    report: MonthReport
    data: MonthData

    @property
    def rows(self) -> int:
        """Return how many logs stand in it."""
        return sum(len(ledger.rows) for ledger in self.report.ledgers)

    def sheets(self) -> tuple[Sheet, ...]:
        """Return all sheets, the hidden one last."""
        layout = ledger_layout(self.workplace.pack)
        visible = month_sheets(self.report, layout)
        return with_machine_sheet(visible, self.report, self.data, layout)


def month_report(workplace: Workplace, month: StatisticalMonth, shape: WorkbookShape) -> MadeReport:
    """Return what a month's workbook says just now."""
    figures = MonthService(workplace).figures(month)
    hand_ins = HandInService(workplace).of_month(month)
    with workplace.reading() as store:
        reported = ReportedMonth(
            store=store,
            month=month,
            office=store.office.get(),
            names=names_in(store),
            vocabulary=workplace.pack.vocabulary,
            figures=figures,
            logs=_told_logs(store, workplace.pack.vocabulary, month, masked=shape.masked),
            hand_ins=hand_ins,
            masked=shape.masked,
        )
        lists, audit_head = month_lists(reported), store.audit.head()
    groups = _grouped(reported.logs.counted, by_village=shape.by_village)
    report = MonthReport(
        office=reported.office,
        figures=figures,
        ledgers=_ledgers(reported, groups, by_village=shape.by_village),
        vocabulary=reported.vocabulary,
        lists=lists,
    )
    data = MonthData(
        logs=tuple(groups.values()),
        names=reported.names,
        made_at=workplace.now(),
        audit_head=audit_head,
        corrections=tuple(_told_corrections(reported)),
        hand_ins=hand_ins.lines,
        masked=shape.masked,
    )
    return MadeReport(workplace, report, data)


def _told_logs(
    store: Store, vocabulary: Vocabulary, month: StatisticalMonth, *, masked: bool
) -> MonthLogs:
    logs = month_logs(store, month)
    return without_clients(logs, vocabulary) if masked else logs


def _told_corrections(reported: ReportedMonth) -> Iterator[ToldCorrection]:
    for made, before, after in reported.logs.corrections:
        name, was, now = correction_words(made, before, after, reported.value_words)
        words = f"更正{name}：原来“{was}”，改成“{now}”。原因：{made.reason}"
        yield ToldCorrection(made, before, after, words)


def _ledgers(reported: ReportedMonth, groups: Groups, *, by_village: bool) -> tuple[Ledger, ...]:
    build = village_ledger if by_village else adviser_ledger
    names, year = reported.names, reported.month.year
    villages = {key: village.name for key, village in names.villages.items()}
    return tuple(
        build(key, year, names, build_ledger(logs, villages, reported.vocabulary), logs)
        for key, logs in groups.items()
    )


def _grouped(logs: Iterable[ServiceLog], *, by_village: bool) -> Groups:
    """Return the month's logs by adviser (or village), in the order of their cards."""
    groups: dict[int, list[ServiceLog]] = defaultdict(list)
    for log in counted_in_order(logs):
        groups[log.village_id if by_village else log.adviser_id].append(log)
    return {key: groups[key] for key in sorted(groups)}
