"""记录的称呼: how a record of any kind is called in one line, also one that is gone."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessed_pair import pair_of
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.handover import Handover
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import IssuedRow
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.recommendation import Recommendation
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.settled_finding import SettledFinding
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.wording import month_day_words, near_day_words
from lvgw_desktop.domain.year_text import YearText
from lvgw_desktop.services.names import Names


def record_title(record: Any, names: Names, today: date) -> str:  # noqa: ANN401  of any kind
    """Return 0137 号 11月18日 兴梁社区, 军营社区(龙兴街道), 周明远."""
    if isinstance(record, ServiceLog):
        number = record.short_number
        day = near_day_words(record.served_on, today)
        said = f"{number} 号" if number else "", day, names.village(record.village_id)
        return " ".join(filter(None, said))
    if isinstance(record, Village):
        return record.name_with_street
    if isinstance(record, Appointment | HandIn):
        return _title_of_adviser(record, names)
    if kind := next((one for one in OTHER_KINDS if isinstance(record, one.record)), None):
        return kind.name_of(record)
    if paper := _PAPERS.get(type(record)):
        return paper(record, names)
    return str(record.name)


def _title_of_adviser(record: Appointment | HandIn, names: Names) -> str:
    if isinstance(record, Appointment):
        return f"{names.village(record.village_id)} {names.adviser(record.adviser_id)}"
    whose = names.village(record.village_id) or names.adviser(record.adviser_id)
    return f"{whose} {read_month(record.month).words}台账的登记"


def _of_volume(record: LedgerVolume, names: Names) -> str:
    return f"{names.village(record.village_id)} {record.year}年的卷"


def _of_filed(record: VolumeItem, _names: Names) -> str:
    return f"第 {record.page_range} 页 {record.title}"


def _of_printed_row(record: IssuedRow, _names: Names) -> str:
    return f"{record.year}年台账 序号{record.printed.seq}"


def _of_month(word: str) -> Callable[[Any, Names], str]:
    return lambda record, _names: f"{read_month(record.month).words}{word}"


def _of_year(word: str) -> Callable[[Any, Names], str]:
    """Word what is about a year, and mostly about a village and an adviser."""

    def title(record: Any, names: Names) -> str:  # noqa: ANN401  as above
        village = names.village(getattr(record, "village_id", None))
        adviser = names.adviser(getattr(record, "adviser_id", None))
        return f"{' '.join(filter(None, (village, adviser, f'{record.year}年')))}{word}"

    return title


def _of_assessment(record: Assessment, names: Names) -> str:
    pair = pair_of(record)
    return f"{names.village(pair.village_id)} {names.adviser(pair.adviser_id)} {pair.words}"


_PAPERS: Mapping[type, Callable[[Any, Names], str]] = {
    IssuedForm: lambda record, _names: f"已打印的 {record.serial}",
    IssuedRow: _of_printed_row,
    PrefilledSheet: lambda record, _names: f"预填表 {record.serial}",
    LedgerVolume: _of_volume,
    VolumeItem: _of_filed,
    SettledFinding: _of_month("核查的一项"),
    Correction: _of_month("的更正"),
    MonthlyClose: _of_month("封账"),
    SentReport: lambda record, _names: str(record.file_name),
    Phrase: lambda record, _names: str(record.text),
    PlannedService: lambda record, names: (
        f"{month_day_words(record.planned_on)} {names.village(record.village_id)}的计划"
    ),
    RuleSetting: lambda record, _names: f"{month_day_words(record.holds_from)}起的规则",
    Assessment: _of_assessment,
    LocalScoreItem: lambda record, _names: str(record.word),
    FeeStandard: _of_year("顾问费标准"),
    FeeDecision: _of_year("顾问费"),
    YearText: _of_year("总结"),
    Recommendation: lambda record, names: (
        f"{record.year}年推荐的{names.adviser(record.adviser_id) or record.name}"
    ),
    Handover: lambda record, names: f"{names.village(record.village_id)}的交接",
    ScanPage: lambda record, _names: f"{record.source_name} 第 {record.source_page} 页",
}
"""What is no record of a service or of the roster, and what was decided about months."""
