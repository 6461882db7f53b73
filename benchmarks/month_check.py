"""核查: a month looked through at 1,000,000 logs against bare SQL that asks the same, each once.

What is shown at once is asked of the month's own rows. Texts that are alike in part no plain SQL
finds: there the peer asks the search index the same questions and reads the same texts, without
measuring them letter by letter.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from benchmarks.big_office import kept
from benchmarks.measure import Work, cost_against
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


def measure(rounds: int) -> list[tuple[str, float, str]]:
    return measured(kept(LOGS), LOGS, rounds)


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
