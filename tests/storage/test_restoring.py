import sqlite3

import pytest

from builders import a_log
from lvgw_desktop.storage import restoring
from lvgw_desktop.storage.backup import list_backups, make_backup
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.migrating import row_counts
from lvgw_desktop.storage.restoring import restore
from lvgw_desktop.storage.verification import verify_file
from tests.domain.refusals import sentence_of
from tests.storage.offices import NOW, Clock, add_logs, all_logs, an_open_office


@pytest.fixture
def office_file(tmp_path):
    return tmp_path / "office.db"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def backup(office_file, folder):
    """A backup with two logs; the office file goes on to three."""
    database = an_open_office(office_file)
    add_logs(database, a_log(), a_log(content="𠮷䶮𬭎"))
    made = make_backup(database, folder, NOW).path
    add_logs(database, a_log())
    database.close()
    return made


def rows(path):
    raw = sqlite3.connect(path)
    tables = [name for name in row_counts(raw) if name != "counter"]
    found = {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    raw.close()
    return found


def test_a_restore_brings_back_equal_rows(backup, office_file, folder):
    report = restore(backup, office_file, NOW, folder)
    assert rows(office_file) == rows(backup)
    assert report.sentence.startswith("已恢复：2 条日志，截至 2026年11月18日。")
    assert verify_file(office_file).ok


def test_the_present_state_is_saved_first(backup, office_file, folder):
    before = rows(office_file)
    report = restore(backup, office_file, NOW, folder)
    assert [one.sequence for one in list_backups(folder)] == [2, 1]
    assert report.kept == list_backups(folder)[0].path
    assert rows(report.kept) == before
    restore(report.kept, office_file, NOW, folder)
    assert rows(office_file) == before


def test_numbers_on_paper_are_not_given_again(backup, office_file, folder):
    restore(backup, office_file, NOW, folder)
    database = Database.open(office_file, Clock())
    (added,) = add_logs(database, a_log())
    database.close()
    assert added.serial == "LX-2026-0004"


def test_a_lost_file_is_restored(backup, office_file, folder):
    office_file.unlink()
    report = restore(backup, office_file, NOW, folder)
    assert report.kept is None
    assert rows(office_file) == rows(backup)


def test_a_damaged_file_is_kept_byte_by_byte(backup, office_file, folder):
    damaged = b"SQLite format 3\x00" + bytes(5000)
    office_file.write_bytes(damaged)
    office_file.with_name("office.db-journal").write_bytes(b"stale")
    report = restore(backup, office_file, NOW, folder)
    assert (report.kept / "office.db").read_bytes() == damaged
    assert (report.kept / "office.db-journal").read_bytes() == b"stale"
    assert rows(office_file) == rows(backup)


def test_a_side_file_of_the_old_file_never_meets_the_restored_one(backup, office_file, folder):
    """A journal of the old file beside the new one would be rolled into it."""
    office_file.write_bytes(b"damaged")
    journal = office_file.with_name("office.db-journal")
    journal.write_bytes(a_hot_journal(office_file.with_name("other.db")))
    restore(backup, office_file, NOW, folder)
    database = Database.open(office_file, Clock())
    assert len(all_logs(database)) == 2
    database.close()
    assert verify_file(office_file).ok


def a_hot_journal(path):
    database = an_open_office(path)
    database.close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA cache_size=1")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE village SET remark = ?", ("x" * 100_000,))
    content = path.with_name("other.db-journal").read_bytes()
    raw.execute("ROLLBACK")
    raw.close()
    return content


def test_an_open_file_is_not_replaced(backup, office_file, folder):
    database = Database.open(office_file, Clock())
    assert "另一个窗口" in sentence_of(restore, backup, office_file, NOW, folder)
    database.close()


def test_a_bad_backup_leaves_the_file_as_it_is(backup, office_file, folder):
    content = office_file.read_bytes()
    backup.write_bytes(backup.read_bytes()[:-4096])
    assert "不能用来恢复" in sentence_of(restore, backup, office_file, NOW, folder)
    assert office_file.read_bytes() == content
    assert list_backups(folder) == ()


@pytest.mark.parametrize("step", ["copyfile", "sha256_of", "_carry_counters", "finish_restore"])
def test_a_restore_that_stops_leaves_old_or_new_and_can_be_begun_again(
    backup, office_file, folder, monkeypatch, step
):
    old = rows(office_file)

    def stop(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(restoring.shutil if step == "copyfile" else restoring, step, stop)
        with pytest.raises(KeyboardInterrupt):
            restore(backup, office_file, NOW, folder)
    Database.open(office_file, Clock()).close()
    assert rows(office_file) in (old, rows(backup))
    restore(backup, office_file, NOW, folder)
    assert rows(office_file) == rows(backup)


def test_a_restore_cut_short_at_the_last_step_is_finished_by_opening(
    backup, office_file, folder, monkeypatch
):
    calls = iter([False, KeyboardInterrupt])

    def once(_):
        if next(calls):
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "finish_restore", once)
        with pytest.raises(KeyboardInterrupt):
            restore(backup, office_file, NOW, folder)
    office_file.with_name("office.db-journal").write_bytes(b"stale")
    Database.open(office_file, Clock()).close()
    assert rows(office_file) == rows(backup)


def test_another_office_can_be_restored_into_an_empty_folder(backup, tmp_path):
    target = tmp_path / "新电脑" / "office.db"
    restore(backup, target, NOW, target.parent / "backups")
    assert rows(target) == rows(backup)
