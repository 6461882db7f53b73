"""库: everything an open office file offers, by name; valid inside its block only."""

from functools import cached_property

from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.domain.office_package import PackageRange
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.domain.village import Village
from lvgw_desktop.storage import schema
from lvgw_desktop.storage.appointments import Appointments
from lvgw_desktop.storage.attachments import Attachments
from lvgw_desktop.storage.audit_trail import AuditTrail
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.corrections import Corrections
from lvgw_desktop.storage.drafts import Drafts
from lvgw_desktop.storage.figures import FiguresOfLogs
from lvgw_desktop.storage.hand_ins import HandIns
from lvgw_desktop.storage.import_batches import ImportBatches
from lvgw_desktop.storage.issued_forms import IssuedForms
from lvgw_desktop.storage.issued_rows import IssuedRows
from lvgw_desktop.storage.log_list import LogList
from lvgw_desktop.storage.monthly_closes import MonthlyCloses
from lvgw_desktop.storage.office import Office
from lvgw_desktop.storage.other_records import OtherRecords
from lvgw_desktop.storage.package_selection import PackageSelection
from lvgw_desktop.storage.past_logs import PastLogs
from lvgw_desktop.storage.preferences import Preferences
from lvgw_desktop.storage.prefilled_sheets import PrefilledSheets
from lvgw_desktop.storage.scan_pages import ScanPages
from lvgw_desktop.storage.search_index import SearchIndex
from lvgw_desktop.storage.service_logs import ServiceLogs
from lvgw_desktop.storage.settled_findings import SettledFindings
from lvgw_desktop.storage.told_logs import ToldLogs
from lvgw_desktop.storage.transaction import Transaction
from lvgw_desktop.storage.unreported_matters import UnreportedMatters
from lvgw_desktop.storage.volumes import VolumeItems, Volumes


class Store:
    """What `with database.open_store() as store` gives; only frozen records leave the block."""

    def __init__(self, transaction: Transaction, measures: tuple[Measure, ...] = MEASURES) -> None:
        self._transaction = transaction
        self._measures = measures

    @cached_property
    def office(self) -> Office:
        """The office's own card."""
        return Office(self._transaction)

    @cached_property
    def firms(self) -> Collection[Firm]:
        """所在机构."""
        return Collection(self._transaction, schema.firm, schema.FIRM)

    @cached_property
    def advisers(self) -> Collection[LegalAdviser]:
        """法律顾问."""
        return Collection(self._transaction, schema.legal_adviser, schema.ADVISER)

    @cached_property
    def villages(self) -> Collection[Village]:
        """村(居)."""
        return Collection(self._transaction, schema.village, schema.VILLAGE)

    @cached_property
    def appointments(self) -> Appointments:
        """聘任."""
        return Appointments(self._transaction)

    @cached_property
    def service_logs(self) -> ServiceLogs:
        """工作日志."""
        return ServiceLogs(self._transaction)

    @cached_property
    def log_list(self) -> LogList:
        """日志列表."""
        return LogList(self._transaction, self.service_logs)

    @cached_property
    def past_logs(self) -> PastLogs:
        """以往日志."""
        return PastLogs(self._transaction)

    @cached_property
    def phrases(self) -> Collection[Phrase]:
        """常用语."""
        return Collection(self._transaction, schema.phrase, schema.PHRASE)

    def other_records(self, kind: OtherKind) -> OtherRecords:
        """其他记录 of one kind."""
        return OtherRecords(self._transaction, kind)

    @cached_property
    def unreported_matters(self) -> UnreportedMatters:
        """没报告的重大事项."""
        return UnreportedMatters(self._transaction)

    @cached_property
    def told_logs(self) -> ToldLogs:
        """日志所说."""
        return ToldLogs(self._transaction)

    @cached_property
    def search_index(self) -> SearchIndex:
        """检索索引."""
        return SearchIndex(self._transaction)

    @cached_property
    def figures(self) -> FiguresOfLogs:
        """月报数字."""
        return FiguresOfLogs(self._transaction, self._measures)

    @cached_property
    def issued_forms(self) -> IssuedForms:
        """已出具表单."""
        return IssuedForms(self._transaction)

    @cached_property
    def issued_rows(self) -> IssuedRows:
        """已出具的台账行."""
        return IssuedRows(self._transaction)

    @cached_property
    def prefilled_sheets(self) -> PrefilledSheets:
        """预填的日志表."""
        return PrefilledSheets(self._transaction)

    @cached_property
    def volumes(self) -> Volumes:
        """一村一卷."""
        return Volumes(self._transaction)

    @cached_property
    def volume_items(self) -> VolumeItems:
        """卷内文件."""
        return VolumeItems(self._transaction)

    @cached_property
    def attachments(self) -> Attachments:
        """附件."""
        return Attachments(self._transaction)

    @cached_property
    def scan_pages(self) -> ScanPages:
        """待认的扫描页."""
        return ScanPages(self._transaction)

    @cached_property
    def import_batches(self) -> ImportBatches:
        """导入批次."""
        return ImportBatches(self._transaction)

    @cached_property
    def hand_ins(self) -> HandIns:
        """台账登记."""
        return HandIns(self._transaction)

    @cached_property
    def settled_findings(self) -> SettledFindings:
        """核查结果."""
        return SettledFindings(self._transaction)

    @cached_property
    def monthly_closes(self) -> MonthlyCloses:
        """封账."""
        return MonthlyCloses(self._transaction)

    @cached_property
    def corrections(self) -> Corrections:
        """更正."""
        return Corrections(self._transaction)

    @cached_property
    def sent_reports(self) -> Collection[SentReport]:
        """月报."""
        return Collection(self._transaction, schema.sent_report, schema.SENT_REPORT)

    def package_selection(self, wanted: PackageRange) -> PackageSelection:
        """数据包 of a range."""
        return PackageSelection(self._transaction, wanted)

    @cached_property
    def drafts(self) -> Drafts:
        """草稿."""
        return Drafts(self._transaction)

    @cached_property
    def preferences(self) -> Preferences:
        """偏好."""
        return Preferences(self._transaction)

    @property
    def audit(self) -> AuditTrail:
        """留痕."""
        return self._transaction.audit
