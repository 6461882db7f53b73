import json
from dataclasses import replace
from datetime import datetime

import pytest

from builders import a_log
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage import backup as backup_module
from lvgw_desktop.storage.backup import check_backup, list_backups, make_backup
from lvgw_desktop.storage.manifest import manifest_path, manifest_text
from lvgw_desktop.storage.snapshot import Cancelled
from tests.domain.refusals import sentence_of
from tests.storage.offices import NOW, add_logs


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def made(database, folder):
    add_logs(database, a_log(), a_log())
    return make_backup(database, folder, NOW)


def sequences(folder):
    return [one.sequence for one in list_backups(folder)]


def test_a_backup_says_what_it_would_bring_back(made, folder):
    facts = check_backup(made.path)
    assert facts.sentence == "2 条日志，截至 2026年11月18日"
    assert (facts.logs, facts.made_at, facts.path) == (2, NOW, made.path)
    assert made.path.name == "lvgw-000001-20261120-0931.db"
    assert list_backups(folder) == (made,)
    assert {path.suffix for path in folder.iterdir()} == {".db", ".json"}


def test_the_sequence_orders_backups_whatever_the_clock_says(database, folder, made):
    make_backup(database, folder, datetime(2001, 1, 1))
    make_backup(database, folder, datetime(2099, 1, 1))
    assert sequences(folder) == [3, 2, 1]
    assert list_backups(folder)[1].made_at.year == 2001


def test_a_number_is_not_given_again_while_its_file_lies_there(database, folder, made):
    made.path.with_suffix(".json").unlink()
    assert sequences(folder) == []
    assert make_backup(database, folder, NOW).sequence == 2


def test_a_missing_folder_has_no_backups(folder):
    assert list_backups(folder) == ()


@pytest.mark.parametrize("damage", ["no manifest", "half a manifest", "half a file", "renamed"])
def test_what_is_not_whole_is_not_listed(made, folder, damage):
    manifest = made.path.with_suffix(".json")
    if damage == "no manifest":
        manifest.unlink()
    elif damage == "half a manifest":
        manifest.write_text(manifest.read_text()[:40])
    elif damage == "half a file":
        made.path.write_bytes(made.path.read_bytes()[:8192])
    else:
        made.path.rename(folder / "unfinished-0a1b2c3d.db")
    assert list_backups(folder) == ()


def test_a_damaged_backup_is_refused(made):
    content = made.path.read_bytes()
    made.path.write_bytes(content[:-4096])
    assert "不完整或被改过" in sentence_of(check_backup, made.path)
    flipped = bytearray(content)
    flipped[-1] ^= 1
    made.path.write_bytes(flipped)
    assert "不完整或被改过" in sentence_of(check_backup, made.path)
    made.path.write_bytes(content)
    assert sentence_of(check_backup, made.path) == ""


def test_a_manifest_of_another_backup_is_refused(database, folder, made):
    add_logs(database, a_log())
    other = make_backup(database, folder, NOW)
    facts = json.loads(other.path.with_suffix(".json").read_text())
    made.path.with_suffix(".json").write_text(json.dumps(facts))
    assert "不完整或被改过" in sentence_of(check_backup, made.path)


def test_without_its_manifest_a_copy_is_explained(made, tmp_path):
    copied = tmp_path / "U盘里的备份.db"
    copied.write_bytes(made.path.read_bytes())
    assert "备份清单" in sentence_of(check_backup, copied)
    assert "找不到" in sentence_of(check_backup, tmp_path / "missing.db")


def test_a_cancelled_backup_leaves_nothing(database, folder):
    with pytest.raises(Cancelled):
        make_backup(database, folder, NOW, cancelled=lambda: True)
    assert list(folder.iterdir()) == []


def test_what_a_killed_backup_left_is_swept_away(database, folder):
    folder.mkdir()
    (folder / "unfinished-0a1b2c3d.db").write_bytes(b"half")
    (folder / "unfinished-0a1b2c3d.db-journal").write_bytes(b"")
    (folder / "别的文件.txt").write_text("留着")
    made = make_backup(database, folder, NOW)
    assert {path.name for path in folder.iterdir()} == {
        made.path.name,
        made.path.with_suffix(".json").name,
        "别的文件.txt",
    }


def test_progress_is_told(database, folder):
    told = []
    make_backup(database, folder, NOW, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


def test_a_copy_that_reads_back_differently_does_not_count(database, folder, monkeypatch):
    hashes = iter(["what was written", "what was read"])
    monkeypatch.setattr(backup_module, "sha256_of", lambda _: next(hashes))
    with pytest.raises(Refusal, match="不算数"):
        make_backup(database, folder, NOW)
    assert list_backups(folder) == ()


def test_a_file_in_the_place_of_the_folder_is_told_in_words(database, tmp_path):
    (tmp_path / "backups").write_text("")
    assert sentence_of(make_backup, database, tmp_path / "backups", NOW)


def test_a_backup_of_a_later_release_is_refused_before_anything_is_replaced(made):
    later = manifest_text(replace(made.manifest, schema=99))
    manifest_path(made.path).write_text(later, encoding="utf-8")
    assert f"“{made.path.name}”是较新版本" in sentence_of(check_backup, made.path)
