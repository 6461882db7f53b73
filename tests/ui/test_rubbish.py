"""Cycles of widgets are collected, and on the UI thread only."""

import gc
import threading
import weakref

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel

from lvgw_desktop.ui import rubbish
from lvgw_desktop.ui.rubbish import Rubbish


class Knot(QLabel):
    """A widget that refers to itself, as every screen with a bound slot does."""

    def __init__(self):
        super().__init__()
        self.itself = self


@pytest.fixture
def keeper(qtbot, qapp, monkeypatch):
    """Rubbish of which the first look is over."""
    monkeypatch.setattr(rubbish, "LOOK_EVERY_MS", 0)
    gc.unfreeze()
    gc.enable()
    keeper = Rubbish(qapp)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    yield keeper
    shiboken6.delete(keeper)
    gc.unfreeze()


def test_cycles_wait_for_the_ui_thread_and_go_there(qtbot, keeper):
    assert not gc.isenabled()  # or a thread of the pool would collect

    threads = []
    knot = weakref.ref(Knot(), lambda _gone: threads.append(threading.get_ident()))
    allocated = [[] for _ in range(2_000)]
    assert knot() is not None
    qtbot.waitUntil(lambda: knot() is None)

    assert threads == [threading.get_ident()]
    assert len(allocated) == 2_000


def test_what_the_start_made_is_looked_through_only_when_its_window_has_gone(
    qtbot, qapp, monkeypatch
):
    monkeypatch.setattr(rubbish, "LOOK_EVERY_MS", 0)
    gc.unfreeze()
    gc.disable()
    made = weakref.ref(Knot())
    keeper = Rubbish(qapp)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    gc.collect()
    assert made() is not None

    rubbish.look_through_all()
    gc.collect()
    assert made() is None
    shiboken6.delete(keeper)


def test_what_passes_its_threshold_is_collected(qapp):
    gc.collect()
    collected = []

    def note(phase, info):
        if phase == "stop":
            collected.append(info["generation"])

    gc.callbacks.append(note)
    try:
        rubbish.collect_if_due()
        nothing = list(collected)
        kept = [[] for _ in range(gc.get_threshold()[0] + 100)]
        rubbish.collect_if_due()
    finally:
        gc.callbacks.remove(note)

    assert nothing == []
    assert collected == [0]
    assert kept
