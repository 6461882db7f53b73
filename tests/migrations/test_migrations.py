"""Every released schema's real file is opened, upgraded and compared; it is kept for ever."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.storage import opening
from lvgw_desktop.storage.backup import check_backup, list_backups
from lvgw_desktop.storage.connection import connect
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.migrating import MigrationFailed, expected_schema, row_counts, schema_text
from lvgw_desktop.storage.migrations import STEPS
from lvgw_desktop.storage.verification import examine_file, verify_file
from tests.domain.refusals import sentence_of
from tests.storage.offices import Clock, all_logs

OLD_FILES = sorted((Path(__file__).parent / "old_files").glob("schema_*.db"))

ADDS_A_COLUMN = ("ALTER TABLE village ADD COLUMN pinyin TEXT NOT NULL DEFAULT ''",)
REBUILDS_A_PARENT = (
    """CREATE TABLE firm_new (
    id INTEGER NOT NULL, uuid TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    credit_code TEXT NOT NULL, head TEXT NOT NULL, phone TEXT NOT NULL, address TEXT NOT NULL,
    remark TEXT NOT NULL, retired_on TEXT, founded_on TEXT,
    CONSTRAINT pk_firm PRIMARY KEY (id), CONSTRAINT uq_firm_uuid UNIQUE (uuid)
) STRICT""",
    "INSERT INTO firm_new SELECT *, NULL FROM firm",
    "DROP TABLE firm",
    "ALTER TABLE firm_new RENAME TO firm",
)
LOSES_ROWS = ("DELETE FROM draft", "DELETE FROM service_item")
ORPHANS_ROWS = ("UPDATE appointment SET village_id = 99",)
STUMBLES = ("ALTER TABLE village ADD COLUMN pinyin TEXT", "INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def old_file(tmp_path):
    path = tmp_path / "office.db"
    shutil.copyfile(OLD_FILES[-1], path)
    return path


def rows(path):
    with closing(sqlite3.connect(path)) as raw:
        return {
            table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in row_counts(raw)
        }


def open_with(path, *steps):
    """Open with steps of a later release; returns the raw connection."""
    backups = path.parent / "backups"
    return opening.open_file(path, backups, Clock(), steps=(*STEPS, *steps))


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_a_file_of_every_release_opens_with_all_its_rows(old, tmp_path):
    path = tmp_path / "office.db"
    shutil.copyfile(old, path)
    before = row_counts_of(path)
    database = Database.open(path, Clock())
    logs = all_logs(database)
    database.close()
    after = row_counts_of(path)
    assert {table: after[table] for table in before} == before
    assert [log.serial for log in logs] == ["LX-2026-0003", "LX-2026-0002", "LX-2026-0001"]
    assert {log.content for log in logs} >= {"咨询𠮷䶮𬭎的用字。"}
    report = verify_file(path)
    assert report.ok, report


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_the_logs_of_every_release_are_found_and_taken_into_the_search_index(old, tmp_path):
    path = tmp_path / "office.db"
    shutil.copyfile(old, path)
    wanted = LogFilter(words=(SearchWord("𠮷䶮"),))
    with closing(Database.open(path, Clock())) as database:
        for waiting in (3, 0):
            with database.open_store() as store:
                assert [log.id for log in store.log_list.page(wanted, 0, 9)] == [2]
            with database.change_store() as store:
                assert store.search_index.take_in(9) == waiting
                assert store.search_index.is_whole()


def row_counts_of(path):
    with closing(sqlite3.connect(path)) as raw:
        return row_counts(raw)


def test_the_present_schema_has_its_golden_file():
    assert [path.stem for path in OLD_FILES] == [
        f"schema_{number + 1}" for number in range(len(STEPS))
    ]
    for number, path in enumerate(OLD_FILES, start=1):
        with closing(sqlite3.connect(path)) as raw:
            assert schema_text(raw) == expected_schema(STEPS[:number])


@pytest.mark.parametrize("step", [ADDS_A_COLUMN, REBUILDS_A_PARENT])
def test_a_step_keeps_rows_children_and_triggers(old_file, step):
    before = rows(old_file)
    with closing(open_with(old_file, step)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
        assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError, match="nothing is ever deleted"):
            raw.execute("DELETE FROM firm")
        with pytest.raises(sqlite3.IntegrityError, match="only grows"):
            raw.execute("UPDATE audit SET at = ''")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            raw.execute("UPDATE legal_adviser SET firm_id = 99")
    after = rows(old_file)
    assert {table: len(found) for table, found in after.items()} == {
        table: len(found) for table, found in before.items()
    }
    assert after["service_log"] == before["service_log"]
    assert examine_file(old_file).rows


def test_a_verified_backup_comes_first(old_file):
    before = rows(old_file)
    open_with(old_file, ADDS_A_COLUMN).close()
    (made,) = list_backups(old_file.parent / "backups")
    assert made.manifest.schema == len(STEPS)
    assert check_backup(made.path).logs == 3
    assert rows(made.path) == before


@pytest.mark.parametrize("step", [LOSES_ROWS, ORPHANS_ROWS, STUMBLES])
def test_a_step_that_goes_wrong_leaves_the_old_file(old_file, step):
    before, schema = rows(old_file), expected_schema()
    with pytest.raises((MigrationFailed, sqlite3.Error)):
        open_with(old_file, step)
    assert rows(old_file) == before
    with closing(connect(old_file)) as raw:
        assert schema_text(raw) == schema
        assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    Database.open(old_file, Clock()).close()


def test_without_room_for_the_backup_nothing_is_upgraded(old_file):
    (old_file.parent / "backups").write_text("in the way")
    before = rows(old_file)
    assert sentence_of(open_with, old_file, ADDS_A_COLUMN)
    assert rows(old_file) == before


def test_an_upgraded_file_is_too_new_for_the_old_program(old_file):
    open_with(old_file, ADDS_A_COLUMN).close()
    assert "较新版本" in sentence_of(Database.open, old_file, Clock())
