"""The one door to background work."""

import threading

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Cancelled


@pytest.fixture
def background(themed):
    operations = Operations()
    yield operations
    operations.close()


def test_work_runs_off_the_ui_thread_and_its_answer_comes_back_on_it(background, qtbot):
    threads = []
    background.run(threading.get_ident, then=lambda at: threads.extend([at, threading.get_ident()]))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_an_answer_that_a_newer_run_overtook_is_dropped(background, qtbot):
    gate, answers = threading.Event(), []

    def slow():
        gate.wait(10)
        return "old"

    background.run(slow, then=answers.append, key="logs.page")
    background.run(lambda: "new", then=answers.append, key="logs.page")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(background.idle)
    assert answers == ["new"]


def test_a_newer_run_asks_the_older_to_stop(background, qtbot):
    started, gate, begun = threading.Event(), threading.Event(), []

    def slow(progress):
        begun.append(progress)
        started.set()
        gate.wait(10)
        progress.stop_if_cancelled()

    background.run(slow, key="search")
    assert started.wait(10)
    background.run(lambda: None, key="search")
    assert begun[0].cancelled()
    gate.set()
    qtbot.waitUntil(background.idle)


def test_a_save_overtaken_by_another_still_says_what_it_changed(background, qtbot):
    gate, topics = threading.Event(), []
    background.changed.connect(topics.append)
    background.run(lambda: gate.wait(10), changed=("service_logs",), key="save")
    background.run(lambda: None, key="save")
    gate.set()
    qtbot.waitUntil(lambda: topics == [frozenset({"service_logs"})])


def test_a_refusal_goes_to_its_callback_and_else_to_the_window(operations):
    refused, shown = [], []
    operations.refused.connect(shown.append)

    def decline():
        raise Refusal("这一天还没到。请改日期。")

    operations.run(decline, refused=refused.append)
    operations.run(decline, then=lambda _answer: pytest.fail("nothing was done"))
    assert [each.sentence for each in refused + shown] == ["这一天还没到。请改日期。"] * 2


def test_any_other_exception_is_a_crash(themed):
    operations, crashes = Operations(at_once=True), []
    operations.crashed.connect(crashes.append)
    operations.run(lambda: 1 // 0)
    assert isinstance(crashes[0], ZeroDivisionError)


def test_a_cancelled_work_says_nothing(themed):
    operations = Operations(at_once=True)
    operations.crashed.connect(lambda error: pytest.fail(repr(error)))

    def give_up():
        raise Cancelled

    operations.run(give_up, then=lambda _answer: pytest.fail("cancelled"))
    assert operations.idle()


def test_changed_is_told_only_after_success(operations):
    topics = []
    operations.changed.connect(topics.append)

    def decline():
        raise Refusal("不行。")

    operations.run(decline, changed=("villages",), refused=lambda _refusal: None)
    assert topics == []
    operations.run(lambda: None, changed=("villages", "advisers"))
    assert topics == [frozenset({"villages", "advisers"})]


def test_at_once_answers_before_run_returns(operations):
    answers = []
    operations.run(lambda: "答", then=answers.append)
    assert answers == ["答"]


def test_close_waits_for_a_save_under_way(themed):
    operations, saved, gate = Operations(), [], threading.Event()

    def save():
        gate.wait(10)
        saved.append("0201")

    operations.run(save, urgent=True)
    threading.Timer(0.05, gate.set).start()
    operations.close()
    assert saved == ["0201"]


def test_nothing_is_handed_back_once_closed(themed, qapp):
    operations, answers = Operations(), []
    operations.run(lambda: "0201", then=answers.append)
    operations.settle()  # the answer waits to be taken
    operations.close()
    qapp.processEvents()
    assert answers == []
