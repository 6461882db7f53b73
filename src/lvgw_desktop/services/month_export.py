"""上报 Excel: the month's statistics and ledgers as one workbook for the district."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.ledger import Ledger, build_ledger
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.month_workbook import MonthReport, month_file_name, month_sheets
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.services.ledger_heads import adviser_ledger, village_ledger
from lvgw_desktop.services.ledger_layouts import ledger_layout
from lvgw_desktop.services.months import MonthService
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED


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
        report = self._report(month, by_village=by_village)
        sheets = month_sheets(report, ledger_layout(self.workplace.pack))
        file = target / month_file_name(report.office, month) if target.is_dir() else target
        written = write_workbook(file, sheets, f"{month.words}村(居)法律顾问工作月报")
        return written, sum(len(ledger.rows) for ledger in report.ledgers)

    def _report(self, month: StatisticalMonth, *, by_village: bool) -> MonthReport:
        with self.workplace.reading() as store:
            office, names = store.office.get(), names_in(store)
            rule = office.month_rule
            first, last = month.first_day(rule), month.last_day(rule)
            logs = store.service_logs.between(first, last)
        return MonthReport(
            office=office,
            figures=MonthService(self.workplace).figures(month),
            ledgers=self._ledgers(logs, names, month.year, by_village=by_village),
            vocabulary=self.workplace.pack.vocabulary,
        )

    def _ledgers(
        self, logs: Iterable[ServiceLog], names: Names, year: int, *, by_village: bool
    ) -> tuple[Ledger, ...]:
        """Return the month's ledgers, in the order of the advisers' (or villages') cards."""
        groups: dict[int, list[ServiceLog]] = defaultdict(list)
        for log in filter(counts, logs):
            groups[log.village_id if by_village else log.adviser_id].append(log)
        build = village_ledger if by_village else adviser_ledger
        vocabulary = self.workplace.pack.vocabulary
        villages = {key: village.name for key, village in names.villages.items()}
        return tuple(
            build(key, year, names, build_ledger(groups[key], villages, vocabulary), groups[key])
            for key in sorted(groups)
        )
