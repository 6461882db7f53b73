"""全部用例: what windows and the command are given when an office file is open.

A service's code is loaded when it is first asked for: the window opens without most of it.
"""

# ruff: noqa: PLC0415

from functools import cached_property
from typing import TYPE_CHECKING

from lvgw_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    from lvgw_desktop.services.advisers import AdviserService
    from lvgw_desktop.services.appointments import AppointmentService
    from lvgw_desktop.services.attachments import AttachmentService
    from lvgw_desktop.services.backups import BackupService
    from lvgw_desktop.services.batch_edit import BatchEditService
    from lvgw_desktop.services.boards import NoticeBoardService
    from lvgw_desktop.services.calibration import CalibrationService
    from lvgw_desktop.services.column_mappings import ColumnMappingService
    from lvgw_desktop.services.drafts import DraftService
    from lvgw_desktop.services.filing import FilingService
    from lvgw_desktop.services.firms import FirmService
    from lvgw_desktop.services.forms import FormService
    from lvgw_desktop.services.history import HistoryService
    from lvgw_desktop.services.home import HomeService
    from lvgw_desktop.services.import_batches import ImportBatchService
    from lvgw_desktop.services.importing import ImportService
    from lvgw_desktop.services.indexing import IndexingService
    from lvgw_desktop.services.ledgers import LedgerService
    from lvgw_desktop.services.log_checks import LogCheckService
    from lvgw_desktop.services.log_export import LogExportService
    from lvgw_desktop.services.month_export import MonthExportService
    from lvgw_desktop.services.month_review import MonthReviewService
    from lvgw_desktop.services.months import MonthService
    from lvgw_desktop.services.offices import OfficeService
    from lvgw_desktop.services.other_printing import OtherPrintingService
    from lvgw_desktop.services.other_records import OtherRecordService
    from lvgw_desktop.services.phrases import PhraseService
    from lvgw_desktop.services.preferences import PreferenceService
    from lvgw_desktop.services.prefilling import PrefillingService
    from lvgw_desktop.services.printing import PrintingService
    from lvgw_desktop.services.recycle_bin import RecycleBinService
    from lvgw_desktop.services.registers import AdviserRegisterService
    from lvgw_desktop.services.saved_filters import SavedFilterService
    from lvgw_desktop.services.scan_back import ScanBackService
    from lvgw_desktop.services.search import SearchService
    from lvgw_desktop.services.service_logs import ServiceLogService
    from lvgw_desktop.services.steps import StepService
    from lvgw_desktop.services.summaries import MonthlySummaryService
    from lvgw_desktop.services.villages import VillageService
    from lvgw_desktop.services.volume_printing import VolumePrintingService
    from lvgw_desktop.services.volumes import VolumeService


class UseCases:
    """Every service of one open office file."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace

    def close(self) -> None:
        """Close the office file; nothing may be asked of it afterwards."""
        self.workplace.database.close()

    @cached_property
    def office(self) -> "OfficeService":
        """本所."""
        from lvgw_desktop.services.offices import OfficeService

        return OfficeService(self.workplace)

    @cached_property
    def firms(self) -> "FirmService":
        """所在机构."""
        from lvgw_desktop.services.firms import FirmService

        return FirmService(self.workplace)

    @cached_property
    def advisers(self) -> "AdviserService":
        """法律顾问."""
        from lvgw_desktop.services.advisers import AdviserService

        return AdviserService(self.workplace)

    @cached_property
    def villages(self) -> "VillageService":
        """村(居)."""
        from lvgw_desktop.services.villages import VillageService

        return VillageService(self.workplace)

    @cached_property
    def appointments(self) -> "AppointmentService":
        """聘任."""
        from lvgw_desktop.services.appointments import AppointmentService

        return AppointmentService(self.workplace)

    @cached_property
    def service_logs(self) -> "ServiceLogService":
        """工作日志."""
        from lvgw_desktop.services.service_logs import ServiceLogService

        return ServiceLogService(self.workplace)

    @cached_property
    def search(self) -> "SearchService":
        """检索."""
        from lvgw_desktop.services.search import SearchService

        return SearchService(self.workplace)

    @cached_property
    def log_checks(self) -> "LogCheckService":
        """请核对."""
        from lvgw_desktop.services.log_checks import LogCheckService

        return LogCheckService(self.workplace)

    @cached_property
    def indexing(self) -> "IndexingService":
        """检索索引."""
        from lvgw_desktop.services.indexing import IndexingService

        return IndexingService(self.workplace)

    @cached_property
    def log_export(self) -> "LogExportService":
        """导出日志."""
        from lvgw_desktop.services.log_export import LogExportService

        return LogExportService(self.workplace)

    @cached_property
    def drafts(self) -> "DraftService":
        """草稿."""
        from lvgw_desktop.services.drafts import DraftService

        return DraftService(self.workplace)

    @cached_property
    def phrases(self) -> "PhraseService":
        """常用语."""
        from lvgw_desktop.services.phrases import PhraseService

        return PhraseService(self.workplace)

    @cached_property
    def batch_edit(self) -> "BatchEditService":
        """批量修改."""
        from lvgw_desktop.services.batch_edit import BatchEditService

        return BatchEditService(self.workplace)

    @cached_property
    def recycle_bin(self) -> "RecycleBinService":
        """回收站."""
        from lvgw_desktop.services.recycle_bin import RecycleBinService

        return RecycleBinService(self.workplace)

    @cached_property
    def steps(self) -> "StepService":
        """撤销和重做."""
        from lvgw_desktop.services.steps import StepService

        return StepService(self.workplace)

    @cached_property
    def ledgers(self) -> "LedgerService":
        """工作台账."""
        from lvgw_desktop.services.ledgers import LedgerService

        return LedgerService(self.workplace)

    @cached_property
    def volumes(self) -> "VolumeService":
        """一村一卷."""
        from lvgw_desktop.services.volumes import VolumeService

        return VolumeService(self.workplace)

    @cached_property
    def volume_printing(self) -> "VolumePrintingService":
        """打印整卷."""
        from lvgw_desktop.services.volume_printing import VolumePrintingService

        return VolumePrintingService(self.workplace)

    @cached_property
    def filing(self) -> "FilingService":
        """归档."""
        from lvgw_desktop.services.filing import FilingService

        return FilingService(self.workplace)

    @cached_property
    def months(self) -> "MonthService":
        """月报."""
        from lvgw_desktop.services.months import MonthService

        return MonthService(self.workplace)

    @cached_property
    def month_export(self) -> "MonthExportService":
        """上报 Excel."""
        from lvgw_desktop.services.month_export import MonthExportService

        return MonthExportService(self.workplace)

    @cached_property
    def month_review(self) -> "MonthReviewService":
        """核查."""
        from lvgw_desktop.services.month_review import MonthReviewService

        return MonthReviewService(self.workplace)

    @cached_property
    def printing(self) -> "PrintingService":
        """打印."""
        from lvgw_desktop.services.printing import PrintingService

        return PrintingService(self.workplace)

    @cached_property
    def other_records(self) -> "OtherRecordService":
        """其他记录."""
        from lvgw_desktop.services.other_records import OtherRecordService

        return OtherRecordService(self.workplace)

    @cached_property
    def other_printing(self) -> "OtherPrintingService":
        """打印其他记录."""
        from lvgw_desktop.services.other_printing import OtherPrintingService

        return OtherPrintingService(self.workplace)

    @cached_property
    def boards(self) -> "NoticeBoardService":
        """公示牌."""
        from lvgw_desktop.services.boards import NoticeBoardService

        return NoticeBoardService(self.workplace)

    @cached_property
    def registers(self) -> "AdviserRegisterService":
        """顾问名册."""
        from lvgw_desktop.services.registers import AdviserRegisterService

        return AdviserRegisterService(self.workplace)

    @cached_property
    def summaries(self) -> "MonthlySummaryService":
        """月报统计表."""
        from lvgw_desktop.services.summaries import MonthlySummaryService

        return MonthlySummaryService(self.workplace)

    @cached_property
    def calibration(self) -> "CalibrationService":
        """打印校准."""
        from lvgw_desktop.services.calibration import CalibrationService

        return CalibrationService(self.workplace)

    @cached_property
    def scan_back(self) -> "ScanBackService":
        """扫描签回."""
        from lvgw_desktop.services.scan_back import ScanBackService

        return ScanBackService(self.workplace)

    @cached_property
    def attachments(self) -> "AttachmentService":
        """附件."""
        from lvgw_desktop.services.attachments import AttachmentService

        return AttachmentService(self.workplace)

    @cached_property
    def forms(self) -> "FormService":
        """表样."""
        from lvgw_desktop.services.forms import FormService

        return FormService(self.workplace)

    @cached_property
    def prefilling(self) -> "PrefillingService":
        """空白预填."""
        from lvgw_desktop.services.prefilling import PrefillingService

        return PrefillingService(self.workplace)

    @cached_property
    def importing(self) -> "ImportService":
        """导入."""
        from lvgw_desktop.services.importing import ImportService

        return ImportService(self.workplace)

    @cached_property
    def import_batches(self) -> "ImportBatchService":
        """导入记录."""
        from lvgw_desktop.services.import_batches import ImportBatchService

        return ImportBatchService(self.workplace)

    @cached_property
    def column_mappings(self) -> "ColumnMappingService":
        """存下的对列."""
        from lvgw_desktop.services.column_mappings import ColumnMappingService

        return ColumnMappingService(self.workplace)

    @cached_property
    def backups(self) -> "BackupService":
        """备份."""
        from lvgw_desktop.services.backups import BackupService

        return BackupService(self.workplace)

    @cached_property
    def home(self) -> "HomeService":
        """首页."""
        from lvgw_desktop.services.home import HomeService

        return HomeService(self.workplace)

    @cached_property
    def history(self) -> "HistoryService":
        """历史."""
        from lvgw_desktop.services.history import HistoryService

        return HistoryService(self.workplace)

    @cached_property
    def preferences(self) -> "PreferenceService":
        """个人习惯."""
        from lvgw_desktop.services.preferences import PreferenceService

        return PreferenceService(self.workplace)

    @cached_property
    def saved_filters(self) -> "SavedFilterService":
        """存下的筛选."""
        from lvgw_desktop.services.saved_filters import SavedFilterService

        return SavedFilterService(self.workplace)
