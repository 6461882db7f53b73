"""总结的数字: the figures a year's summary may tell, each under the name that a text gives it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.wording import hours_words

DISPUTES = "disputes"
"""Names the mediations of every dispute type one by one: disputes.NEIGHBOUR is one of them."""

FIGURE_WORDS: Mapping[str, tuple[str, str]] = {
    "villages": ("村(居)", "个"),
    "villages_served": ("有服务记录的村(居)", "个"),
    "villages_lectured": ("办过讲座的村(居)", "个"),
    "advisers": ("法律顾问", "名"),
    "lawyers": ("律师", "名"),
    "legal_workers": ("基层法律服务工作者", "名"),
    "firms": ("所在机构", "家"),
    "logs": ("工作日志", "份"),
    "hand_ins": ("收到的工作台账", "份"),
    "months_closed": ("已封账的月份", "个"),
    "lecture_filings": ("讲座备案", "次"),
    "lecture_outlines": ("收到的提纲", "份"),
    "major_matters": ("重大事项", "件"),
    "major_matters_handled": ("已处理的重大事项", "件"),
    "legal_needs": ("法律需求", "件"),
    "legal_needs_met": ("已办结的法律需求", "件"),
    "inspections": ("检查", "次"),
    "inspections_settled": ("已办完的检查", "次"),
    "district_trainings": ("业务培训", "次"),
    "training_attendances": ("参加培训", "人次"),
    "follow_up_visits": ("回访", "次"),
    "feedbacks": ("群众意见", "条"),
    "conduct_reports": ("问题反映", "件"),
    "assessed": ("年终考核", "份"),
    "assessed_good": ("考核优良", "份"),
    "assessed_passed": ("考核合格", "份"),
    "assessed_failed": ("考核不合格", "份"),
    "fees_full": ("足额发放", "份"),
    "fees_reduced": ("扣减发放", "份"),
    "fees_not_renewed": ("不再续聘", "份"),
    "fees_yuan": ("法律顾问费", "元"),
    "visits_lacking": ("没有到村服务的月份", "个"),
    "lectures_lacking": ("没有讲座的季度", "个"),
    "outlines_lacking": ("没有收到的提纲", "份"),
    "logs_unsigned": ("没有签回的日志", "份"),
}
"""What is counted beside the measures of the monthly form: name → what it is, and its unit."""

FIGURE_NAMES = frozenset({*FIGURE_WORDS, *(one.name for one in MEASURES)})
"""Every figure but the mediations by dispute type, whose types are the pack's."""


@dataclass(frozen=True, slots=True)
class SummaryFigure:
    """One figure: what it is called, its unit and its number."""

    name: str
    words: str
    unit: str
    number: Decimal = field(kw_only=True)

    @property
    def written(self) -> str:
        """Return the number as a text has it: 412, 236.5."""
        return hours_words(self.number)

    @property
    def said(self) -> str:
        """Return 412 条."""
        return f"{self.written} {self.unit}"


Figures = Mapping[str, SummaryFigure]
"""The figures of a year by name, in the order in which they are listed."""


def disputes_in(figures: Figures) -> tuple[SummaryFigure, ...]:
    """Return the mediations by dispute type, the most first, those without any left out."""
    found = (one for name, one in figures.items() if name.startswith(f"{DISPUTES}."))
    return tuple(sorted((one for one in found if one.number), key=lambda one: -one.number))
