"""规则: every duty with the kind of period it is judged by, and the cells of any periods."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.duties.duty import DutyCell, DutyState
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.lectures import lecture_outline, quarterly_lecture
from lvgw_desktop.domain.duties.papers import (
    ledger_in,
    log_complete,
    major_matter,
    report_out,
    year_summary,
)
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.duties.supervision import (
    adviser_training,
    half_year_assessment,
    inspections,
    year_assessment,
)
from lvgw_desktop.domain.duties.terms import (
    contract_end,
    lawyer_share,
    one_current_adviser,
    villages_per_adviser,
)
from lvgw_desktop.domain.duties.village_card import notice_board, wechat_group
from lvgw_desktop.domain.duties.visits import monthly_visit, on_site_hours
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.policy import Rule

_Judge = Callable[[Facts, Rule, Span], Iterator[DutyCell]]


@dataclass(frozen=True, slots=True)
class Duty:
    """One rule of the policy as a duty: the period it is owed in, and what judges it."""

    rule_id: str
    kind: PeriodKind
    judge: _Judge


DUTIES = (
    Duty("monthly_visit", PeriodKind.MONTH, monthly_visit),
    Duty("on_site_hours", PeriodKind.MONTH, on_site_hours),
    Duty("log_complete", PeriodKind.MONTH, log_complete),
    Duty("major_matter", PeriodKind.MONTH, major_matter),
    Duty("ledger_in", PeriodKind.MONTH, ledger_in),
    Duty("report_out", PeriodKind.MONTH, report_out),
    Duty("one_current_adviser", PeriodKind.MONTH, one_current_adviser),
    Duty("quarterly_lecture", PeriodKind.QUARTER, quarterly_lecture),
    Duty("lecture_outline", PeriodKind.QUARTER, lecture_outline),
    Duty("assessments", PeriodKind.HALF, half_year_assessment),
    Duty("assessments", PeriodKind.YEAR, year_assessment),
    Duty("wechat_group", PeriodKind.YEAR, wechat_group),
    Duty("notice_board", PeriodKind.YEAR, notice_board),
    Duty("villages_per_adviser", PeriodKind.YEAR, villages_per_adviser),
    Duty("contract_end", PeriodKind.YEAR, contract_end),
    Duty("inspections", PeriodKind.YEAR, inspections),
    Duty("adviser_training", PeriodKind.YEAR, adviser_training),
    Duty("year_summary", PeriodKind.YEAR, year_summary),
    Duty("lawyer_share", PeriodKind.YEAR, lawyer_share),
)
"""In the order in which lists tell them."""


def cells_of(facts: Facts, policy: DatedPolicy, spans: Iterable[Span]) -> Iterator[DutyCell]:
    """Yield what these periods ask, each by the rules of its first day.

    A rule that is off asks nothing. Of a period that has not begun nothing lacks yet, and of one
    that was over before the office's first log nothing is known.
    """
    for span in spans:
        rules = policy.on(span.first)
        asks = span.has_begun and span.last >= facts.recorded_from
        for duty in DUTIES:
            if duty.kind is span.period.kind and rules.holds(duty.rule_id):
                cells = duty.judge(facts, rules.rules[duty.rule_id], span)
                yield from cells if asks else map(_not_asked, cells)


def _not_asked(cell: DutyCell) -> DutyCell:
    return replace(cell, state=DutyState.NOT_NEEDED) if cell.is_lacking else cell
