"""库: everything an open office file offers, by name; valid inside its block only."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Table

from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.domain.office_package import PackageRange
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.storage.appointments import Appointments
from lvgw_desktop.storage.assessments import Assessments
from lvgw_desktop.storage.attachments import Attachments
from lvgw_desktop.storage.audit_trail import AuditTrail
from lvgw_desktop.storage.collection import Collection, Kept
from lvgw_desktop.storage.corrections import Corrections
from lvgw_desktop.storage.drafts import Drafts
from lvgw_desktop.storage.duty_counts import DutyCounts
from lvgw_desktop.storage.fees import FeeDecisions, FeeStandards
from lvgw_desktop.storage.figures import FiguresOfLogs
from lvgw_desktop.storage.hand_ins import HandIns
from lvgw_desktop.storage.import_batches import ImportBatches
from lvgw_desktop.storage.issued_forms import IssuedForms
from lvgw_desktop.storage.issued_rows import IssuedRows
from lvgw_desktop.storage.kept_logs import KeptLogsOfVillages
from lvgw_desktop.storage.log_evidence import LogEvidenceCounts
from lvgw_desktop.storage.log_list import LogList
from lvgw_desktop.storage.monthly_closes import MonthlyCloses
from lvgw_desktop.storage.office import Office
from lvgw_desktop.storage.other_records import OtherRecords
from lvgw_desktop.storage.package_selection import PackageSelection
from lvgw_desktop.storage.past_logs import PastLogs
from lvgw_desktop.storage.planned_services import PlannedServices
from lvgw_desktop.storage.preferences import Preferences
from lvgw_desktop.storage.prefilled_sheets import PrefilledSheets
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.scan_pages import ScanPages
from lvgw_desktop.storage.schema import entry, month, roster, year
from lvgw_desktop.storage.search_index import SearchIndex
from lvgw_desktop.storage.service_logs import ServiceLogs
from lvgw_desktop.storage.settled_findings import SettledFindings
from lvgw_desktop.storage.told_logs import ToldLogs
from lvgw_desktop.storage.transaction import Transaction
from lvgw_desktop.storage.unreported_matters import UnreportedMatters
from lvgw_desktop.storage.volumes import VolumeItems, Volumes

P = TypeVar("P")
R = TypeVar("R", bound=Kept)


def _part(made_over: Callable[[Transaction], P]) -> cached_property[P]:
    """Offer what is made over the transaction when it is first asked for."""

    def make(self: "Store") -> P:
        return made_over(self._transaction)

    return cached_property(make)


def _records(table: Table, shape: RecordShape[R]) -> cached_property[Collection[R]]:
    """Offer a table of which nothing more is asked than of any."""
    return _part(lambda transaction: Collection(transaction, table, shape))


class Store:
    """What `with database.open_store() as store` gives; only frozen records leave the block."""

    def __init__(self, transaction: Transaction, measures: tuple[Measure, ...] = MEASURES) -> None:
        self._transaction = transaction
        self._measures = measures

    # 名册
    office = _part(Office)
    firms = _records(roster.firm, roster.FIRM)
    advisers = _records(roster.legal_adviser, roster.ADVISER)
    villages = _records(roster.village, roster.VILLAGE)
    appointments = _part(Appointments)

    # 工作日志
    service_logs = _part(ServiceLogs)
    past_logs = _part(PastLogs)
    told_logs = _part(ToldLogs)
    search_index = _part(SearchIndex)

    @cached_property
    def log_list(self) -> LogList:
        """日志列表."""
        return LogList(self._transaction, self.service_logs)

    @cached_property
    def figures(self) -> FiguresOfLogs:
        """数字."""
        return FiguresOfLogs(self._transaction, self._measures)

    duty_counts = _part(DutyCounts)
    kept_logs = _part(KeptLogsOfVillages)

    # 其他记录
    unreported_matters = _part(UnreportedMatters)

    def other_records(self, kind: OtherKind) -> OtherRecords:
        """其他记录 of one kind."""
        return OtherRecords(self._transaction, kind)

    # 纸
    issued_forms = _part(IssuedForms)
    issued_rows = _part(IssuedRows)
    prefilled_sheets = _part(PrefilledSheets)
    volumes = _part(Volumes)
    volume_items = _part(VolumeItems)
    attachments = _part(Attachments)
    scan_pages = _part(ScanPages)

    # 月报
    hand_ins = _part(HandIns)
    settled_findings = _part(SettledFindings)
    monthly_closes = _part(MonthlyCloses)
    corrections = _part(Corrections)
    sent_reports = _records(month.sent_report, month.SENT_REPORT)

    # 一年
    planned_services = _part(PlannedServices)
    rule_settings = _records(year.rule_setting, year.RULE_SETTING)
    assessments = _part(Assessments)
    log_evidence = _part(LogEvidenceCounts)
    local_score_items = _records(year.local_score_item, year.LOCAL_SCORE_ITEM)
    fee_standards = _part(FeeStandards)
    fee_decisions = _part(FeeDecisions)
    year_texts = _records(year.year_text, year.YEAR_TEXT)
    recommendations = _records(year.recommendation, year.RECOMMENDATION)
    handovers = _records(year.handover, year.HANDOVER)

    # 录入
    phrases = _records(entry.phrase, entry.PHRASE)
    drafts = _part(Drafts)
    import_batches = _part(ImportBatches)
    preferences = _part(Preferences)

    def package_selection(self, wanted: PackageRange) -> PackageSelection:
        """数据包 of a range."""
        return PackageSelection(self._transaction, wanted)

    @property
    def audit(self) -> AuditTrail:
        """留痕."""
        return self._transaction.audit
