"""What is ticked while keys are still read."""

import threading

import pytest

from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.ticking import Ticking


@pytest.fixture
def held(qtbot):
    """Ticking whose reading of three keys waits until it is let go."""
    operations, let_go = Operations(), threading.Event()
    ticking = Ticking(operations, operations)

    def read():
        let_go.wait(10)
        return frozenset({1, 2, 3})

    ticking.turn_read(read)
    yield ticking, lambda: (let_go.set(), qtbot.waitUntil(operations.idle))
    let_go.set()
    operations.close()


def test_what_is_turned_meanwhile_is_turned_afterwards(held):
    ticking, go_on = held
    ticking.turn(frozenset({2}))
    ticking.turn_read(lambda: frozenset({4}))
    assert ticking.keys == frozenset()
    go_on()
    assert ticking.keys == {1, 3, 4}


def test_ticking_others_meanwhile_is_the_last_word(held):
    ticking, go_on = held
    ticking.turn(frozenset({2}))
    ticking.tick(frozenset({9}))
    go_on()
    assert ticking.keys == {9}
    ticking.turn_read(lambda: frozenset({1}))
    go_on()
    assert ticking.keys == {1, 9}


def test_a_reading_that_was_cancelled_holds_nothing_up(held):
    ticking, go_on = held
    ticking.turn(frozenset({2}))
    ticking._operations.cancel(ticking._reading)
    ticking.turn(frozenset({5}))
    assert ticking.keys == {5}
    go_on()
