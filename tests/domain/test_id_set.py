"""A set of very many ids, against Python's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.id_set import IdSet

IDS = st.frozensets(st.integers(0, 300))


@given(IDS, IDS)
def test_it_is_what_a_plain_set_is(some, others):
    first = IdSet(some)
    for second in (IdSet(others), others):
        assert set(first & second) == set(second & first) == some & others
        assert set(first | second) == set(second | first) == some | others
        assert set(first - second) == some - others
        assert set(second - first) == others - some
        assert (first <= second) is (some <= others)
        assert (first == second) is (some == others)
        assert bool(first - second) is bool(some - others)
    assert (len(first), list(first)) == (len(some), sorted(some))
    assert [one for one in range(-1, 400) if one in first] == sorted(some)
    assert "1" not in first


@pytest.mark.parametrize(("first", "last"), [(0, 0), (1, 8), (7, 300)])
def test_numbers_in_a_row(first, last):
    assert IdSet.between(first, last) == set(range(first, last + 1))


def test_a_million_ids_take_little_room():
    ticked = IdSet.between(1, 1_000_000) - {7}
    assert len(ticked) == 999_999
    assert 7 not in ticked
    assert len(ticked._octets) < 130_000
