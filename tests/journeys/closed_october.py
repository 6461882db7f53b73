"""October of the practice office, closed: what is said of it, and its rows to the byte."""

import sqlite3
from contextlib import closing

from lvgw_desktop.domain.service_log import PaperState
from tests.services.closing import OCTOBER, close, logs_of

CLOSED = r"10月已封账\(11月20日 刘芳\)，不能改。要更正请按 F7，在当月加一行更正。"
NO_ENTRY = r"10月已封账\(11月20日 刘芳\)，不能再往里记"
KEPT = "所在月份已封账"


class October:
    """Closes the month, and can tell whether it is as it was then."""

    def __init__(self, office):
        self._office = office
        self._kept = None

    def close(self):
        close(self._office)
        self._kept = self._rows(), self._office.months.figures(OCTOBER).total

    def log(self):
        """Return a log of it whose paper is not filed yet."""
        unfiled = (PaperState.TO_PRINT, PaperState.PRINTED, PaperState.SIGNED)
        return next(one for one in logs_of(self._office, OCTOBER) if one.paper_state in unfiled)

    def is_as_it_was(self):
        return self._kept == (self._rows(), self._office.months.figures(OCTOBER).total)

    def _rows(self):
        return rows_of_october(self._office.workplace.database.path)


def rows_of_october(file):
    """Return all that the file has of the logs that count in October, column by column."""
    of_october = "served_on LIKE '2026-10%' AND late_month = ''"
    with closing(sqlite3.connect(file)) as raw:
        logs = raw.execute(f"SELECT * FROM service_log WHERE {of_october} ORDER BY id").fetchall()
        items = raw.execute(
            f"SELECT service_item.* FROM service_item JOIN service_log AS log "
            f"ON log.id = service_log_id WHERE {of_october} ORDER BY 1, 2"
        ).fetchall()
    return logs, items
