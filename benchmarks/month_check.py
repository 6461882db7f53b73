"""核查: a month looked through at 1,000,000 logs against bare SQL that asks the same, each once.

What is shown at once is asked of the month's own rows. Texts that are alike in part no plain SQL
finds: there the peer asks the search index the same questions and reads the same texts, without
measuring them letter by letter. A window shows the month meanwhile; a timer that rings all the
time tells how long it could not have echoed a key.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from benchmarks.big_office import kept
from benchmarks.measure import Work, cost_against
from benchmarks.off_screen import told_by
from benchmarks.statistics import ADVISER, ADVISER_KIND, MONTHS, OCTOBER, OFFICE, VILLAGE, grouped
from benchmarks.statistics import asked as asked_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.storage import nearest_logs
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.past_logs import PastLogs

LOGS = 1_000_000
OF_MONTH = "served_on BETWEEN ? AND ? AND paper_state <> 'VOID'"
ON_SITE = "method IN ('ON_SITE', 'HOME_VISIT')"
OTHERS = """
    FROM service_log AS log CROSS JOIN service_log AS other
    WHERE log.served_on BETWEEN ? AND ? AND log.paper_state <> 'VOID'
    AND other.served_on = log.served_on AND other.adviser_id = log.adviser_id
    AND other.id <> log.id AND other.paper_state <> 'VOID'
"""
QUESTIONS = (
    f"SELECT * FROM service_log WHERE {OF_MONTH}",
    f"SELECT * FROM service_item JOIN service_log ON id = service_log_id WHERE {OF_MONTH}",
    f"""SELECT name FROM village WHERE retired_on IS NULL AND id NOT IN (
        SELECT village_id FROM service_log WHERE {OF_MONTH} AND {ON_SITE})""",
    f"""SELECT id FROM service_log WHERE {OF_MONTH} AND (method = 'UNKNOWN'
        OR ({ON_SITE} AND hours IS NULL) OR trim(client_name || client_description) = ''
        OR trim(content) = '' OR trim(result) = '' OR served_on > date() OR hours < 0)""",
    f"""SELECT id FROM service_log WHERE {OF_MONTH} AND client_phone <> ''
        AND replace(client_phone, '-', '') NOT GLOB '1[3-9]?????????'""",
    f"""SELECT id FROM service_log WHERE {OF_MONTH} AND NOT EXISTS (
        SELECT 1 FROM service_item WHERE service_log_id = id)""",
    f"""SELECT id FROM service_log JOIN service_item ON service_log_id = id
        WHERE {OF_MONTH} AND (quantity < 1 OR (kind = 'LECTURE' AND coalesce(heads, 0) = 0))""",
    f"""SELECT id FROM service_log AS log WHERE {OF_MONTH} AND NOT EXISTS (
        SELECT 1 FROM appointment AS term WHERE term.village_id = log.village_id
        AND term.adviser_id = log.adviser_id AND term.void_reason = ''
        AND term.starts_on <= log.served_on AND coalesce(term.ends_on, '9') >= log.served_on)""",
    f"""SELECT id FROM service_log WHERE {OF_MONTH} AND source = 'TYPED'
        AND julianday(recorded_on) - julianday(served_on) > 30""",
    f"""SELECT adviser_id, served_on FROM service_log WHERE {OF_MONTH}
        GROUP BY 1, 2 HAVING sum(hours) > 1200""",
    f"""SELECT log.id, other.id {OTHERS} AND other.village_id <> log.village_id
        AND log.{ON_SITE} AND other.{ON_SITE} AND EXISTS (
            SELECT 1 FROM json_each(log.spells) AS a, json_each(other.spells) AS b
            WHERE a.value ->> 'start' < b.value ->> 'end'
            AND b.value ->> 'start' < a.value ->> 'end')""",
)

COMPARED = 20
"""So many seconds of comparing texts are watched in the window, or all of it."""

WINDOW = """
    import gc, json, os, sys, time
    from pathlib import Path
    gc.disable()  # as bootstrap.run_window does
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest
    from lvgw_desktop.bootstrap import office_files, places
    from lvgw_desktop.domain.statistical_month import StatisticalMonth
    from lvgw_desktop.ui.qt_set_up import start_qt
    from lvgw_desktop.ui.session import Session

    app = start_qt(places())
    session = Session(office_files(), places())
    session.start(Path(sys.argv[1]))
    window = session.window()
    longest, rung = 0.0, time.perf_counter()
    def ring():
        global longest, rung
        now = time.perf_counter()
        longest, rung = max(longest, now - rung), now
    timer = QTimer(interval=0, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(ring)

    def settle(done, seconds=600):
        end = time.perf_counter() + seconds
        while not done() and time.perf_counter() < end:
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def watched(act, done, seconds=600):
        global longest, rung
        longest, begun = 0.0, time.perf_counter()
        rung = begun
        timer.start()
        act()
        settle(done, seconds)
        ring()
        timer.stop()
        return (time.perf_counter() - begun) * 1000, longest * 1000

    settle(window.operations.idle)
    import lvgw_desktop.ui.month_close.tab
    window.show_tab(3)
    tab, shown, compared = window.tab(), [], []
    settle(window.operations.idle, 30)
    tab._reading.checked.connect(shown.append)
    tab._reading.comparing.connect(lambda going_on: going_on or compared.append(True))
    told = {"checked": watched(
        lambda: tab.show_month(StatisticalMonth(*map(int, sys.argv[2].split("-")))),
        lambda: shown,
    )}
    tab.month_page.lead_to(tab.check)
    table = tab.check.findings.table
    told["compared"] = watched(table.setFocus, lambda: compared, float(sys.argv[3]))
    keys = []
    for _ in range(50):
        begun = time.perf_counter()
        QTest.keyClick(table, Qt.Key.Key_Down)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        keys.append((time.perf_counter() - begun) * 1000)
    told["keys"] = keys
    told["rows"] = table.records.rowCount()
    told["still comparing"] = not compared
    print(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)
"""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    file = kept(LOGS)
    return [*measured(file, LOGS, rounds), *watched(file, LOGS)]


def watched(path: Path, logs: int) -> list[tuple[str, float, str]]:
    """Show the month in a window: how long it stood still until it was shown, and afterwards."""
    told = json.loads(told_by(WINDOW, path, f"{OCTOBER.year}-{OCTOBER.number}", COMPARED))
    shown, still = told["checked"]
    return [
        (f"核查 shown in the window at {logs:,} logs, s", shown / 1000, ""),
        ("longest standstill until it is shown, ms", still, "≤ 100"),
        (
            f"longest standstill in {COMPARED} s of comparing texts, ms",
            told["compared"][1],
            "≤ 100",
        ),
        (
            "a key in the list of findings meanwhile, ms (the slowest of 50)",
            max(told["keys"]),
            "≤ 50",
        ),
    ]


def measured(path: Path, logs: int, rounds: int) -> list[tuple[str, float, str]]:
    raw, use_cases = connect(path), office_files(datetime.now).open(path)
    reviews = use_cases.month_review
    figures = asked_of(raw, grouped((OFFICE, VILLAGE, ADVISER, ADVISER_KIND)), MONTHS)
    questions = asked_of(raw, QUESTIONS, MONTHS[:1])
    at_once = cost_against(
        lambda: (figures(), questions()), lambda: reviews.review(OCTOBER), rounds
    )
    alike = cost_against(
        asked_of_index(raw, use_cases), lambda: reviews.similar(OCTOBER), min(rounds, 2)
    )
    use_cases.close()
    raw.close()
    return [
        (f"what 核查 shows at once of a month / bare SQL at {logs:,} logs", at_once, "≤ 2"),
        (f"texts that are alike / the same asked by bare SQL at {logs:,} logs", alike, "≤ 2"),
    ]


def asked_of_index(raw: sqlite3.Connection, use_cases: UseCases) -> Work:
    """Ask each question that one look through a month asks, once, and read each group of texts."""
    match = "SELECT rowid FROM log_words WHERE log_words MATCH ? ORDER BY rowid DESC LIMIT ?"
    texts = (
        "SELECT id, content, result FROM service_log WHERE id IN (SELECT value FROM json_each(?))"
    )
    with taken_down() as (questions, groups):
        use_cases.month_review.similar(OCTOBER)

    def ask() -> None:
        for question in dict.fromkeys(questions):
            raw.execute(match, question).fetchall()
        for group in groups:
            raw.execute(texts, (str(group),)).fetchall()

    return ask


@contextmanager
def taken_down() -> Iterator[tuple[list[tuple[str, int]], list[list[int]]]]:
    """Take down what is asked of the index, and which texts are read."""
    questions: list[tuple[str, int]] = []
    groups: list[list[int]] = []
    latest, texts = nearest_logs.latest_proposed, PastLogs.texts_of

    def noted_latest(raw: sqlite3.Connection, asked: str, most: int) -> list[int]:
        questions.append((asked, most))
        return latest(raw, asked, most)

    def noted_texts(past: PastLogs, log_ids: Sequence[int]) -> object:
        groups.append(list(log_ids))
        return texts(past, log_ids)

    with ExitStack() as patched:
        patched.enter_context(patch.object(nearest_logs, "latest_proposed", noted_latest))
        patched.enter_context(patch.object(PastLogs, "texts_of", noted_texts))
        yield questions, groups
