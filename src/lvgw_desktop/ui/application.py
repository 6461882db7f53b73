"""程序: starts Qt, opens the office file and stays until the last window is closed."""

from collections.abc import Sequence

from lvgw_desktop.services.office_files import OfficeFiles
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.arguments import Arguments, read_arguments
from lvgw_desktop.ui.doorbell import ring
from lvgw_desktop.ui.places import Places
from lvgw_desktop.ui.qt_set_up import start_qt
from lvgw_desktop.ui.session import Session


def run(given: Sequence[str], files: OfficeFiles, places: Places) -> int:
    """Run the program; returns its exit status."""
    arguments = read_arguments(given, places)
    app = start_qt(places)
    if arguments.self_test:
        return _self_test(arguments, files, places)
    if files.is_held(arguments.file) and ring(arguments.file):
        return 0  # the first window has come forward and says so
    session = Session(files, places)
    crash_dialog.install(session.window)
    app.setQuitOnLastWindowClosed(False)
    session.ended.connect(app.quit)
    session.start(arguments.file, practice=arguments.practice)
    return app.exec()


def _self_test(arguments: Arguments, files: OfficeFiles, places: Places) -> int:
    from lvgw_desktop.ui.self_test import self_test  # noqa: PLC0415  no clerk ever needs it

    assert arguments.self_test
    return self_test(arguments.self_test, files, places.help_file)
