"""尽责判断: reads from an open store what some periods ask, and judges it by the office's rules."""

from collections.abc import Iterable
from datetime import date

from lvgw_desktop.domain.duties.judgement import Judgement
from lvgw_desktop.domain.duties.span import span_of
from lvgw_desktop.domain.period import Period
from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.duty_facts import facts_in
from lvgw_desktop.storage.store import Store


def judged_in(store: Store, pack: Policy, periods: Iterable[Period], today: date) -> Judgement:
    """Return the judgement of all these periods as of a day; the logs are counted once."""
    calendar = calendar_in(store)
    spans = {one: span_of(one, calendar, today) for one in periods}
    facts = facts_in(store, tuple(spans.values()), today)
    return Judgement(facts, dated_policy_in(store, pack), spans)
