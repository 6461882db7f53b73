"""长列表: the list of logs with 1,000,000 logs in the file, against a bare virtual model.

One program shows the office's list as a clerk does, by keys, sorts it, searches it, and finds words
of one to four characters in the palette; its memory is asked for when all that is done. Another,
started in turn with it, shows a bare QTableView over a virtual model of as many rows that makes up
its texts, and an empty window. A timer that rings all the time tells how long the window could not
have echoed a key.
"""

import json
import statistics
from contextlib import closing

from benchmarks.big_office import kept
from benchmarks.off_screen import told_by
from benchmarks.searching import some_words
from lvgw_desktop.storage.connection import connect

LOGS = 1_000_000
WORDS = 12
"""So many of each length are typed into the palette."""

BARE = """
    import json, sys, time
    from PySide6.QtCore import QAbstractTableModel, QEventLoop, Qt
    from PySide6.QtWidgets import QApplication, QTableView, QWidget

    def memory():
        with open("/proc/self/statm") as told:
            return int(told.read().split()[1]) * 4096 / 1e6

    class Virtual(QAbstractTableModel):
        def rowCount(self, parent=None):
            return int(sys.argv[1])
        def columnCount(self, parent=None):
            return 7
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{index.row()} {index.column()}"

    def timed(act):
        begun = time.perf_counter()
        act()
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        return (time.perf_counter() - begun) * 1000

    app = QApplication([])
    empty = QWidget()
    empty.resize(1366, 697)
    empty.show()
    app.processEvents()
    told = {"memory": memory()}
    view = QTableView()
    view.resize(1366, 697)
    def show():
        view.setModel(Virtual(view))
        view.show()
        view.repaint()
    told["open"] = timed(show)
    told["end"] = timed(lambda: (view.scrollToBottom(), view.repaint()))
    print(json.dumps(told))
"""

OURS = """
    import gc, json, os, sys, time
    from pathlib import Path
    gc.disable()  # as bootstrap.run_window does
    from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtTest import QTest
    from lvgw_desktop.bootstrap import office_files, places
    from lvgw_desktop.ui.qt_set_up import start_qt
    from lvgw_desktop.ui.session import Session
    from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
    K, M = Qt.Key, Qt.KeyboardModifier

    def memory():
        with open("/proc/self/statm") as told:
            return int(told.read().split()[1]) * 4096 / 1e6

    app = start_qt(places())
    session = Session(office_files(), places())
    session.start(Path(sys.argv[1]))
    window = session.window()
    longest, rung = 0.0, time.perf_counter()
    def ring():
        global longest, rung
        now = time.perf_counter()
        longest, rung = max(longest, now - rung), now
    timer = QTimer(interval=0, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(ring)

    def settle(done):
        while not done():
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def timed(act, done):
        "How long until it is seen, and until all answers have come; the longest silence."
        global longest, rung
        settle(window.operations.idle)
        longest, begun = 0.0, time.perf_counter()
        rung = begun
        timer.start()
        act()
        settle(done)
        seen = (time.perf_counter() - begun) * 1000
        settle(window.operations.idle)
        ring()
        timer.stop()
        return seen, (time.perf_counter() - begun) * 1000, longest * 1000

    settle(window.operations.idle)
    import lvgw_desktop.ui.service_logs.tab
    told = {"open": timed(
        lambda: window.show_tab(1),
        lambda: window.tab().list.table.records.record(0) is not None,
    )}
    tab, table = window.tab(), window.tab().list.table

    shown = []
    table.counted.connect(shown.append)
    def anew(act):
        "Do it and wait for the list that it asks for."
        shown.clear()
        return timed(act, lambda: shown and (not shown[-1] or table.current() is not None))

    def last_is_there():
        return table.currentIndex().row() == table.records.rowCount() - 1 and table.current()
    def press(key, modifiers=M.NoModifier):
        return lambda: QTest.keyClick(table, key, modifiers)
    told["all"] = anew(lambda: tab.show_logs(LogFilter()))
    table.setFocus()
    told["end"] = timed(press(K.Key_End), last_is_there)
    told["home"] = timed(press(K.Key_Home), lambda: table.currentIndex().row() == 0)
    told["tick all"] = timed(press(K.Key_A, M.ControlModifier), table.ticked)
    told["untick all"] = timed(press(K.Key_A, M.ControlModifier), lambda: not table.ticked())
    for key, order in enumerate(LogOrder, start=1):
        QTest.keyClick(table, K.Key_F6)
        told[f"by {order.name.lower()}"] = anew(
            lambda: QTest.keyClick(app.focusWidget(), K(K.Key_0 + key))
        )
        QTest.keyClick(app.focusWidget(), K.Key_Return)
    tab.list.bars.sort_bar.sort_by(LogOrder.SERVED_ON, descending=True)
    settle(window.operations.idle)
    QTest.keyClick(table, K.Key_F, M.ControlModifier)
    for letter in "院墙滴水":
        told[f"typing {letter}"] = anew(lambda: app.focusWidget().insert(letter))

    palette, came = window.search.prepared(), []
    palette.results.model().modelReset.connect(lambda: came.append(True))
    told["Ctrl+K"] = timed(
        lambda: QTest.keyClick(app.focusWidget(), K.Key_K, M.ControlModifier), lambda: came
    )
    def painted(press):
        "Press a key: the ms until its results are painted, and those of all threads at work."
        came.clear()
        begun, worked = time.perf_counter(), time.process_time()
        press()
        settle(lambda: came)
        return (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000
    def typed(word):
        for letter in word:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, M.NoModifier, letter)
            yield painted(lambda: app.sendEvent(palette.line, event))
        QTest.keyClick(palette.line, K.Key_A, M.ControlModifier)
        painted(lambda: QTest.keyClick(palette.line, K.Key_Backspace))
    longest, rung = 0.0, time.perf_counter()
    timer.start()
    told["keys"] = [key for word in json.loads(sys.argv[2]) for key in typed(word)]
    ring()
    timer.stop()
    told["typing in the palette"] = (0, 0, longest * 1000)
    told["memory"] = memory()
    print(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)
"""


def measure(rounds: int) -> list[tuple[str, float, str]]:
    file = kept(LOGS)
    words = json.dumps(_words(file))
    bare, ours = [], []
    for _ in range(rounds + 1):
        bare.append(json.loads(told_by(BARE, LOGS)))
        ours.append(json.loads(told_by(OURS, file, words)))
    return list(_lines(bare[1:], ours[1:]))


def _words(file):
    """Return words of every length, as they stand in the logs: common ones and rare ones."""
    with closing(connect(file)) as raw:
        return [word for length in (1, 2, 3, 4) for word in some_words(raw, length)[:WORDS]]


def _lines(bare, ours):
    def middle(found):
        return statistics.median(found)

    for name, words, goal in (
        ("open", "opening the tab, this month", "≤ 100 ms"),
        ("all", "showing all months", ""),
        ("end", "End: to the last of all", "≤ 50 ms"),
        ("home", "Home: to the first of all", "≤ 50 ms"),
        ("tick all", "Ctrl+A", "≤ 50 ms"),
    ):
        yield f"{words}, in ms", middle([one[name][0] for one in ours]), goal
    for name in ("open", "end"):
        ratio = middle([one[name][0] / peer[name] for one, peer in zip(ours, bare, strict=True)])
        yield f"{name} / the same of a bare virtual model", ratio, ""
    sorts = [name for name in ours[0] if name.startswith("by ")]
    for name in sorts:
        yield f"sorted {name}, first rows in ms", middle([one[name][0] for one in ours]), ""
    timed = [name for name, told in ours[0].items() if isinstance(told, list) and name != "keys"]
    for name in timed:
        blocked = middle([one[name][2] for one in ours])
        yield f"longest the window stood still: {name}, in ms", blocked, "≤ 50 ms"
    keys = [
        sorted(times) for times in zip(*(key for one in ours for key in one["keys"]), strict=True)
    ]
    wall, worked = (times[len(times) * 95 // 100] for times in keys)
    yield "a key in the palette → its results painted, p95 in ms", wall, "≤ 50 ms"
    yield "the same in CPU time of all threads, where others work too", worked, "≤ 50 ms"
    memory = middle([one["memory"] for one in ours])
    yield "memory of the window after sorting and searching, in MB", memory, "≤ 200 MB"
    yield (
        "memory / that of an empty window",
        middle([one["memory"] / peer["memory"] for one, peer in zip(ours, bare, strict=True)]),
        "",
    )
