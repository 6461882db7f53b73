"""What SQLite says of a file, and what of it counts."""

import pytest

from lvgw_desktop.storage.soundness import is_sound


class Saying:
    """A connection to a file of which SQLite says this."""

    def __init__(self, *lines):
        self._lines = lines

    def execute(self, statement):
        assert statement == "PRAGMA integrity_check"
        return [(line,) for line in self._lines]


FINE = "ok"
INDEX = "malformed inverted index for FTS5 table main.log_words"
PAGES = "Tree 5 page 9: btreeInitPage() returns error code 11"


@pytest.mark.parametrize(
    ("lines", "sound"),
    [((FINE,), True), ((INDEX,), True), ((PAGES,), False), ((INDEX, PAGES), False)],
)
def test_a_search_index_of_its_own_opinion_is_no_damage(lines, sound):
    assert is_sound(Saying(*lines)) is sound
