"""上报包: a month's report in one folder and one zip, every file kept as it was sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from lvgw_desktop import disk
from lvgw_desktop.domain.attachable import ANY
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.sent_report import ReportKind, SentReport
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.month_workbook import WITHOUT_CLIENTS
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.district_template import DistrictTemplateService
from lvgw_desktop.services.month_close import figures_told
from lvgw_desktop.services.month_export import MonthExportService
from lvgw_desktop.services.month_report import MadeReport, WorkbookShape
from lvgw_desktop.services.package_receipt import NAME as RECEIPT_NAME
from lvgw_desktop.services.package_receipt import Receipt
from lvgw_desktop.services.staged_folder import staged_folder
from lvgw_desktop.services.summaries import MonthlySummaryService
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

_NO_FOLDER = "“{}”不是文件夹。请写上放上报包的文件夹。"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportPackage:
    """One package: where it lies, and what is kept of it."""

    folder: Path
    packed: Path
    files: tuple[SentReport, ...]


@dataclass(frozen=True, slots=True)
class ReportPackageService:
    """Use cases of what is handed to the district."""

    workplace: Workplace

    def make(
        self,
        month: StatisticalMonth,
        target: Path,
        *,
        by_village: bool = False,
        masked: bool = False,
    ) -> ReportPackage:
        """Write a month's package into a folder and keep what was written.

        In it are the workbook, the sheet for the stamp as PDF, the district's template filled in
        (if there is one) and the receipt; `masked`, none of them names a client. Raises Refusal,
        and then nothing of it is there.
        """
        shape = WorkbookShape(by_village=by_village, masked=masked)
        if target.exists() and not target.is_dir():
            raise Refusal(_NO_FOLDER.format(target.name))
        with staged_folder(target, self._name(month, shape)) as staged:
            made, parts = self._fill(staged.folder, month, shape)
            told = [self._kept(kind, file, made) for kind, file in parts.items()]
            receipt = self._write_receipt(staged.folder, made, told)
            told.append(self._kept(ReportKind.RECEIPT, receipt, made))
            staged.put_in_place()
            files = self._remember(told)
        return ReportPackage(folder=staged.final, packed=staged.packed, files=files)

    def _name(self, month: StatisticalMonth, shape: WorkbookShape) -> str:
        """Return 石龙区_龙兴司法所_2026年11月_上报包."""
        with self.workplace.reading() as store:
            office = store.office.get()
        variant = WITHOUT_CLIENTS if shape.masked else ""
        parts = (office.district_short, office.name, month.words, "上报包", variant)
        return disk.safe_name("_".join(filter(None, parts)))

    def _fill(
        self, folder: Path, month: StatisticalMonth, shape: WorkbookShape
    ) -> tuple[MadeReport, Mapping[ReportKind, Path]]:
        """Write the files; returns what the workbook says, and which file is what."""
        export = MonthExportService(self.workplace)
        name = export.file_name(month, masked=shape.masked)
        workbook, made = export.write(month, folder / name, shape)
        parts = {ReportKind.MASKED_WORKBOOK if shape.masked else ReportKind.WORKBOOK: workbook}
        summary = MonthlySummaryService(self.workplace).issue(month)
        parts[ReportKind.SUMMARY] = _written(folder / f"{month.words}_统计表_盖章.pdf", summary)
        templates = DistrictTemplateService(self.workplace)
        if templates.kept():
            filled = templates.fill(month, folder, masked=shape.masked)
            parts[ReportKind.TEMPLATE] = filled.file
        return made, parts

    def _write_receipt(self, folder: Path, made: MadeReport, told: Sequence[SentReport]) -> Path:
        with self.workplace.reading() as store:
            close = closed_months_in(store).of_month(made.report.figures.month)
        receipt = Receipt(
            made=made,
            made_at=self.workplace.now(),
            made_by=self._who(made),
            close=close,
            files=told,
            vocabulary=self.workplace.pack.vocabulary,
        )
        return _written(folder / RECEIPT_NAME, receipt.text().encode("utf-8-sig"))

    def _kept(self, kind: ReportKind, file: Path, made: MadeReport) -> SentReport:
        """Keep a file beside the office file; returns what will be known of it."""
        data = file.read_bytes()
        content = self.workplace.database.contents.keep(data, ANY)
        return SentReport(
            package="",
            month=made.report.figures.month.code,
            kind=kind,
            file_name=file.name,
            content_hash=content.content_hash,
            size=len(data),
            rows=made.rows,
            figures=figures_told(made.report.figures),
            audit_head=made.data.audit_head,
            made_at=self.workplace.now(),
            made_by=self._who(made),
        )

    def _remember(self, files: Sequence[SentReport]) -> tuple[SentReport, ...]:
        package = str(uuid4())
        with self.workplace.changing() as store:
            store.audit.note(EXPORTED, f"上报包 {files[0].month}，文件 {len(files)} 个")
            return tuple(store.sent_reports.add(replace(one, package=package)) for one in files)

    def _who(self, made: MadeReport) -> str:
        return self.workplace.operator or made.report.office.clerk


def _written(path: Path, data: bytes) -> Path:
    def write(target: Path) -> None:
        target.write_bytes(data)

    return disk.write_safely(path, write)
