"""Older questions: interrupted by what is typed since, and never heard again."""

import threading

import pytest
from PySide6.QtCore import QObject

from lvgw_desktop.domain.search_hit import MarkedText, SearchGroup, SearchHit
from lvgw_desktop.storage.error_sentences import ReadingInterrupted
from lvgw_desktop.ui.search.look_up import LOGS, LookUp
from lvgw_desktop.ui.shared.operations import Operations


def a_hit(group, number=1):
    words = MarkedText(f"{group.name} {number}")
    return SearchHit(
        group=group, record_id=number, record_uuid="", title=words, second=words, log_id=1
    )


class SlowSearch:
    """Answers at once, but for 慢: that goes on until somebody interrupts it or lets it end."""

    def __init__(self, logs=1):
        self.begun, self.may_end = threading.Event(), threading.Event()
        self.interrupted = []
        self.counted = []
        self._logs = logs

    def people(self, typed, _limit, interrupted):
        if typed == "慢":
            self.begun.set()
            while not self.may_end.is_set():
                if interrupted():
                    self.interrupted.append(typed)
                    raise ReadingInterrupted
        return (a_hit(SearchGroup.VILLAGE),)

    def logs(self, _typed, limit, *, interrupted):
        assert not interrupted()
        return tuple(a_hit(SearchGroup.LOG, number) for number in range(min(self._logs, limit)))

    def others(self, _typed, _limit, _interrupted):
        return (a_hit(SearchGroup.OTHER),)

    def assessments(self, _typed, _limit, _interrupted):
        return ()

    def attachments(self, _typed, _limit, _interrupted):
        return (a_hit(SearchGroup.ATTACHMENT),)

    def phrases(self, _typed, _limit, _interrupted):
        return (a_hit(SearchGroup.PHRASE),)

    def count_logs(self, typed, _interrupted):
        self.counted.append(typed)
        return self._logs


@pytest.fixture
def threads(themed):
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def slow(threads):
    """A search whose slow answer ends with the test, whatever comes."""
    search = SlowSearch()
    yield search
    search.may_end.set()


def listening(search, operations, owner):
    look_up = LookUp(search, lambda _typed: (), operations, owner)
    heard = []
    look_up.found.connect(heard.append)
    return look_up, heard


def test_an_older_question_is_interrupted_and_never_heard(qtbot, threads, slow):
    search, owner = slow, QObject()
    look_up, heard = listening(search, threads, owner)
    look_up.look_up("慢")
    assert search.begun.wait(5)
    look_up.look_up("快")
    qtbot.waitUntil(lambda: bool(heard) and heard[-1].complete and threads.idle())
    assert search.interrupted == ["慢"]
    assert {found.typed for found in heard} == {"快"}


def test_an_older_answer_that_was_ready_already_overwrites_nothing(qtbot, threads, slow):
    search, owner = slow, QObject()
    look_up, heard = listening(search, threads, owner)
    look_up.look_up("慢")
    assert search.begun.wait(5)
    search.may_end.set()
    look_up.look_up("快")
    qtbot.waitUntil(lambda: bool(heard) and heard[-1].complete and threads.idle())
    assert {found.typed for found in heard} == {"快"}


def test_nothing_comes_after_the_palette_went(qtbot, threads, slow):
    search, owner = slow, QObject()
    look_up, heard = listening(search, threads, owner)
    look_up.look_up("慢")
    assert search.begun.wait(5)
    look_up.stop()
    qtbot.waitUntil(threads.idle)
    assert (search.interrupted, heard) == (["慢"], [])


def test_the_first_answers_come_before_the_count(operations):
    search, owner = SlowSearch(logs=128), QObject()
    look_up, heard = listening(search, operations, owner)
    look_up.look_up("词")
    assert [found.log_count for found in heard] == [None, None, 128]
    assert [len(found.hits) for found in heard] == [1 + LOGS, 4 + LOGS, 4 + LOGS]
    assert [found.complete for found in heard] == [False, False, True]


def test_few_logs_need_no_counting(operations):
    search, owner = SlowSearch(logs=2), QObject()
    look_up, heard = listening(search, operations, owner)
    look_up.look_up("词")
    assert (heard[-1].log_count, heard[-1].complete) == (2, True)
    assert search.counted == []
