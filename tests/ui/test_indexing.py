"""建索引 in an open window: after a pause all that was saved is in, and leaving does not wait."""

import pytest
from PySide6.QtCore import QObject

from lvgw_desktop.services import indexing
from lvgw_desktop.ui.indexing import KEY, PAUSE, Indexing
from lvgw_desktop.ui.shared.operations import Operations


@pytest.fixture
def window(qapp):
    return QObject()


def is_behind(practice):
    with practice.workplace.reading() as store:
        return store.search_index.is_behind()


def test_after_a_pause_everything_is_taken_in(practice, operations, window):
    begun = Indexing(window, practice, operations)
    assert begun.pause.isActive()
    assert begun.pause.interval() == PAUSE
    begun.pause.timeout.emit()
    assert not is_behind(practice)
    begun.pause.stop()
    operations.tell_changed("logs")
    assert begun.pause.isActive()


def test_it_stops_when_the_window_goes(practice, qtbot, window, monkeypatch):
    operations = Operations()
    begun = Indexing(window, practice, operations)
    steps = []

    def take_in_and_leave():
        steps.append(1)
        operations.drop(KEY)
        return True

    monkeypatch.setattr(indexing.IndexingService, "go_on", lambda _self: take_in_and_leave())
    begun.pause.timeout.emit()
    qtbot.waitUntil(operations.idle)
    assert steps == [1]
    operations.close()
