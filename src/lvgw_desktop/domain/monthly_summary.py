"""月报统计表: the month's figures by village as the office reports them on paper [HN]."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import date_words, near_day_words

_ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthlySummaryLine:
    """One line of figures: of a village, of all villages, or of the year so far.

    The figures carry the names of `MEASURES` that stand on the monthly form, in their order.
    `seq`, `village_short` and `adviser_names` are empty on the lines of totals.
    """

    seq: int | None = None
    village_short: str = ""
    adviser_names: str = ""
    onsite_count: Decimal = _ZERO
    onsite_hours: Decimal = _ZERO
    consultations: Decimal = _ZERO
    documents: Decimal = _ZERO
    lectures: Decimal = _ZERO
    audience: Decimal = _ZERO
    mediations: Decimal = _ZERO
    litigation: Decimal = _ZERO
    decision_opinions: Decimal = _ZERO
    village_rules: Decimal = _ZERO
    wechat_groups: Decimal = _ZERO
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthlySummary:
    """The sheet of one 统计月: a line for each village, the month's total, the year's.

    `first_day` and `last_day` are the days that count in the month; `advisers` serve on the last
    of them, `lawyers` are those among them who are lawyers. `serial` is given when it is issued;
    `reported_by`, `phone` and `reported_on` stand under the table, empty where the hand fills in.
    """

    month: StatisticalMonth
    first_day: date
    last_day: date
    serial: str = ""
    rows: tuple[MonthlySummaryLine, ...] = ()
    total: MonthlySummaryLine
    year_to_date: MonthlySummaryLine
    advisers: int = 0
    lawyers: int = 0
    reported_by: str = ""
    phone: str = ""
    reported_on: date | None = None

    @property
    def period_words(self) -> str:
        """Return 2026年6月1日至6月30日, both years where they differ."""
        return f"{date_words(self.first_day)}至{near_day_words(self.last_day, self.first_day)}"


def summary_line(
    figures: Figures, *, seq: int | None = None, village_short: str = "", adviser_names: str = ""
) -> MonthlySummaryLine:
    """Return the line of these figures; a measure that is absent is 0."""
    shown: dict[str, Any] = {
        one.name: figures.get(one.name, _ZERO) for one in MEASURES if one.monthly_form
    }
    return MonthlySummaryLine(
        seq=seq, village_short=village_short, adviser_names=adviser_names, **shown
    )
