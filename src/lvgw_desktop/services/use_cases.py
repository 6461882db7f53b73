"""全部用例: what windows and the command are given when an office file is open."""

from __future__ import annotations

from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from lvgw_desktop.services.advisers import AdviserService
    from lvgw_desktop.services.appointments import AppointmentService
    from lvgw_desktop.services.assessment_grades import AssessmentGradeService
    from lvgw_desktop.services.assessment_meetings import AssessmentMeetingService
    from lvgw_desktop.services.assessment_printing import AssessmentPrintingService
    from lvgw_desktop.services.assessments import AssessmentService
    from lvgw_desktop.services.attachments import AttachmentService
    from lvgw_desktop.services.backups import BackupService
    from lvgw_desktop.services.batch_edit import BatchEditService
    from lvgw_desktop.services.boards import NoticeBoardService
    from lvgw_desktop.services.calibration import CalibrationService
    from lvgw_desktop.services.checklists import ChecklistService
    from lvgw_desktop.services.column_mappings import ColumnMappingService
    from lvgw_desktop.services.corrections import CorrectionService
    from lvgw_desktop.services.district_template import DistrictTemplateService
    from lvgw_desktop.services.drafts import DraftService
    from lvgw_desktop.services.duties import DutyService
    from lvgw_desktop.services.duty_records import DutyRecordService
    from lvgw_desktop.services.fee_standards import FeeStandardService
    from lvgw_desktop.services.fees import FeeService
    from lvgw_desktop.services.figure_sources import FigureSourceService
    from lvgw_desktop.services.filing import FilingService
    from lvgw_desktop.services.fill_ins import FillInService
    from lvgw_desktop.services.firm_reports import FirmReportService
    from lvgw_desktop.services.firm_summaries import FirmSummaryService
    from lvgw_desktop.services.firms import FirmService
    from lvgw_desktop.services.forms import FormService
    from lvgw_desktop.services.hand_ins import HandInService
    from lvgw_desktop.services.handovers import HandoverService
    from lvgw_desktop.services.history import HistoryService
    from lvgw_desktop.services.home import HomeService
    from lvgw_desktop.services.import_batches import ImportBatchService
    from lvgw_desktop.services.importing import ImportService
    from lvgw_desktop.services.indexing import IndexingService
    from lvgw_desktop.services.inspection_pack import InspectionPackService
    from lvgw_desktop.services.ledgers import LedgerService
    from lvgw_desktop.services.local_points import LocalPointService
    from lvgw_desktop.services.local_scores import LocalScoreService
    from lvgw_desktop.services.log_checks import LogCheckService
    from lvgw_desktop.services.log_export import LogExportService
    from lvgw_desktop.services.log_list import LogListService
    from lvgw_desktop.services.meeting_papers import MeetingPaperService
    from lvgw_desktop.services.merging import MergingService
    from lvgw_desktop.services.month_close import MonthCloseService
    from lvgw_desktop.services.month_export import MonthExportService
    from lvgw_desktop.services.month_review import MonthReviewService
    from lvgw_desktop.services.months import MonthService
    from lvgw_desktop.services.office import OfficeService
    from lvgw_desktop.services.other_printing import OtherPrintingService
    from lvgw_desktop.services.other_records import OtherRecordService
    from lvgw_desktop.services.packages import PackageService
    from lvgw_desktop.services.paper_moves import PaperMoveService
    from lvgw_desktop.services.payment_lists import PaymentListService
    from lvgw_desktop.services.phrases import PhraseService
    from lvgw_desktop.services.pickers import PickerService
    from lvgw_desktop.services.plans import PlanService
    from lvgw_desktop.services.preferences import PreferenceService
    from lvgw_desktop.services.prefilling import PrefillingService
    from lvgw_desktop.services.printing import PrintingService
    from lvgw_desktop.services.publication import PublicationService
    from lvgw_desktop.services.recommendations import RecommendationService
    from lvgw_desktop.services.recycle_bin import RecycleBinService
    from lvgw_desktop.services.registers import AdviserRegisterService
    from lvgw_desktop.services.report_packages import ReportPackageService
    from lvgw_desktop.services.rules import RuleService
    from lvgw_desktop.services.saved_filters import SavedFilterService
    from lvgw_desktop.services.scan_back import ScanBackService
    from lvgw_desktop.services.search import SearchService
    from lvgw_desktop.services.sent_reports import SentReportService
    from lvgw_desktop.services.service_logs import ServiceLogService
    from lvgw_desktop.services.statistics import StatisticsService
    from lvgw_desktop.services.statistics_report import StatisticsReportService
    from lvgw_desktop.services.steps import StepService
    from lvgw_desktop.services.summaries import MonthlySummaryService
    from lvgw_desktop.services.villages import VillageService
    from lvgw_desktop.services.volume_printing import VolumePrintingService
    from lvgw_desktop.services.volumes import VolumeService
    from lvgw_desktop.services.workplace import Workplace
    from lvgw_desktop.services.year_papers import YearPaperService
    from lvgw_desktop.services.year_registers import YearRegisterService
    from lvgw_desktop.services.year_summaries import YearSummaryService
    from lvgw_desktop.services.year_turn import YearTurnService

T = TypeVar("T")


def _each_made_when_asked_for(use_cases: type[T]) -> type[T]:
    """Make services out of annotations, each the class of that name in the module it is called by.

    The module is loaded with it: the window opens without most of them.
    """
    for module, service in use_cases.__annotations__.items():
        made = cached_property(partial(_make, module, service))
        made.__set_name__(use_cases, module)
        setattr(use_cases, module, made)
    return use_cases


def _make(module: str, service: str, use_cases: UseCases) -> object:
    found = import_module(f"lvgw_desktop.services.{module}")
    return getattr(found, service)(use_cases.workplace)


@_each_made_when_asked_for
class UseCases:
    """Every service of one open office file."""

    # 名册: who advises whom
    office: OfficeService
    rules: RuleService
    firms: FirmService
    advisers: AdviserService
    villages: VillageService
    appointments: AppointmentService
    registers: AdviserRegisterService
    boards: NoticeBoardService
    recommendations: RecommendationService
    handovers: HandoverService
    checklists: ChecklistService
    publication: PublicationService

    # 工作日志: entering, finding and looking them through
    service_logs: ServiceLogService
    log_list: LogListService
    pickers: PickerService
    log_checks: LogCheckService
    batch_edit: BatchEditService
    log_export: LogExportService
    drafts: DraftService
    phrases: PhraseService
    plans: PlanService

    # 纸: what is printed, signed, scanned and filed
    paper_moves: PaperMoveService
    printing: PrintingService
    prefilling: PrefillingService
    scan_back: ScanBackService
    attachments: AttachmentService
    ledgers: LedgerService
    volumes: VolumeService
    volume_printing: VolumePrintingService
    filing: FilingService
    forms: FormService
    calibration: CalibrationService

    # 月报: what the district is told of a month
    hand_ins: HandInService
    fill_ins: FillInService
    months: MonthService
    month_review: MonthReviewService
    figure_sources: FigureSourceService
    month_close: MonthCloseService
    corrections: CorrectionService
    month_export: MonthExportService
    report_packages: ReportPackageService
    sent_reports: SentReportService
    district_template: DistrictTemplateService
    summaries: MonthlySummaryService
    statistics: StatisticsService
    statistics_report: StatisticsReportService

    # 尽责: what the plan asks, what lacks, and what an inspection is handed
    duties: DutyService
    duty_records: DutyRecordService
    inspection_pack: InspectionPackService

    # 考核: what is judged half-yearly and yearly
    assessments: AssessmentService
    assessment_grades: AssessmentGradeService
    assessment_printing: AssessmentPrintingService
    assessment_meetings: AssessmentMeetingService
    meeting_papers: MeetingPaperService
    firm_reports: FirmReportService
    firm_summaries: FirmSummaryService
    local_scores: LocalScoreService
    local_points: LocalPointService

    # 顾问费: what the office proposes to pay
    fee_standards: FeeStandardService
    fees: FeeService
    payment_lists: PaymentListService

    # 年终: what the district is told of a year
    year_summaries: YearSummaryService
    year_papers: YearPaperService
    year_turn: YearTurnService

    # 其他记录: what is recorded beside the logs
    other_records: OtherRecordService
    other_printing: OtherPrintingService
    year_registers: YearRegisterService

    # 检索: any word found at once
    search: SearchService
    indexing: IndexingService
    saved_filters: SavedFilterService

    # 导入: what was kept in Excel before, or comes from another PC
    importing: ImportService
    import_batches: ImportBatchService
    column_mappings: ColumnMappingService
    packages: PackageService
    merging: MergingService

    # 用着放心: what is due, what was done, and the way back
    home: HomeService
    history: HistoryService
    steps: StepService
    recycle_bin: RecycleBinService
    backups: BackupService
    preferences: PreferenceService

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace

    def close(self) -> None:
        """Close the office file; nothing may be asked of it afterwards."""
        self.workplace.database.close()
