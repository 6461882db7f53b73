"""上报 Excel: the month's statistics, ledgers and lists as one workbook for the district."""

from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.month_workbook import (
    WITHOUT_CLIENTS,
    masked_file_name,
    month_file_name,
)
from lvgw_desktop.exchange.workbook_file import write_workbook
from lvgw_desktop.services.month_report import MadeReport, WorkbookShape, month_report
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

__all__ = ["MonthExportService", "WorkbookShape", "masked_file_name"]


@dataclass(frozen=True, slots=True)
class MonthExportService:
    """Use cases of the month's workbook."""

    workplace: Workplace

    def file_name(self, month: StatisticalMonth, *, masked: bool = False) -> str:
        """Return 石龙区_龙兴司法所_2026年11月_村(居)法律顾问工作月报.xlsx."""
        with self.workplace.reading() as store:
            name = month_file_name(store.office.get(), month)
        return masked_file_name(name) if masked else name

    def export(
        self,
        month: StatisticalMonth,
        target: Path,
        *,
        by_village: bool = False,
        masked: bool = False,
    ) -> Path:
        """Write the month's workbook and return where it lies.

        `target` is the file, or a folder that takes the official file name. The ledgers are one
        sheet per adviser, or per village where the office wants them so; `masked`, they say of
        each service what was done, but not for whom.
        """
        shape = WorkbookShape(by_village=by_village, masked=masked)
        file = target / self.file_name(month, masked=masked) if target.is_dir() else target
        written, made = self.write(month, file, shape)
        variant = f"，{WITHOUT_CLIENTS}" if masked else ""
        self.workplace.note(EXPORTED, f"月报 {month.code}，日志 {made.rows} 条{variant}")
        return written

    def write(
        self, month: StatisticalMonth, file: Path, shape: WorkbookShape
    ) -> tuple[Path, MadeReport]:
        """Write the workbook into a file; returns where it lies and what stands in it."""
        with collector_at_rest():
            made = month_report(self.workplace, month, shape)
            title = f"{month.words}村(居)法律顾问工作月报"
            return write_workbook(file, made.sheets(), title), made
