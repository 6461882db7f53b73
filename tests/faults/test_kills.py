"""SIGKILL at random moments of saving, backing up and restoring."""

import random
import shutil
import sqlite3
import time
from contextlib import closing

import pytest

from builders import a_log
from lvgw_desktop.storage.backup import check_backup, list_backups, make_backup
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.migrating import row_counts
from lvgw_desktop.storage.restoring import restore
from lvgw_desktop.storage.verification import verify_file
from tests.faults.running import kill_after, worker
from tests.storage.offices import NOW, Clock, add_logs, all_logs, an_open_office

MOMENTS = random.Random(20261120)


@pytest.fixture
def office_file(tmp_path):
    path = tmp_path / "office.db"
    database = an_open_office(path)
    add_logs(database, *[a_log(content="咨询" * 500) for _ in range(50)])
    database.close()
    return path


def serials_in(path):
    database = Database.open(path, Clock())
    found = {log.serial for log in all_logs(database)}
    database.close()
    return found


def rows(path):
    with closing(sqlite3.connect(path)) as raw:
        tables = [name for name in row_counts(raw) if name != "counter"]
        return {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


def test_no_acknowledged_save_is_lost(office_file, thorough, record_property):
    kills = 50 if thorough else 8
    acknowledged = serials_in(office_file)
    for _ in range(kills):
        with worker("saves", office_file) as process:
            said = kill_after(process, MOMENTS.randrange(6, 15), MOMENTS.uniform(0, 0.004))
        acknowledged |= set(said)
        report = verify_file(office_file)  # as `lvgw verify` does, before anything is opened
        assert report.ok, report
        found = serials_in(office_file)
        assert acknowledged <= found
        assert len(found - acknowledged) <= 1, "only the save that was under way may be there too"
        acknowledged = found
    record_property("kills during saves", kills)
    record_property("acknowledged saves, all there", len(acknowledged) - 50)


def test_a_killed_backup_never_counts(office_file, thorough, record_property):
    kills = 40 if thorough else 6
    folder = office_file.parent / "backups"
    acknowledged = set()
    for _ in range(kills):
        with worker("backups", office_file) as process:
            acknowledged |= set(kill_after(process, 1, MOMENTS.uniform(0, 0.06)))
        counting = list_backups(folder)
        assert acknowledged <= {one.path.name for one in counting}
        assert [check_backup(one.path).logs for one in counting] == sorted(
            (one.manifest.logs for one in counting), reverse=True
        )
        assert len({one.sequence for one in counting}) == len(counting)
    assert verify_file(office_file).ok
    record_property("kills during backups", kills)
    record_property("backups that count, all whole", len(list_backups(folder)))


def test_a_killed_restore_leaves_old_or_new_and_can_be_begun_again(
    office_file, thorough, record_property
):
    kills = 40 if thorough else 6
    folder = office_file.parent / "backups"
    database = Database.open(office_file, Clock())
    backup = make_backup(database, folder, NOW).path
    add_logs(database, a_log())
    database.close()
    later = office_file.with_name("later.db")
    shutil.copyfile(office_file, later)
    old, new = rows(later), rows(backup)
    longest = how_long_a_restore_takes(backup, office_file.with_name("trial.db"), folder)
    outcomes = []
    for _ in range(kills):
        shutil.copyfile(later, office_file)
        with worker("restore", office_file, backup) as process:
            kill_after(process, 0, MOMENTS.uniform(0, 1.2 * longest))
        Database.open(office_file, Clock()).close()
        assert verify_file(office_file).ok
        outcomes.append(rows(office_file))
        assert outcomes[-1] in (old, new)
        restore(backup, office_file, NOW, folder)
        assert rows(office_file) == new
        assert all(check_backup(one.path) for one in list_backups(folder))
    record_property("kills during restores", kills)
    record_property("of them after the file was replaced", outcomes.count(new))


def how_long_a_restore_takes(backup, target, folder):
    shutil.copyfile(backup, target)
    start = time.perf_counter()
    restore(backup, target, NOW, folder)
    return time.perf_counter() - start
