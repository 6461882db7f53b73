"""提醒语: one text for each adviser, in the words of the office."""

from dataclasses import replace
from datetime import date

from builders import an_appointment
from lvgw_desktop.domain.duties.duty import Doer
from lvgw_desktop.domain.duties.facts import ToldLog
from lvgw_desktop.domain.duties.reminder_text import adviser_reminders
from lvgw_desktop.domain.duties.rules import DUTIES
from tests.domain.duties.small_office import (
    PACK,
    YEAR,
    adviser,
    board_of,
    done,
    facts,
    month,
    quarter,
    setting,
    term,
    village,
)

OFFICE = "龙兴司法所"
TODAY = date(2026, 5, 20)
WITHOUT_GROUP = replace(village(), wechat_group=None)


def reminders_of(*periods, settings=(), today=TODAY, **known):
    board = board_of(periods[0], facts(today=today, **known), settings, periods=periods)
    lacking = board.wording.shortfalls([one for one in board.cells if one.is_lacking], board.spans)
    return adviser_reminders(lacking, OFFICE, today)


def text_of(rule_id, *periods, **known):
    """The text of an office where one rule alone is asked."""
    others = {one.rule_id for one in DUTIES} - {rule_id}
    off = [setting(one, date(2025, 1, 1), PACK.rules[one].value, enabled=False) for one in others]
    [only] = reminders_of(*periods, settings=[*off, *known.pop("settings", ())], **known)
    return only.text


def test_a_village_nobody_has_been_to():
    assert text_of("monthly_visit", month(5)) == (
        "周明远您好：本月兴梁社区还没有到村服务的记录。如已去过，请把日志交到所里；"
        "如还没去，请在 5月31日前安排。龙兴司法所"
    )


def test_a_village_where_one_visit_of_two_was_made():
    settings = (setting("monthly_visit", date(2026, 1, 1), 2),)
    told = text_of("monthly_visit", month(5), settings=settings, days=(done(date(2026, 5, 6)),))
    assert told.startswith("周明远您好：本月兴梁社区还差1次到村服务。如已去过")


def test_villages_that_lack_the_same_stand_in_one_sentence():
    two = (village(), replace(village(), id=2, name="军营社区"))
    terms = (term(), an_appointment(village_id=2, adviser_id=1, starts_on=date(2025, 1, 1)))
    told = text_of("monthly_visit", month(5), villages=two, terms=terms)
    assert "本月兴梁社区、军营社区还没有到村服务的记录" in told


def test_a_ledger_before_and_after_its_day():
    assert text_of("ledger_in", month(5)) == (
        "周明远您好：5月的工作台账还没有收到，请在 5月25日前交到所里。龙兴司法所"
    )
    assert text_of("ledger_in", month(4)) == (
        "周明远您好：4月的工作台账应在 4月25日前交，现在还没有收到，请尽快交到所里。龙兴司法所"
    )


def test_lectures_and_outlines_of_the_quarter():
    assert text_of("quarterly_lecture", quarter(2)) == (
        "周明远您好：本季度兴梁社区还差1次法治讲座，"
        "请在 6月30日前举办，并把提纲交到所里。龙兴司法所"
    )
    held = (done(date(2026, 3, 9), lectures=1),)
    assert text_of("lecture_outline", quarter(1), days=held) == (
        "周明远您好：2026年第一季度兴梁社区还差1份讲座提纲，请尽快把提纲交到所里。龙兴司法所"
    )


def test_what_simply_stands_has_no_period():
    assert text_of("wechat_group", YEAR, villages=(WITHOUT_GROUP,)) == (
        "周明远您好：兴梁社区还没有建立微信工作群，请在 12月31日前建好。龙兴司法所"
    )


def test_a_training_of_the_year():
    assert text_of("adviser_training", YEAR) == (
        "周明远您好：今年还差1次业务培训，请在 12月31日前参加。龙兴司法所"
    )


def test_several_stand_each_on_a_line_the_nearest_day_first():
    [mine] = reminders_of(month(4), month(5))
    lines = mine.text.splitlines()
    assert lines[0] == "周明远您好："
    assert [line[:2] for line in lines[1:-1]] == [f"{one}." for one in range(1, len(lines) - 1)]
    assert lines[1].startswith("1. 4月的工作台账应在")
    assert lines[-1] == OFFICE
    days = [one.by for one in mine.shortfalls]
    assert days == sorted(days)


def test_each_adviser_is_told_of_his_own_and_the_office_of_nothing():
    advisers = (adviser(), adviser(id=2, name="李素珍"))
    terms = (term(ends_on=date(2026, 4, 30)), term(date(2026, 5, 1), adviser_id=2))
    told = reminders_of(month(4), month(5), advisers=advisers, terms=terms)
    assert [one.adviser for one in told] == ["周明远", "李素珍"]
    cells = [one.cell for reminder in told for one in reminder.shortfalls]
    assert {one.doer for one in cells} == {Doer.ADVISER}
    assert all(one.adviser_id == 1 for one in (x.cell for x in told[0].shortfalls))


def test_what_is_told_twice_is_said_once():
    board = board_of(month(5), facts(today=TODAY))
    once = tuple(board.shortfalls)
    [mine], [twice] = (adviser_reminders(one, OFFICE, TODAY) for one in (once, once + once))
    assert mine.text == twice.text


def test_every_duty_of_an_adviser_has_its_words():
    told = ToldLog("log", 1, 1, date(2026, 5, 6))
    lacking = {
        "incomplete": (told,),
        "matters": (told,),
        "days": (done(date(2026, 5, 6), lectures=1, visits=0),),
        "villages": (WITHOUT_GROUP,),
    }
    settings = (setting("on_site_hours", date(2026, 1, 1), 4),)
    board = board_of(
        month(5),
        facts(today=TODAY, **lacking),
        settings,
        periods=(month(5), quarter(2), quarter(1), YEAR),
    )
    of_advisers = {one.rule_id for one in board.cells if one.doer is Doer.ADVISER}
    for rule_id in of_advisers:
        known = {} if rule_id == "quarterly_lecture" else lacking
        of_rule = settings if rule_id == "on_site_hours" else ()
        periods = (month(5), quarter(2), YEAR)
        assert text_of(rule_id, *periods, settings=of_rule, **known).endswith(f"。{OFFICE}")
