from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import MEASURES, counts
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.service_log import PaperState, ServiceItem
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from tests.domain.plain_recount import month_of, not_zero, recounted
from tests.domain.strategies import LOGS
from tests.storage.offices import ADVISERS, add_logs, all_logs

DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)
SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


@given(st.lists(LOGS, max_size=6), DAYS, DAYS, st.sampled_from(GroupedBy))
@SAME_FILE
def test_group_by_equals_a_plain_recount(database, more, first, last, grouped_by):
    add_logs(database, *more)
    kinds = {number: kind for number, (_, kind) in enumerate(ADVISERS, start=1)}
    signed = [(1, log) for log in all_logs(database) if first <= log.served_on <= last]
    with database.open_store() as store:
        lines = store.figures.by(grouped_by, first, last)
    assert not_zero(lines) == recounted(grouped_by, signed, kinds)
    told = [one.name for one in grouped_by.measures(MEASURES)]
    assert all(list(line) == told for line in lines.values())


@given(st.lists(LOGS, max_size=6), st.sets(st.sampled_from([one.name for one in MEASURES])))
@SAME_FILE
def test_figures_of_some_measures_are_those_of_all(database, more, names):
    add_logs(database, *more)
    with database.open_store() as store:
        every = store.figures.by_village(*NOVEMBER)
        some = store.figures.by_village(*NOVEMBER, frozenset(names))
    for village, line in some.items():
        assert line == {name: every[village][name] for name in line}
        assert set(line) == (names or {one.name for one in MEASURES})
    for village in every.keys() - some.keys():
        assert not any(every[village][name] for name in names)


def test_a_month_without_logs_is_all_zero(database):
    with database.open_store() as store:
        line = store.figures.total(date(2025, 1, 1), date(2025, 1, 31))
    assert line == {one.name: Decimal(0) for one in MEASURES}


def test_several_items_of_one_visit_are_one_occasion(database):
    items = (ServiceItem(kind="CONSULTATION", quantity=5), ServiceItem(kind="PUBLICITY"))
    add_logs(database, a_log(items=items), a_log(paper_state=PaperState.VOID, items=items))
    with database.open_store() as store:
        line = store.figures.total(*NOVEMBER)
    assert (line["onsite_count"], line["onsite_hours"]) == (1, Decimal("2.5"))
    assert (line["consultations"], line["publicity"]) == (5, 1)


def test_a_lecture_without_its_audience_adds_nobody(database):
    lectures = (ServiceItem(kind="LECTURE", heads=None), ServiceItem(kind="LECTURE", heads=41))
    add_logs(database, a_log(items=lectures))
    with database.open_store() as store:
        line = store.figures.total(*NOVEMBER)
    assert (line["lectures"], line["audience"]) == (2, 41)


def test_wechat_groups_are_those_that_exist_on_the_last_day(database):
    february, march = date(2026, 2, 28), date(2026, 3, 1)
    with database.change_store() as store:
        store.villages.change(replace(store.villages.get(2), wechat_group=None))
        store.villages.change(replace(store.villages.get(3), retired_on=date(2026, 10, 1)))
    with database.open_store() as store:
        figures = store.figures
        assert figures.total(february, february)["wechat_groups"] == 0
        assert figures.total(march, march)["wechat_groups"] == 2
        assert figures.total(*NOVEMBER)["wechat_groups"] == 1
        assert groups(figures.by_village(march, march)) == {1: 1, 3: 1}
        assert groups(figures.by_adviser(march, march)) == {1: 1, 3: 1}
        assert groups(figures.by(GroupedBy.ADVISER_KIND, march, march)) == {AdviserKind.LAWYER: 2}
        assert groups(figures.by(GroupedBy.FIRM, march, march)) == {1: 2}


def groups(lines):
    return {key: int(line["wechat_groups"]) for key, line in lines.items()}


@given(st.lists(LOGS, max_size=6), st.sampled_from(MonthRule))
@SAME_FILE
def test_the_trend_counts_each_service_in_its_month(database, more, rule):
    add_logs(database, *more)
    months = [month_of(log.served_on, rule) for log in all_logs(database) if counts(log)]
    with database.open_store() as store:
        trend = store.figures.occasions_per_month(
            StatisticalMonth(2025, 12), 14, MonthCalendar(rule)
        )
    assert [month for month, _ in trend][::13] == [
        StatisticalMonth(2025, 12),
        StatisticalMonth(2027, 1),
    ]
    assert trend == tuple((month, months.count(month)) for month, _ in trend)
    assert sum(number for _, number in trend) == len(months)
