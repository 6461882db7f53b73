"""How the logs of a year are kept equals a plain recount of them."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lvgw_desktop.domain.log_problems import tells_all
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.village_checks import KeptLogs
from tests.domain.strategies import LOGS
from tests.storage.offices import add_logs, all_logs

YEAR = date(2026, 1, 1), date(2026, 12, 31)
NOT_BACK = {PaperState.TO_PRINT, PaperState.PRINTED}


@given(st.lists(LOGS, max_size=6), st.dates(*YEAR), st.dates(*YEAR), st.dates(*YEAR))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_it_equals_a_recount(database, more, first, last, before):
    add_logs(database, *more)
    logs = [log for log in all_logs(database) if counts(log) and first <= log.served_on <= last]
    with database.open_store() as store:
        found = store.kept_logs.by_village(first, last, signed_before=before)
    assert set(found) == {log.village_id for log in logs}
    for village_id, kept in found.items():
        own = [log for log in logs if log.village_id == village_id]
        out = [log for log in own if log.paper_state in NOT_BACK and log.served_on < before]
        days = sorted(log.served_on for log in out)
        odd = sum(not tells_all(log) for log in own)
        ends = (days[0], days[-1]) if days else (None, None)
        assert kept == KeptLogs(len(own), odd, len(out), *ends)
