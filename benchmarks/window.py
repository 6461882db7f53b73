"""窗口: start to usable window, and opening the tab of logs, with 100,000 logs in the file."""

import os
import statistics
import subprocess
import sys
import textwrap
from pathlib import Path

from benchmarks.big_office import kept
from benchmarks.measure import cost_against

LOGS = 100_000
SOURCE = Path(__file__).parents[1] / "src"
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
        lambda: _run(FLOOR, file, FONTS / "LVGWHei-Regular.ttf"), lambda: _run(OURS, file), rounds
    )
    opened = statistics.median(float(_run(TAB, file)) for _ in range(rounds)) * 1000
    return [
        ("start to usable window against its floor, 100,000 logs", start, "≤ 2"),
        ("opening the tab of logs with 100,000 logs, in ms", opened, "≤ 150 ms"),
    ]


def _run(program, *arguments):
    """Run a program off-screen as a whole process; returns what it printed.

    Byte code is kept, as an installed program has it; the warm-up writes it.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(SOURCE)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
