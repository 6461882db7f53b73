"""窗口: start to usable window, and opening the tab of logs, with 100,000 logs in the file."""

import statistics

from benchmarks.big_office import kept
from benchmarks.measure import cost_against
from benchmarks.off_screen import SOURCE, told_by

LOGS = 100_000
FONTS = SOURCE.parent / "resources" / "fonts"

FLOOR = """
    import os, sqlite3, sys
    import sqlalchemy
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication, QWidget
    app = QApplication([])
    QFontDatabase.addApplicationFont(sys.argv[2])
    raw = sqlite3.connect(sys.argv[1])
    raw.execute("SELECT count(*), max(served_on) FROM service_log").fetchall()
    window = QWidget()
    window.show()
    QTimer.singleShot(0, lambda: os._exit(0))
    app.exec()
"""

OURS = """
    import gc, os, sys
    gc.disable()  # as bootstrap.run_window does
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from lvgw_desktop.bootstrap import office_files, places
    from lvgw_desktop.ui.qt_set_up import start_qt
    from lvgw_desktop.ui.session import Session
    app = start_qt(places())
    session = Session(office_files(), places())
    session.start(Path(sys.argv[1]))
    operations = session.window().operations
    operations.finished.connect(
        lambda _task: QTimer.singleShot(0, lambda: operations.idle() and os._exit(0))
    )
    app.exec()
"""

TAB = """
    import sys, time
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication, QEventLoop
    from lvgw_desktop.bootstrap import office_files, places
    from lvgw_desktop.ui.qt_set_up import start_qt
    from lvgw_desktop.ui.session import Session
    from lvgw_desktop.ui.shared.record_table import RecordTable
    app = start_qt(places())
    session = Session(office_files(), places())
    session.start(Path(sys.argv[1]))
    window = session.window()
    def settle(done):
        while not done():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
    settle(window.operations.idle)
    import lvgw_desktop.ui.service_logs.tab
    start = time.perf_counter()
    tab = window.show_tab(1)
    tables = tab.findChildren(RecordTable)
    settle(lambda: any(table.records.record(0) is not None for table in tables))
    window.repaint()
    print(time.perf_counter() - start)
    sys.stdout.flush()
    import os
    os._exit(0)
"""


def measure(rounds):
    file = kept(LOGS)
    start = cost_against(
        lambda: told_by(FLOOR, file, FONTS / "LVGWHei-Regular.ttf"),
        lambda: told_by(OURS, file),
        rounds,
    )
    opened = statistics.median(float(told_by(TAB, file)) for _ in range(rounds)) * 1000
    return [
        ("start to usable window against its floor, 100,000 logs", start, "≤ 2"),
        ("opening the tab of logs with 100,000 logs, in ms", opened, "≤ 150 ms"),
    ]
