"""上报 Excel: the month's statistics and ledgers as one workbook for the district."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.ledger import Ledger, build_ledger, counted_in_order
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.month_workbook import MonthReport, month_file_name, month_sheets
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.services.ledger_heads import adviser_ledger, village_ledger
from lvgw_desktop.services.ledger_layouts import ledger_layout
from lvgw_desktop.services.month_machine import MonthData, with_machine_sheet
from lvgw_desktop.services.months import MonthService
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

Groups = Mapping[int, Sequence[ServiceLog]]
"""Id of an adviser (or village) → the logs of the month that count, in their order."""


@dataclass(frozen=True, slots=True)
class MonthExportService:
    """Use cases of the month's workbook."""

    workplace: Workplace

    def file_name(self, month: StatisticalMonth) -> str:
        """Return 石龙区_龙兴司法所_2026年11月_村(居)法律顾问工作月报.xlsx."""
        with self.workplace.reading() as store:
            return month_file_name(store.office.get(), month)

    def export(self, month: StatisticalMonth, target: Path, *, by_village: bool = False) -> Path:
        """Write the month's workbook and return where it lies.

        `target` is the file, or a folder that takes the official file name. The ledgers are one
        sheet per adviser, or per village where the office wants them so.
        """
        with collector_at_rest():
            file, rows = self._write(month, target, by_village=by_village)
        self.workplace.note(EXPORTED, f"月报 {month.code}，日志 {rows} 条")
        return file

    def _write(
        self, month: StatisticalMonth, target: Path, *, by_village: bool
    ) -> tuple[Path, int]:
        """Write the workbook; returns where it lies and how many logs stand in it."""
        report, data = self._report(month, by_village=by_village)
        layout = ledger_layout(self.workplace.pack)
        sheets = with_machine_sheet(month_sheets(report, layout), report, data, layout)
        file = target / month_file_name(report.office, month) if target.is_dir() else target
        written = write_workbook(file, sheets, f"{month.words}村(居)法律顾问工作月报")
        return written, sum(len(ledger.rows) for ledger in report.ledgers)

    def _report(
        self, month: StatisticalMonth, *, by_village: bool
    ) -> tuple[MonthReport, MonthData]:
        with self.workplace.reading() as store:
            office, names = store.office.get(), names_in(store)
            rule = office.month_rule
            first, last = month.first_day(rule), month.last_day(rule)
            groups = _grouped(store.service_logs.between(first, last), by_village=by_village)
            data = MonthData(
                logs=tuple(groups.values()),
                names=names,
                made_at=self.workplace.now(),
                audit_head=store.audit.head(),
            )
        report = MonthReport(
            office=office,
            figures=MonthService(self.workplace).figures(month),
            ledgers=self._ledgers(groups, names, month.year, by_village=by_village),
            vocabulary=self.workplace.pack.vocabulary,
        )
        return report, data

    def _ledgers(
        self, groups: Groups, names: Names, year: int, *, by_village: bool
    ) -> tuple[Ledger, ...]:
        build = village_ledger if by_village else adviser_ledger
        vocabulary = self.workplace.pack.vocabulary
        villages = {key: village.name for key, village in names.villages.items()}
        return tuple(
            build(key, year, names, build_ledger(logs, villages, vocabulary), logs)
            for key, logs in groups.items()
        )


def _grouped(logs: Iterable[ServiceLog], *, by_village: bool) -> Groups:
    """Return the month's logs by adviser (or village), in the order of their cards."""
    groups: dict[int, list[ServiceLog]] = defaultdict(list)
    for log in counted_in_order(logs):
        groups[log.village_id if by_village else log.adviser_id].append(log)
    return {key: groups[key] for key in sorted(groups)}
