"""查找: a keystroke → the first 50 logs of 1,000,000, against a bare query of the same index.

Words of one to four characters as they stand in the logs, so that the common ones come up often
and the rare ones too. The peer takes what the index has, the last log first, looks whether the
word stands in it, and stops at 50: it knows neither days nor names, nor marks what it found.
"""

import random
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from benchmarks.big_office import kept
from benchmarks.measure import Work, cost_against, seconds_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.services.search import SearchService
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.log_tokens import asked_of_index

LOGS = 1_000_000
WORDS = 100
PAGE = 50

BARE = """
    SELECT l.id, l.serial, l.served_on, l.content FROM log_words AS w
    CROSS JOIN service_log AS l ON l.id = w.rowid
    WHERE log_words MATCH :asked AND (l.content LIKE :word OR l.result LIKE :word
        OR l.client_name LIKE :word OR l.client_description LIKE :word OR l.remark LIKE :word
        OR l.serial LIKE :word OR l.source_no LIKE :word OR l.phone_digits LIKE :word)
    ORDER BY w.rowid DESC LIMIT :limit
"""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    path = kept(LOGS)
    raw = connect(path)
    use_cases = office_files(datetime.now).open(path)
    search, results, every = use_cases.search, [], list[str]()
    for length in (1, 2, 3, 4):
        words = some_words(raw, length)
        slowest = sorted(seconds_of(first_page(search, [word])) for word in words)
        p95 = slowest[len(words) * 95 // 100] * 1000
        results.append((f"p95 of a word of {length}, at {LOGS:,} logs", p95, "≤ 50 ms"))
        every += words[:10]
    cost = cost_against(bare_query(raw, every), first_page(search, every), rounds)
    results.append(("the first 50 in the list's order, marked / a bare query and a look", cost, ""))
    use_cases.close()
    raw.close()
    return results


def some_words(raw: sqlite3.Connection, length: int) -> list[str]:
    chance = random.Random(length)
    found: list[str] = []
    while len(found) < WORDS:
        log_id = chance.randrange(LOGS) + 1
        row = raw.execute("SELECT content FROM service_log WHERE id = ?", (log_id,)).fetchone()
        begin = chance.randrange(len(row[0]) - length)
        word = row[0][begin : begin + length]
        if word.split() == [word]:
            found.append(word)
    return found


def first_page(search: SearchService, words: Sequence[str]) -> Work:
    def look() -> None:
        for word in words:
            assert search.logs(word, PAGE)

    return look


def bare_query(raw: sqlite3.Connection, words: Sequence[str]) -> Work:
    def look() -> None:
        for word in words:
            asked = asked_of_index(LogFilter(words=(SearchWord(word),)))
            wanted = {"asked": asked, "word": f"%{word}%", "limit": PAGE}
            assert raw.execute(BARE, wanted).fetchall()

    return look
