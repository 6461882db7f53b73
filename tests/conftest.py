"""What every test stands on: no screen, no real data folder, and tools that may be absent."""

import gc
import os
import shutil
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from builders import NOW

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shared machine may be slow at any moment, so no example is timed.
settings.register_profile("usual", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", settings.get_profile("usual"), max_examples=1_000)

TOOLS = {"libreoffice": "soffice", "strace": "strace", "xvfb": "Xvfb", "cups": "cupsd"}


def pytest_addoption(parser):
    parser.addoption("--all", action="store_true", help="also what takes long (marker: slow)")
    parser.addoption("--kills", type=int, default=5, help="how often a typist is killed")


def pytest_configure(config):
    settings.load_profile("thorough" if config.getoption("--all") else "usual")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--all"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


def pytest_runtest_setup(item):
    for marker, tool in TOOLS.items():
        if item.get_closest_marker(marker) and shutil.which(tool) is None:
            pytest.skip(f"needs {tool}, which this machine does not have")


def pytest_terminal_summary(terminalreporter):
    """Print what tests counted: record_property("fault points", 50)."""
    passed = terminalreporter.stats.get("passed", [])
    counted = [(name, n, r.nodeid) for r in passed for name, n in r.user_properties]
    if counted:
        terminalreporter.section("counted")
    for name, number, nodeid in counted:
        terminalreporter.write_line(f"{number:>8} {name}  {nodeid}")


@pytest.fixture(scope="session")
def thorough(request):
    """Whether to enumerate everything instead of a sample."""
    return request.config.getoption("--all")


@pytest.fixture(scope="session")
def kills(request):
    """How often a typist is killed."""
    return request.config.getoption("--kills")


@pytest.fixture(scope="session", autouse=True)
def _no_real_data_folder(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LVGW_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory):
    """The invented office with a year of logs, made once; no test writes to it."""
    from lvgw_desktop.bootstrap import office_files

    file = tmp_path_factory.mktemp("practice") / "练习所.lvgw"
    office_files(now=lambda: NOW).create_practice(file).close()
    return file


@pytest.fixture
def practice(practice_file, tmp_path):
    """A copy of the practice office for one test, open on 2026-11-20 14:32."""
    from lvgw_desktop.bootstrap import office_files

    file = tmp_path / practice_file.name
    shutil.copy(practice_file, file)
    use_cases = office_files(now=lambda: NOW).open(file)
    yield use_cases
    use_cases.close()


@pytest.fixture(scope="session")
def year_of_office(tmp_path_factory):
    """Return the year 2026 of an invented office by its rule of the month, each lived through once.

    No test writes to its file.
    """
    from office_year.living import live_through

    return cache(lambda rule: live_through(tmp_path_factory.mktemp(rule.name), rule))


def _delete_closed_widgets():
    """Do what an event loop does for `deleteLater`; after a test none runs any more."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _no_collecting_on_other_threads(request):
    """Collect a test's widgets here, as ui/rubbish.py does, and none on a thread of a pool.

    What is there before a test is left out: looking through it takes longer than most tests. So
    nothing of a test may outlive it: every look put on the application would dress it again.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    gc.freeze()
    yield
    request.node.funcargs.clear()  # the item would hold the widgets among them
    _delete_closed_widgets()
    gc.collect()
    gc.unfreeze()
    gc.enable()
