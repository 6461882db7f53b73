"""What is recorded in 2026 beside the logs: filings, matters, training, inspections, grades."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from builders import a_training, an_inspection
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.major_matter import MatterNature
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE, MAJOR_MATTER, TRAINING
from lvgw_desktop.domain.training import TrainingAttendee
from office_year import facts, roster
from office_year.entering import OfficeAtWork, Task
from office_year.services import YEAR, quarter_of, services_of_year

_EVENING = time(19)
_FILED_AFTER = timedelta(days=5)


def tasks(year: OfficeAtWork) -> Iterator[Task]:
    """Yield the records with the days on which they are entered."""
    for service in services_of_year():
        if any(item.kind == "LECTURE" for item in service.fields["items"]):
            yield from _filing(year, service)
    yield datetime.combine(facts.REPORTED_ON, _EVENING), partial(_report, year)
    for village, (day, problems) in facts.INSPECTIONS.items():
        yield datetime.combine(day, _EVENING), partial(_inspect, year, village, day, problems)
    yield datetime.combine(facts.TRAINING_ON, _EVENING), partial(_train, year)
    yield datetime.combine(facts.ASSESSED_ON, _EVENING), partial(_assess, year)


def _filing(year, service):
    """Yield the filing of a lecture: in its quarter, but for those that `facts` names."""
    where = (service.village, quarter_of(service.served_on.month))
    if where in facts.LECTURES_NOT_FILED:
        return
    usual = min(service.entered_on + _FILED_AFTER, _last_day_of_quarter(where[1]))
    day = facts.OUTLINES_CAME_LATE.get(where, max(usual, service.entered_on))
    outline = "" if where in facts.OUTLINES_MISSING else "一、条文\n二、案例\n三、提问"
    yield datetime.combine(day, _EVENING), partial(_file, year, service.name, outline, day)


def _last_day_of_quarter(quarter):
    return date(YEAR, quarter * 3 + 1, 1) - timedelta(days=1) if quarter < 4 else date(YEAR, 12, 31)


def _file(year, service, outline, day):
    records = year.office.other_records
    lecture = records.begin_from(LECTURE, year.logs[service].uuid)
    filed_on = day if outline else None
    said = {"topic": "民法典与邻里相处", "outline": outline, "filed_on": filed_on}
    records.save(LECTURE, replace(lecture, **said))


def _report(year):
    records = year.office.other_records
    matter = records.begin_from(MAJOR_MATTER, year.logs[facts.MAJOR_MATTER_REPORTED].uuid)
    said = {"title": "土地流转合同群体性分歧", "natures": (MatterNature.INTERESTS,)}
    records.save(MAJOR_MATTER, replace(matter, reported_on=facts.REPORTED_ON, **said))


def _inspect(year, village, day, problems):
    inspection = an_inspection(
        village_id=year.ids.villages[village],
        adviser_id=_adviser_of(year, village, day),
        inspected_on=day,
        problems=problems,
    )
    year.office.other_records.save(INSPECTION, inspection)


def _adviser_of(year, village, day):
    terms = (one for one in roster.terms_of_year() if one.village == village)
    (adviser,) = (one.adviser for one in terms if one.covers(day))
    return year.ids.advisers[adviser]


def _assess(year):
    """Settle the half-year in every village but those that `facts` names."""
    day = facts.ASSESSED_ON
    with year.office.workplace.changing() as store:
        for village in roster.VILLAGES:
            assessment = Assessment(
                village_id=year.ids.villages[village],
                adviser_id=_adviser_of(year, village, day),
                year=YEAR,
                period=AssessmentPeriod.HALF_YEAR,
                settled_on=None if village in facts.NOT_ASSESSED else day,
            )
            store.assessments.add(assessment)


def _train(year):
    came = tuple(
        TrainingAttendee(
            name=name,
            adviser_id=year.ids.advisers[name],
            signed=name != facts.ABSENT_FROM_TRAINING,
        )
        for name in roster.SERVED_ON_NEW_YEAR
    )
    training = a_training(held_on=facts.TRAINING_ON, attendees=came, expected=6, attended=5)
    year.office.other_records.save(TRAINING, training)
