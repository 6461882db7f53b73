"""月报: every figure equals a plain recount over the logs, under both rules of the month."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builders import a_log
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import LOG_MEASURES, MEASURES, counts, recount
from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.services import month_review
from lvgw_desktop.services.figure_sources import FigureAsked
from lvgw_desktop.services.month_review import with_more
from lvgw_desktop.services.months import month_spans
from lvgw_desktop.storage.database import ReadingInterrupted

NOVEMBER = StatisticalMonth(2026, 11)
GROUPS = next(one for one in MEASURES if one.name == "wechat_groups")


@pytest.fixture(params=MonthRule, ids=lambda rule: rule.name)
def ruled(request, practice):
    """The practice office under each rule of the month."""
    practice.office.change(replace(practice.office.get(), month_rule=request.param))
    return practice


def all_logs(use_cases):
    with use_cases.workplace.reading() as store:
        return store.service_logs.of_ids(store.log_list.ids(LogFilter()))


def within(logs, days):
    return [log for log in logs if days.has_day(log.served_on)]


def assert_recounted(line, logs, spans):
    for figures, days in zip((line.month, line.last_month, line.year), spans, strict=True):
        for measure in LOG_MEASURES:
            wanted = recount(measure, within(logs, days))
            assert figures.get(measure.name, 0) == wanted, (line.name, measure.name, days)


@pytest.mark.parametrize("month", [NOVEMBER, StatisticalMonth(2026, 1)], ids=lambda one: one.code)
def test_the_figures_of_the_office_are_a_recount_of_its_logs(ruled, month):
    figures = ruled.months.figures(month)
    assert sum(figures.total.month.values()) > 0
    assert_recounted(figures.total, all_logs(ruled), month_spans(month, ruled.months.calendar()))


def test_the_figures_of_each_village_adviser_and_kind_are_a_recount(ruled):
    spans = month_spans(NOVEMBER, ruled.months.calendar())
    figures, logs = ruled.months.figures(NOVEMBER), all_logs(ruled)
    kinds = {one.id: one.kind for one in ruled.pickers.names().advisers.values()}
    assert len(figures.by_village) == 16
    for line in figures.by_village:
        assert_recounted(line, [log for log in logs if log.village_id == line.key], spans)
    for line in figures.by_adviser:
        assert_recounted(line, [log for log in logs if log.adviser_id == line.key], spans)
    for line in figures.by_adviser_kind:
        assert_recounted(line, [log for log in logs if kinds[log.adviser_id] is line.key], spans)


def test_the_rule_of_the_month_moves_the_last_days_to_the_next_month(practice):
    practice.service_logs.record(a_log(served_on=date(2026, 10, 26)))
    october = StatisticalMonth(2026, 10)
    natural = [
        practice.months.figures(one).total.month["consultations"] for one in (october, NOVEMBER)
    ]
    practice.office.change(replace(practice.office.get(), month_rule=MonthRule.FROM_26TH))
    moved = [
        practice.months.figures(one).total.month["consultations"] for one in (october, NOVEMBER)
    ]
    assert natural != moved
    assert practice.months.current() == NOVEMBER


def test_a_month_is_read_in_pieces_so_that_a_save_need_not_wait(practice, monkeypatch):
    whole = practice.month_review.review(NOVEMBER)
    assert whole.logs > 6
    monkeypatch.setattr(month_review, "_READ_AT_ONCE", 3)
    opened = []
    reading = practice.workplace.database.open_store

    def counted(**given):
        opened.append(given)
        return reading(**given)

    monkeypatch.setattr(practice.workplace.database, "open_store", counted)
    assert practice.month_review.review(NOVEMBER) == whole
    assert len(opened) > whole.logs / 3


def test_a_void_log_leaves_the_figures(practice):
    before = practice.months.figures(NOVEMBER).total.month
    log = practice.service_logs.record(a_log(items=(ServiceItem(kind="LITIGATION", quantity=3),)))
    with_it = practice.months.figures(NOVEMBER).total.month
    assert with_it["litigation"] == before["litigation"] + 3
    assert with_it["onsite_hours"] == before["onsite_hours"] + Decimal("2.50")
    practice.paper_moves.void([log.id], "记错了村")
    assert practice.months.figures(NOVEMBER).total.month == before


@pytest.mark.parametrize("measure", LOG_MEASURES, ids=lambda one: one.name)
def test_the_logs_behind_a_figure_add_up_to_it(ruled, measure):
    review = ruled.month_review.review(NOVEMBER)
    total = review.figures.total
    for figures, days in zip(
        (total.month, total.last_month, total.year), review.spans, strict=True
    ):
        behind = ruled.figure_sources.logs_behind(FigureAsked(measure=measure, months=days))
        assert sum(one.amount for one in behind) == figures[measure.name]
        assert all(one.amount > 0 and counts(one.line.log) for one in behind)


def test_the_logs_behind_the_figure_of_one_village_or_adviser_are_theirs(practice):
    review, onsite = practice.month_review.review(NOVEMBER), LOG_MEASURES[0]
    for line in review.figures.by_village:
        asked = FigureAsked(
            measure=onsite, months=review.spans[0], grouped_by=GroupedBy.VILLAGE, key=line.key
        )
        behind = practice.figure_sources.logs_behind(asked)
        assert len(behind) == line.month.get("onsite_count", 0)
        assert {one.line.village for one in behind} <= {line.name}
    for line in review.figures.by_adviser_kind:
        asked = FigureAsked(
            measure=onsite, months=review.spans[2], grouped_by=GroupedBy.ADVISER_KIND, key=line.key
        )
        assert len(practice.figure_sources.logs_behind(asked)) == line.year["onsite_count"]


def test_the_villages_behind_the_number_of_groups_are_as_many(practice):
    review = practice.month_review.review(NOVEMBER)
    figures, days = review.figures, review.spans[0]
    groups = practice.figure_sources.groups_behind
    asked = FigureAsked(measure=GROUPS, months=days)
    assert len(groups(asked)) == figures.total.month["wechat_groups"] == 15
    for line in figures.by_village:
        of_village = replace(asked, grouped_by=GroupedBy.VILLAGE, key=line.key)
        assert len(groups(of_village)) == line.month.get("wechat_groups", 0)
    for line in figures.by_adviser:
        of_adviser = replace(asked, grouped_by=GroupedBy.ADVISER, key=line.key)
        assert len(groups(of_adviser)) == line.month.get("wechat_groups", 0)
    for line in figures.by_adviser_kind:
        assert isinstance(line.key, AdviserKind)
        of_kind = replace(asked, grouped_by=GroupedBy.ADVISER_KIND, key=line.key)
        assert len(groups(of_kind)) == line.month.get("wechat_groups", 0)


def test_a_review_tells_what_is_missing_and_what_to_check(practice):
    adviser = practice.pickers.names().advisers[1]
    log = practice.service_logs.record(
        a_log(result="", client_phone="1380375", adviser_id=adviser.id, village_id=1)
    )
    review = practice.month_review.review(NOVEMBER)
    (remarks,) = [one for one in review.remarks if one.log.id == log.id]
    assert remarks.adviser == adviser.name
    assert {one.field for one in remarks.problems} == {"result", "client_phone"}


def test_a_review_tells_of_each_log_what_its_editor_tells(practice):
    """A copied text, two places at once, a long day and a late entry among them."""
    logs, same_day = practice.service_logs, date(2026, 11, 18)
    first = logs.record(a_log(adviser_id=1, village_id=1, served_on=same_day, hours=9))
    text = {"content": f"{first.content}，同意调解", "served_on": same_day, "hours": 8}
    logs.record(a_log(adviser_id=1, village_id=2, **text))
    logs.record(a_log(adviser_id=2, village_id=3, served_on=date(2026, 11, 2)))
    with practice.workplace.changing() as store:
        store.search_index.take_in(10_000)
    service = practice.month_review
    compared = with_more(service.review(NOVEMBER), service.similar(NOVEMBER))

    told = {one.log.id: one.problems for one in compared.remarks}
    month = LogFilter(first_day=date(2026, 11, 1), last_day=date(2026, 11, 30))
    beside = {
        one: practice.log_checks.remarks(logs.get(one)) for one in practice.log_list.ids(month)
    }
    assert told == {log_id: problems for log_id, problems in beside.items() if problems}
    said = "".join(one.sentence for problems in told.values() for one in problems)
    assert all(each in said for each in ("同时在", "条共 17 小时", "才录入", "成相同"))
    days = [one.log.served_on for one in compared.remarks]
    assert days == sorted(days, reverse=True)


def test_nobody_waits_for_the_texts_of_a_month_that_nobody_looks_at(practice):
    with pytest.raises(ReadingInterrupted):
        practice.month_review.similar(NOVEMBER, lambda: True)


def test_a_village_that_was_only_telephoned_still_lacks_its_visit(practice):
    missing = practice.month_review.review(NOVEMBER).visits_missing
    village = missing[0]
    call = a_log(
        village_id=village.village.id,
        adviser_id=village.adviser_id,
        method=ServiceMethod.PHONE,
    )
    practice.service_logs.record(call)
    assert practice.month_review.review(NOVEMBER).visits_missing == missing
    practice.service_logs.record(replace(call, method=ServiceMethod.HOME_VISIT))
    assert practice.month_review.review(NOVEMBER).visits_missing == missing[1:]
