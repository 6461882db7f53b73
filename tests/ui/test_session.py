"""Starting, refusing, restoring and a second start: a good file is never lost or made anew."""

import gc
import shutil
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from builders import an_office
from lvgw_desktop import bootstrap
from lvgw_desktop.ui.doorbell import Doorbell, ring
from lvgw_desktop.ui.first_run.window import FirstRunWindow
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.refused_window import RefusedWindow
from lvgw_desktop.ui.session import Session
from lvgw_desktop.ui.shared.states import PracticeBand
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.typing import CTRL, press, type_text

NOW = datetime(2026, 11, 20, 14, 32)


@pytest.fixture
def places(tmp_path):
    return replace(
        bootstrap.places(),
        office_file=tmp_path / "office.db",
        practice_file=tmp_path / "practice" / "office.db",
    )


@pytest.fixture
def files():
    return bootstrap.office_files(now=lambda: NOW)


@pytest.fixture
def session(files, places, themed, qtbot):
    session = Session(files, places, at_once=True)
    yield session
    window = session.window()
    if isinstance(window, MainWindow) and not window._leaving.done:
        window.leave(backup=False)
    if window:
        window.hide()
        window.deleteLater()
    session._doorbell.close()


def opened(session):
    window = session.window()
    assert isinstance(window, MainWindow)
    return window


def refused(session):
    window = session.window()
    assert isinstance(window, RefusedWindow)
    return window.sentence.text()


def test_where_no_office_ever_was_the_first_start_begins(session, places, qtbot):
    session.start(places.office_file)
    assert isinstance(session.window(), FirstRunWindow)
    session.window().activateWindow()
    qtbot.waitUntil(session.window().isActiveWindow)
    type_text(session.window(), "龙兴司法所")
    press(session.window(), Qt.Key.Key_Return, with_=CTRL)
    assert opened(session).use_cases.office.get().name == "龙兴司法所"


def test_an_office_that_is_there_opens(session, files, places):
    files.create(places.office_file, an_office()).close()
    session.start(places.office_file)
    assert opened(session).use_cases.office.get().name == "龙兴司法所"
    assert not opened(session).findChild(PracticeBand).isVisible()


def test_the_practice_office_is_made_and_marked(session, places):
    session.start(places.practice_file, practice=True)
    assert opened(session).findChild(PracticeBand).isVisible()
    assert not places.office_file.exists()


def test_a_file_that_is_lost_is_not_made_anew(session, files, places):
    files.create(places.office_file, an_office()).close()
    places.office_file.unlink()
    session.start(places.office_file)
    assert "office.db" in refused(session)
    assert not places.office_file.exists()


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "空文件"), (b"not a database at all" * 20, "不是工作台的数据文件")],
    ids=["empty", "foreign"],
)
def test_a_bad_file_is_refused_and_left_as_it_is(session, places, content, word):
    places.office_file.write_bytes(content)
    session.start(places.office_file)
    assert word in refused(session)
    assert places.office_file.read_bytes() == content


def test_a_file_open_elsewhere_is_refused(session, files, places):
    elsewhere = files.create(places.office_file, an_office())
    session.start(places.office_file)
    assert refused(session)
    elsewhere.close()


def test_another_file_can_be_chosen_after_a_refusal(session, files, places, tmp_path):
    other = tmp_path / "别处" / "office.db"
    files.create(other, an_office(name="高庄司法所")).close()
    places.office_file.touch()
    session.start(places.office_file)
    session.window().other_file_chosen.emit(other)
    assert opened(session).use_cases.office.get().name == "高庄司法所"


def test_a_restore_brings_the_records_back_and_keeps_the_present(session, files, places):
    session.start(places.practice_file, practice=True)
    use_cases = opened(session).use_cases
    before = use_cases.villages.lines()
    backup = use_cases.backups.make()
    village = before[0].village
    use_cases.villages.save(replace(village, name="改了名的社区"))
    opened(session).restore_asked.emit(backup.path)
    assert opened(session).use_cases.villages.lines() == before
    assert "已恢复" in opened(session).toast.words()
    assert len(opened(session).use_cases.backups.all()) > 1


def test_a_restore_also_helps_after_a_refusal(session, files, places, tmp_path):
    session.start(places.practice_file, practice=True)
    backup = opened(session).use_cases.backups.make()
    away = tmp_path / "stick"
    shutil.copytree(backup.path.parent, away)
    opened(session).leave(backup=False)
    places.office_file.write_bytes(b"")
    session.start(places.office_file)
    session.window().restore_asked.emit(away / backup.path.name)
    assert len(opened(session).use_cases.villages.lines()) == 16


def test_a_bad_backup_leaves_the_office_as_it_was(session, places, tmp_path):
    session.start(places.practice_file, practice=True)
    half = tmp_path / "lvgw-000009-20261120-1432.db"
    half.write_bytes(places.practice_file.read_bytes()[:5000])
    before = places.practice_file.read_bytes()
    opened(session).restore_asked.emit(half)
    assert refused(session)
    assert places.practice_file.read_bytes() == before


def test_closing_makes_a_backup_and_ends(session, places, files, qtbot):
    session.start(places.practice_file, practice=True)
    with qtbot.waitSignal(session.ended):
        opened(session).close()
    use_cases = files.open(places.practice_file)
    assert len(use_cases.backups.all()) == 1
    use_cases.close()


def test_the_window_that_gave_way_may_be_collected(session, files, places):
    files.create(places.office_file, an_office()).close()
    session.start(places.office_file)
    gc.freeze()
    opened(session).practice_asked.emit()
    assert gc.get_freeze_count() == 0


def test_practice_and_office_change_places(session, files, places):
    files.create(places.office_file, an_office()).close()
    session.start(places.office_file)
    opened(session).practice_asked.emit()
    assert opened(session).use_cases.office.get().practice
    opened(session).office_asked.emit()
    assert not opened(session).use_cases.office.get().practice


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_start_calls_the_first_window(session, places, qtbot):
    session.start(places.practice_file, practice=True)
    session._hanging.timeout.emit()
    with qtbot.waitSignal(session._doorbell.rung):
        assert ring(places.practice_file)
    assert opened(session).toast.words() == "程序已经开着，已切换过去。"


def test_nobody_answers_for_another_file(qtbot, tmp_path):
    doorbell = Doorbell()
    doorbell.listen(tmp_path / "一.db")
    assert not ring(tmp_path / "二.db")
    doorbell.close()
    assert not ring(tmp_path / "一.db")


def test_the_refusal_fits_its_window(sized, files, places, qtbot):
    session = Session(files, places, at_once=True)
    places.office_file.touch()
    session.start(places.office_file)
    assert_nothing_clipped(session.window())
    session.window().deleteLater()
