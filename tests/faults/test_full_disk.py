"""A disk without room: the file stays good, what was saved stays saved, saving works again."""

import sys

import pytest

from lvgw_desktop.storage.backup import check_backup, list_backups
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.verification import verify_file
from tests.faults.running import whole_run
from tests.storage.offices import Clock, all_logs, an_open_office

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits file size as POSIX does")


@pytest.fixture
def office_file(tmp_path):
    path = tmp_path / "office.db"
    an_open_office(path).close()
    return path


@pytest.mark.parametrize("room", [0, 4096, 30_000, 100_000])
def test_a_save_without_room_is_refused_and_nothing_is_lost(office_file, room):
    *saved, sentence, after = whole_run("saves-while-room", office_file, room)
    assert "磁盘" in sentence
    database = Database.open(office_file, Clock())
    found = {log.serial for log in all_logs(database)}
    database.close()
    assert found == {*saved, after}
    assert verify_file(office_file).ok


@pytest.mark.parametrize("room", [0, 4096, 100_000])
def test_a_backup_without_room_does_not_count(office_file, room):
    sentence, name = whole_run("backs-up-while-room", office_file, room)
    assert "磁盘" in sentence
    (made,) = list_backups(office_file.parent / "backups")
    assert made.path.name == name
    assert check_backup(made.path)
    assert verify_file(office_file).ok
