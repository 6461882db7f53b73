"""An office of one village and one adviser, with what a test says of it."""

from datetime import date

from builders import a_village, an_adviser, an_appointment
from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.duties.board import DutyBoard
from lvgw_desktop.domain.duties.facts import DayCount, Facts
from lvgw_desktop.domain.duties.rules import cells_of
from lvgw_desktop.domain.duties.shortfall import wording_of
from lvgw_desktop.domain.duties.span import span_of
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.domain.village import NoticeBoard, WechatGroup
from tests.domain.form_pack import henan

PACK = Policy.from_mapping(henan("policy.toml"))
NATURAL, FROM_26TH = (MonthCalendar(rule) for rule in MonthRule)
YEAR = Period(2026, PeriodKind.YEAR)
NEW_YEAR = date(2027, 1, 5)
"""The day from which a test looks back, unless it says another."""


def month(number):
    return Period(2026, PeriodKind.MONTH, number)


def quarter(number):
    return Period(2026, PeriodKind.QUARTER, number)


def village(**fields):
    board = NoticeBoard(shows_adviser="周明远")
    return a_village(id=1, notice_board=board, wechat_group=WechatGroup(), **fields)


def adviser(**fields):
    return an_adviser(**{"id": 1, "name": "周明远", **fields})


def term(starts_on=date(2025, 1, 1), ends_on=None, **fields):
    given = {"village_id": 1, "adviser_id": 1, "starts_on": starts_on, "ends_on": ends_on}
    return an_appointment(**{**given, **fields})


def done(day, **counts):
    """What was done for the village on a day; by default one visit."""
    return DayCount(1, day, **{"logs": 1, **(counts or {"visits": 1})})


def facts(**known):
    usual = {
        "today": NEW_YEAR,
        "recorded_from": date(2025, 1, 1),
        "villages": (village(),),
        "advisers": (adviser(),),
        "terms": (term(),),
    }
    return Facts(**{**usual, **known})


def setting(rule_id, holds_from, value=None, *, enabled=True):
    return RuleSetting(
        rule_id=rule_id, holds_from=holds_from, value=value, enabled=enabled, reason="按区局要求"
    )


def board_of(period, known, settings=(), calendar=NATURAL, periods=None):
    """Return the board of one period, or of those named."""
    policy = DatedPolicy(PACK, tuple(settings))
    spans = tuple(span_of(one, calendar, known.today) for one in periods or (period,))
    return DutyBoard(
        period=period,
        today=known.today,
        spans=spans,
        cells=tuple(cells_of(known, policy, spans)),
        wording=wording_of(known, policy),
    )


def cells(rule_id, period, known, settings=(), calendar=NATURAL):
    return board_of(period, known, settings, calendar).of_rule(rule_id)


def cell(rule_id, period, known, settings=(), calendar=NATURAL):
    """Return the only cell of a rule."""
    [only] = cells(rule_id, period, known, settings, calendar)
    return only
