"""What changes in the roster in the course of 2026."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from office_year import roster
from office_year.entering import OfficeAtWork, Task, appointment, board_of, group_of

_MORNING = time(8)


def tasks(year: OfficeAtWork) -> Iterator[Task]:
    """Yield the changes with their days."""
    changes = (
        (roster.MOVED_ON, _move_an_adviser),
        (roster.LAST_BEFORE_GAP, _leave_a_gap),
        (roster.FIRST_AFTER_GAP, _end_the_gap),
        (roster.GROUP_CAME_ON, _open_a_group),
        (roster.REPLACED_ON, _replace_an_adviser),
        (roster.MERGED_ON, _merge_a_village),
        (roster.RENEWED_ON, _renew),
    )
    for day, change in changes:
        yield datetime.combine(day, _MORNING), partial(change, year)


def _move_an_adviser(year):
    adviser = year.office.advisers.named(roster.MOVED)
    year.office.advisers.save(replace(adviser, firm_id=year.ids.firms[roster.MOVED_TO]))
    for term in roster.terms_of_year():
        if (term.adviser, term.starts_on) == (roster.MOVED, roster.MOVED_ON):
            year.office.appointments.replace_adviser(appointment(term, year.ids), "转所")


def _leave_a_gap(year):
    (term,) = _terms_of(year, roster.GAP_AT)
    year.office.appointments.end(term, roster.LAST_BEFORE_GAP, "顾问辞聘")


def _end_the_gap(year):
    _left, came = (one for one in roster.terms_of_year() if one.village == roster.GAP_AT)
    year.office.appointments.save(appointment(came, year.ids))


def _open_a_group(year):
    village = _village(year, roster.GROUP_COMES)
    group = group_of(roster.GROUP_COMES, roster.GROUP_CAME_ON)
    year.office.villages.save(replace(village, wechat_group=group))


def _replace_an_adviser(year):
    for term in roster.terms_of_year():
        if term.adviser == roster.SUCCESSOR:
            year.office.appointments.replace_adviser(appointment(term, year.ids), "工作调动")
            if term.village != roster.BOARD_LEFT_AS_IT_WAS:
                board = board_of(roster.SUCCESSOR, roster.REPLACED_ON)
                village = _village(year, term.village)
                year.office.villages.save(replace(village, notice_board=board))


def _merge_a_village(year):
    term, *_before = _terms_of(year, roster.MERGED)
    reason = f"并入{roster.MERGED_INTO}"
    year.office.appointments.end(term, roster.MERGED_ON - timedelta(days=1), reason)
    year.office.villages.retire(year.ids.villages[roster.MERGED], reason)


def _renew(year):
    villages = roster.SERVED_ON_NEW_YEAR[roster.RENEWED]
    ending = [term for village in villages for term in _terms_of(year, village)]
    year.office.appointments.renew(ending, roster.RENEWED_UNTIL)


def _terms_of(year, village):
    return year.office.appointments.of_village(year.ids.villages[village])


def _village(year, name):
    return year.office.villages.named(name)
