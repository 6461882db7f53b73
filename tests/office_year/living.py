"""The year 2026 of an office lived through, day by day, by the services that the windows use."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import itemgetter
from pathlib import Path

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.statistical_month import MonthRule
from office_year import month_work, other_work, roster_work
from office_year.entering import Ids, open_office

_WORKS = (roster_work, month_work, other_work)


class Clock:
    """Shows the time of the work under way, a second later each time it is looked at."""

    def __init__(self):
        self.time = datetime(2026, 1, 1, 8)

    def __call__(self):
        self.time += timedelta(seconds=1)
        return self.time


@dataclass(frozen=True)
class LivedYear:
    """A year that is over: its file and the months' workbooks, by the codes of the months."""

    file: Path
    rule: MonthRule
    ids: Ids
    workbooks: dict[str, Path]


def live_through(folder: Path, rule: MonthRule) -> LivedYear:
    """Do a year's work in a new office under `folder`; nothing depends on chance or today."""
    clock = Clock()
    year = open_office(office_files(now=clock), folder, rule)
    database = year.office.workplace.database
    database._raw.execute("PRAGMA synchronous = OFF")  # no power fails in this year
    for when, task in sorted(
        (one for work in _WORKS for one in work.tasks(year)), key=itemgetter(0)
    ):
        clock.time = when
        task()
    year.office.close()
    return LivedYear(
        database.path, rule, year.ids, {one.stem: one for one in folder.glob("*.xlsx")}
    )
