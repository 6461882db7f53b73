"""检查材料: what an inspection of a village, an adviser or the office is handed [plan §三(二)4]."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from lvgw_desktop.domain.period import Period, PeriodKind


class PackPart(Enum):
    """The parts in their order; the value is what each is called."""

    INDEX = "目录"
    ROSTER = "顾问名册"
    CONTRACTS = "聘任合同"
    LOGS = "工作日志"
    LEDGERS = "工作台账"
    LECTURES = "讲座备案"
    PHOTOS = "照片"
    INSPECTIONS = "检查记录"
    TRAININGS = "培训签到"
    VISITS = "回访记录"
    ASSESSMENTS = "考核表"
    BOARDS = "公示牌"
    HAND_INS = "台账登记"

    @property
    def number(self) -> str:
        """Return 04, which its file, its index line and its bookmark begin with."""
        return f"{tuple(PackPart).index(self) + 1:02d}"

    @property
    def file_name(self) -> str:
        """Return 04 工作日志.pdf."""
        return f"{self.number} {self.value}.pdf"


@dataclass(frozen=True, kw_only=True, slots=True)
class PackWish:
    """Which pack: a half-year or a year, of one village, one adviser or all.

    `without_phones` hides the telephones of those who were served.
    """

    period: Period
    village_id: int | None = None
    adviser_id: int | None = None
    without_phones: bool = False

    @property
    def days(self) -> tuple[date, date]:
        """Return its first and its last day: papers go by the calendar, not by figures' months."""
        first, after = self.period.first_month, self.period.next.first_month
        last = date(after.year, after.number, 1) - timedelta(days=1)
        return date(first.year, first.number, 1), last

    @property
    def is_whole_year(self) -> bool:
        """Tell whether it is no half-year."""
        return self.period.kind is PeriodKind.YEAR

    def has_day(self, day: date) -> bool:
        """Tell whether it has what happened on that day."""
        first, last = self.days
        return first <= day <= last


@dataclass(frozen=True, kw_only=True, slots=True)
class PackLine:
    """One line of the index: a part (04) or a paper of it (04-12), and the page it begins on.

    `remark` says what is to be known of it, and what is missing: 缺：….
    """

    code: str
    title: str
    dated: date | None = None
    page: int | None = None
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PackIndex:
    """目录 of a pack: whose it is (兴梁社区, or empty for all), of which days, with its lines."""

    subject: str = ""
    period_words: str
    made_on: date
    pages: int = 0
    note: str = ""
    lines: tuple[PackLine, ...] = ()

    @property
    def scope_words(self) -> str:
        """Return 兴梁社区　2026年上半年."""
        return "　".join(filter(None, (self.subject, self.period_words)))


@dataclass(frozen=True, kw_only=True, slots=True)
class PackPhoto:
    """One photograph on a page of its own, and what it shows; the content names the picture."""

    title: str
    name: str = ""
    dated: date | None = None
    content_hash: str = ""
