"""以前上报的: what was sent of a month, and what of it would be told otherwise today."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.sent_report import ReportKind, SentReport
from lvgw_desktop.domain.statistical_month import StatisticalMonth, read_month
from lvgw_desktop.exchange.kept_report import LedgerDifference, ledger_differences
from lvgw_desktop.services.attachment_copies import copied_out
from lvgw_desktop.services.month_report import WorkbookShape, month_report
from lvgw_desktop.services.workplace import Workplace

__all__ = ["LedgerDifference", "SentPackage", "SentReportService"]


@dataclass(frozen=True, slots=True)
class SentPackage:
    """One 上报包: its files as they were sent."""

    files: tuple[SentReport, ...]

    @property
    def uuid(self) -> str:
        """Return what its files share."""
        return self.files[0].package

    @property
    def month(self) -> StatisticalMonth:
        """Return which month it tells about."""
        return read_month(self.files[0].month)

    @property
    def made_at(self) -> datetime:
        """Return when it was made."""
        return self.files[0].made_at

    @property
    def made_by(self) -> str:
        """Return who made it."""
        return self.files[0].made_by

    @property
    def workbook(self) -> SentReport:
        """Return the month's workbook; every package has one."""
        return next(one for one in self.files if one.is_workbook)

    @property
    def masked(self) -> bool:
        """Tell whether it was sent without clients."""
        return self.workbook.kind is ReportKind.MASKED_WORKBOOK


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One measure of the whole office: as it was sent, and as it counts now."""

    name: str
    was: Decimal
    now: Decimal


@dataclass(frozen=True, slots=True)
class SentComparison:
    """A package against today: all figures side by side, the rows that differ."""

    package: SentPackage
    figures: tuple[FigureChange, ...]
    rows: tuple[LedgerDifference, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether today's workbook would say the same."""
        return not self.rows and all(one.was == one.now for one in self.figures)


@dataclass(frozen=True, slots=True)
class SentReportService:
    """Use cases of what was sent before."""

    workplace: Workplace

    def packages(self, month: StatisticalMonth | None = None) -> tuple[SentPackage, ...]:
        """Return the packages of a month, or of all, the latest first."""
        with self.workplace.reading() as store:
            sent = store.sent_reports.all()
        files: dict[str, list[SentReport]] = defaultdict(list)
        for one in sent:
            if month is None or one.month == month.code:
                files[one.package].append(one)
        found = [SentPackage(tuple(of_package)) for of_package in files.values()]
        return tuple(reversed(found))

    def compare(self, package: SentPackage) -> SentComparison:
        """Compare what was sent with what would be sent now; raises Refusal if it is lost."""
        sent = self.workplace.database.contents.read(package.workbook.content)
        today = month_report(self.workplace, package.month, WorkbookShape(masked=package.masked))
        return SentComparison(
            package=package,
            figures=tuple(_figures(package.workbook.figures, today.report.figures.total.month)),
            rows=ledger_differences(sent, today.sheets()[-1]),
        )

    def copy_out(self, report: SentReport, folder: Path) -> Path:
        """Write a file as it was sent into a folder; raises Refusal if it is lost."""
        data = self.workplace.database.contents.read(report.content)
        return copied_out(report.file_name, data, folder)


def _figures(was: Mapping[str, str], now: Mapping[str, Decimal]) -> Iterator[FigureChange]:
    for measure in MEASURES:
        then = Decimal(was.get(measure.name, "0"))
        yield FigureChange(measure.name, then, now.get(measure.name, Decimal(0)))
