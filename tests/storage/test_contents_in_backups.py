"""Scans go into the backups, come back with a restore, and are missed when they are gone."""

import shutil

import pytest

from builders import a_log, a_scan_page, an_attachment
from lvgw_desktop.storage.backup import check_backup, list_backups, make_backup
from lvgw_desktop.storage.content_check import with_contents
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.restoring import restore
from lvgw_desktop.storage.snapshot import Cancelled
from lvgw_desktop.storage.verification import verify_open
from tests.storage.offices import NOW, Clock, add_logs, an_open_office


@pytest.fixture
def office_file(tmp_path):
    return tmp_path / "office.db"


@pytest.fixture
def database(office_file):
    database = an_open_office(office_file)
    add_logs(database, a_log())
    yield database
    database.close()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def attach(database, *pictures):
    """Keep each picture and a row that names it, in this order."""
    kept = [database.contents.keep(picture, "image/jpeg") for picture in pictures]
    with database.change_store() as store:
        for page, content in enumerate(kept, start=1):
            store.attachments.add(an_attachment(**content._asdict(), page=page))
    return kept


def verified(database):
    return with_contents(verify_open(database, database.path), database.contents)


def stored(folder):
    return sorted(path.name for path in folder.rglob("*.jpg"))


def test_a_backup_takes_every_content_once_for_all_backups(database, folder):
    first, second = attach(database, b"one", b"two")
    made = make_backup(database, folder, NOW)
    assert (made.manifest.contents, made.manifest.contents_missing) == (2, 0)
    assert made.shortfall == ""
    before = {path: path.stat().st_mtime_ns for path in (folder / "files").rglob("*.jpg")}
    (third,) = attach(database, b"three")
    assert make_backup(database, folder, NOW).manifest.contents == 3
    after = {path: path.stat().st_mtime_ns for path in (folder / "files").rglob("*.jpg")}
    assert {path: after[path] for path in before} == before
    assert stored(folder) == sorted(f"{one.content_hash}.jpg" for one in (first, second, third))


def test_a_page_that_waits_for_a_decision_is_backed_up_too(database, folder):
    content = database.contents.keep(b"unread", "image/png")
    with database.change_store() as store:
        store.scan_pages.add(a_scan_page(**content._asdict()))
    assert make_backup(database, folder, NOW).manifest.contents == 1
    assert ContentStore.in_backups(folder).sound_bytes(content) == b"unread"


def test_a_lost_content_is_counted_and_the_records_are_backed_up_all_the_same(database, folder):
    lost, _kept = attach(database, b"one", b"two")
    database.contents.path(lost).unlink()
    made = make_backup(database, folder, NOW)
    assert (made.manifest.contents, made.manifest.contents_missing) == (2, 1)
    assert made.manifest.sentence == "1 条日志，截至 2026年11月18日，附件 2 个(缺 1 个)"
    assert "有 1 个附件不见了或被改过" in made.shortfall
    assert check_backup(made.path).logs == 1


def test_an_altered_content_is_never_copied_into_the_backups(database, folder):
    (content,) = attach(database, b"one")
    database.contents.path(content).write_bytes(b"forged")
    assert make_backup(database, folder, NOW).manifest.contents_missing == 1
    assert stored(folder) == []


def test_a_backup_told_to_stop_among_the_contents_does_not_count(database, folder):
    attach(database, b"one", b"two")
    with pytest.raises(Cancelled):
        make_backup(database, folder, NOW, cancelled=lambda: stored(folder) != [])
    assert stored(folder) == []
    assert list_backups(folder) == ()


def test_a_restore_brings_back_what_is_missing_or_altered(database, office_file, folder):
    contents = attach(database, b"one", b"two", b"three")
    backup = make_backup(database, folder, NOW).path
    database.close()
    store = ContentStore(ContentStore.beside(office_file).folder)  # without the spare copies
    store.path(contents[0]).unlink()
    store.path(contents[1]).write_bytes(b"forged")
    assert restore(backup, office_file, NOW, folder).sentence.startswith("已恢复：1 条日志")
    assert [store.read(one) for one in contents] == [b"one", b"two", b"three"]


def test_a_backup_carried_to_another_computer_brings_its_contents(database, folder, tmp_path):
    contents = attach(database, b"one", b"two")
    make_backup(database, folder, NOW)
    stick = shutil.copytree(folder, tmp_path / "U盘" / "backups")
    (backup,) = [one.path for one in list_backups(stick)]
    other = tmp_path / "other" / "office.db"
    restore(backup, other, NOW, other.parent / "backups")
    assert [ContentStore.beside(other).read(one) for one in contents] == [b"one", b"two"]


def test_a_restore_says_what_the_backup_could_not_bring(database, office_file, folder):
    (content,) = attach(database, b"one")
    database.contents.path(content).unlink()
    backup = make_backup(database, folder, NOW).path
    database.close()
    assert "有 1 个附件备份里没有" in restore(backup, office_file, NOW, folder).sentence


def test_verifying_tells_of_contents_and_heals_from_the_backups(database, folder):
    first, second = attach(database, b"one", b"two")
    assert verified(database).sentence.endswith("附件 2 个，都完好。")
    database.contents.path(first).unlink()
    database.contents.path(second).write_bytes(b"forged")
    report = verified(database)
    assert not report.ok
    assert report.sentence.startswith("有 2 个附件不见了或被改过")
    assert set(report.lost) == {first.content_hash, second.content_hash}
    database.contents.keep(b"one", "image/jpeg")
    database.contents.keep(b"two", "image/jpeg")
    make_backup(database, folder, NOW)
    database.contents.path(first).unlink()
    assert verified(database).ok
    assert database.contents.path(first).read_bytes() == b"one"


def test_a_content_without_its_row_harms_nothing(database, office_file):
    """Killed between the file and the commit: the file waits for the same page to come again."""
    database.contents.keep(b"never named", "image/jpeg")
    database.close()
    again = Database.open(office_file, Clock())
    report = verified(again)
    again.close()
    assert report.ok
    assert report.contents == ()
