"""Figures counted one by one, without what the program knows of grouping and of 更正."""

from collections import defaultdict
from decimal import Decimal

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import LOG_MEASURES, counts, recount
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth

FIELDS = {
    GroupedBy.VILLAGE: "village_id",
    GroupedBy.ADVISER: "adviser_id",
    GroupedBy.METHOD: "method",
    GroupedBy.CLIENT_CATEGORY: "client_category",
}

OF_ITEMS = {GroupedBy.SERVICE_KIND, GroupedBy.DISPUTE_TYPE, GroupedBy.DISPUTE_OUTCOME}


def month_of(day, rule):
    """The month of a day where the rule was never changed."""
    month = StatisticalMonth(day.year, day.month)
    return month.next if rule is MonthRule.FROM_26TH and day.day >= 26 else month


def key_of(grouped_by, log, kinds):
    """`kinds` are those of the advisers, by id."""
    if grouped_by is GroupedBy.OFFICE:
        return 0
    if grouped_by is GroupedBy.FIRM:
        return log.firm_id or 0
    if grouped_by is GroupedBy.ADVISER_KIND:
        return kinds[log.adviser_id]
    return getattr(log, FIELDS[grouped_by])


def shares(grouped_by, log, kinds):
    """Yield (key, measure name, amount) of one log."""
    if not counts(log):
        return
    if grouped_by in OF_ITEMS:
        yield from shares_of_items(grouped_by, log)
        return
    for measure in LOG_MEASURES:
        yield key_of(grouped_by, log, kinds), measure.name, recount(measure, [log])


def shares_of_items(grouped_by, log):
    for item in log.items:
        dispute, outcome = (item.details.get(one, "") for one in ("dispute_type", "outcome"))
        if grouped_by is GroupedBy.SERVICE_KIND:
            yield item.kind, "service_items", 1
        elif item.kind == "MEDIATION":
            both = grouped_by is GroupedBy.DISPUTE_OUTCOME
            yield (dispute, outcome) if both else dispute, "mediations", item.quantity


def recounted(grouped_by, signed, kinds):
    """Sum (sign, log) by key and measure; what is 0 is left out."""
    found = defaultdict(lambda: defaultdict(Decimal))
    for sign, log in signed:
        for key, name, amount in shares(grouped_by, log, kinds):
            found[key][name] += sign * amount
    return not_zero(found)


def not_zero(lines):
    """Return the lines without figures that are 0, and without 工作微信群."""
    without = {
        key: {name: one for name, one in line.items() if one and name != "wechat_groups"}
        for key, line in lines.items()
    }
    return {key: line for key, line in without.items() if line}


def signed_of_month(corrected, month, rule):
    """Yield what counts in one month: its own logs, the late ones, and each correction made in it.

    `corrected` are all logs of the office with their corrections.
    """
    for one in corrected:
        log = one.log
        if month.code == (log.late_month or month_of(log.served_on, rule).code):
            yield 1, log
        for correction, before, after in one.steps():
            if correction.month == month.code:
                yield from ((-1, before), (1, after))
