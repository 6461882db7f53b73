"""A fault at every single call to the disk of a save or a restore."""

import shutil

import pytest

from builders import a_log
from lvgw_desktop.storage.backup import check_backup, list_backups, make_backup
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.verification import verify_file
from tests.faults.running import number_of_calls, run_with_fault
from tests.storage.offices import NOW, Clock, add_logs, all_logs, an_open_office

pytestmark = pytest.mark.strace

FAULTS = (
    "pwrite64:signal=KILL",
    "fdatasync:signal=KILL",
    "ftruncate:signal=KILL",
    "pwrite64:error=ENOSPC",
    "pwrite64:error=EIO",
    "fdatasync:error=EIO",
    "ftruncate:error=EIO",
)
SAMPLE = 2


@pytest.fixture
def fresh(tmp_path):
    path = tmp_path / "fresh.db"
    an_open_office(path).close()
    return path


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_at_any_call_of_two_saves(fresh, tmp_path, fault, thorough, record_property):
    trial, log = tmp_path / "trial.db", tmp_path / "calls"
    shutil.copyfile(fresh, trial)
    calls = number_of_calls(fault.partition(":")[0], log, "one-save", trial)
    assert calls > 1
    points = range(1, calls + 1, 1 if thorough else -(-calls // SAMPLE))
    for number in points:
        office_file = tmp_path / f"{number}.db"
        shutil.copyfile(fresh, office_file)
        said = run_with_fault(f"{fault}:when={number}", "one-save", office_file)
        acknowledged = {word for word in said if word.startswith("LX-")}
        assert verify_file(office_file).ok
        found = found_in(office_file)
        assert acknowledged <= found
        assert len(found - acknowledged) <= 1, "only the save that was under way may be there too"
    record_property(f"points of {fault}", len(points))


def found_in(office_file):
    database = Database.open(office_file, Clock())
    found = {log.serial for log in all_logs(database)}
    database.close()
    return found


@pytest.mark.parametrize("calls", ["rename", "fsync", "unlink"])
def test_a_kill_at_any_step_of_a_restore(fresh, tmp_path, calls, record_property):
    """Old or new, whole, and opening finishes what was begun."""
    folder = tmp_path / "backups"
    database = Database.open(fresh, Clock())
    backup = make_backup(database, folder, NOW).path
    add_logs(database, a_log())
    database.close()
    trial, log = tmp_path / "trial.db", tmp_path / "calls"
    shutil.copyfile(fresh, trial)
    points = number_of_calls(calls, log, "restore", trial, backup)
    assert points > 1
    outcomes = []
    for number in range(1, points + 1):
        office_file = tmp_path / f"{number}.db"
        shutil.copyfile(fresh, office_file)
        run_with_fault(f"{calls}:signal=KILL:when={number}", "restore", office_file, backup)
        outcomes.append(len(found_in(office_file)))
        assert verify_file(office_file).ok
        assert all(check_backup(one.path) for one in list_backups(folder))
    assert outcomes == sorted(outcomes, reverse=True), "one log before, none once it is restored"
    assert set(outcomes) <= {1, 0}
    record_property(f"points of {calls}:signal=KILL in a restore", points)
