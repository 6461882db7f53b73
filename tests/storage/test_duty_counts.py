"""What is counted for the duties equals a plain recount of the logs."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_log, a_major_matter
from lvgw_desktop.domain.log_problems import tells_all
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.other_kind import MAJOR_MATTER
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod
from tests.domain.duties.plain_days import by_day, counted_of
from tests.domain.strategies import LOGS
from tests.storage.offices import add_logs, all_logs, plans_of

YEAR = date(2026, 1, 1), date(2026, 12, 31)
DAYS = st.dates(*YEAR)
BLANKS = st.sampled_from(["", " ", "\n", "　\t", "字"])
SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


@given(st.lists(LOGS, max_size=6), DAYS, DAYS)
@SAME_FILE
def test_days_equal_a_recount(database, more, first, last):
    add_logs(database, *more)
    logs = [log for log in all_logs(database) if counts(log) and first <= log.served_on <= last]
    with database.open_store() as store:
        found = store.duty_counts.days(first, last, {"LECTURE", "TALK"})
    assert {key: one[2:] for key, one in found.items()} == {
        key: counted_of(its) for key, its in by_day(logs).items()
    }
    assert all(key == one[:2] for key, one in found.items())


@given(BLANKS, BLANKS, BLANKS, BLANKS, st.sampled_from(ServiceMethod), st.booleans())
@SAME_FILE
def test_incomplete_are_the_logs_that_do_not_tell_all(
    database, content, result, name, description, method, timed
):
    written = {"content": content, "result": result, "method": method}
    client = {"client_name": name, "client_description": description}
    unsaid = {} if timed else {"spells": (), "hours": None}
    add_logs(database, a_log(**written, **client, **unsaid))
    with database.open_store() as store:
        found = [one.uuid for one in store.duty_counts.incomplete(*YEAR)]
    logs = [log for log in all_logs(database) if counts(log) and log.served_on.year == 2026]
    assert sorted(found) == sorted(log.uuid for log in logs if not tells_all(log))


def test_incomplete_logs_are_found_by_their_own_index(database):
    with database.open_store() as store:
        [plan] = plans_of(store, lambda: store.duty_counts.incomplete(*YEAR))
    assert "ix_service_log_incomplete" in plan


def test_matters_with_the_day_on_which_the_office_was_told(database):
    void = PaperState.VOID
    add_logs(
        database,
        a_log(major_matter=True),
        a_log(major_matter=True, paper_state=void, void_reason="重复"),
        a_log(),
    )
    told = next(log for log in all_logs(database) if log.major_matter and counts(log))
    with database.change_store() as store:
        records = store.other_records(MAJOR_MATTER)
        records.add(a_major_matter(log_uuid=told.uuid, reported_on=None))
        assert [one.reported_on for one in store.duty_counts.matters(*YEAR)] == [None]
        records.add(a_major_matter(log_uuid=told.uuid, reported_on=date(2026, 11, 9)))
        records.add(
            a_major_matter(log_uuid=told.uuid, reported_on=date(2026, 11, 1), void_reason="重复")
        )
        assert [one.reported_on for one in store.duty_counts.matters(*YEAR)] == [date(2026, 11, 9)]
