"""SIGKILL while somebody types: at the next start the text is offered again, five seconds old."""

import random
import time
from typing import NamedTuple

import pytest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.ui.shared.draft_keeper import REST_MS, TYPING_MS
from tests.faults.running import kill_after, worker
from tests.faults.typist import text_of
from tests.storage.offices import Clock, an_open_office

MOMENTS = random.Random(20261123)
OLDEST_MS = 5_000
SHORT = (150, 300)
"""The intervals of most runs, so that many keeps are under way when the kill comes."""
OWN = (REST_MS, TYPING_MS)
"""The program's own intervals."""
EVERY = 10
"""One run in so many has these, in the long series."""


class Said(NamedTuple):
    """One line of the typist: offered TEXT, typed N, kept N, and when."""

    word: str
    what: str
    at: int


@pytest.fixture
def office_file(tmp_path):
    path = tmp_path / "office.db"
    an_open_office(path).close()
    return path


def read(line):
    word, _, rest = line.partition(" ")
    what, _, at = rest.rpartition(" ")
    return Said(word, what, int(at))


def type_until_killed(office_file, intervals, lines):
    """Type until so many lines were said; returns them all, and when the kill came."""
    seed = MOMENTS.randrange(10**6)
    with worker(office_file, *intervals, seed, program="typist") as process:
        said = kill_after(process, lines, MOMENTS.uniform(0, 0.02))
        killed_at = round(time.monotonic() * 1000)
    return [read(line) for line in said], killed_at


def numbers(said, word):
    return [int(one.what) for one in said if one.word == word]


def long_enough(intervals):
    """Return after how many lines to kill: within two of its keeps, at a letter each 33 ms."""
    return MOMENTS.randrange(3, 2 * intervals[1] // 33 + 3)


def intervals_of(run):
    return OWN if run % EVERY == EVERY - 1 else SHORT


def test_typed_text_is_offered_again_after_a_kill(office_file, kills, record_property):
    offered, kept, typed, killed_at = "", 0, {}, 0
    oldest, again = 0, 0
    for run in range(kills + 1):
        intervals = intervals_of(run)
        lines = long_enough(intervals) if run < kills else 1
        said, stopped_at = type_until_killed(office_file, intervals, lines)
        first, *rest = said
        offered = first.what
        assert first.word == "offered"
        assert offered == text_of(len(offered)), "a part of the text is missing or out of order"
        assert len(offered) >= kept, "what was said to be kept was lost"
        lost = [at for length, at in typed.items() if length > len(offered)]
        oldest = max(oldest, *(killed_at - at for at in lost), 0)
        again += bool(offered)
        kept = max(numbers(rest, "kept"), default=len(offered))
        typed = {int(one.what): one.at for one in rest if one.word == "typed"}
        killed_at = stopped_at
        assert office_files(now=Clock()).verify(office_file).ok
    assert again
    assert oldest <= OLDEST_MS
    record_property("kills while typing", kills)
    record_property("of them with the text offered again", again)
    record_property("letters typed, all but the newest there", len(offered))
    record_property("ms that the oldest lost letter was old", oldest)
