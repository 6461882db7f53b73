import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lvgw_desktop import disk
from tests.domain.refusals import sentence_of


def writing(text):
    return lambda path: path.write_text(text, encoding="utf-8")


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_into_a_new_folder(tmp_path):
    path = tmp_path / "月报 2026" / "月报.xlsx"
    assert disk.write_safely(path, writing("好")) == path
    assert path.read_text(encoding="utf-8") == "好"
    assert names_in(path.parent) == ["月报.xlsx"]


def test_the_old_file_stays_while_the_new_one_is_not_good(tmp_path):
    path = tmp_path / "月报.xlsx"
    path.write_text("上月")

    def fail(_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        disk.write_safely(path, fail)
    with pytest.raises(ZeroDivisionError):
        disk.write_safely(path, writing("半"), check=fail)
    assert path.read_text() == "上月"
    assert names_in(tmp_path) == ["月报.xlsx"]


def test_the_check_sees_what_will_be_there(tmp_path):
    seen = []
    path = tmp_path / "a.xlsx"
    disk.write_safely(path, writing("好"), lambda one: seen.append((one.suffix, one.read_text())))
    assert seen == [(".xlsx", "好")]


def test_a_file_held_by_another_program_gets_a_numbered_neighbour(tmp_path, monkeypatch):
    path, real = tmp_path / "月报.xlsx", Path.replace
    path.write_text("上月")
    (tmp_path / "月报 (2).xlsx").write_text("别的")

    def held(source, target):
        if target == path:
            raise PermissionError(errno.EACCES, "in use")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", held)
    assert disk.write_safely(path, writing("本月")).name == "月报 (3).xlsx"
    assert path.read_text() == "上月"
    assert names_in(tmp_path) == ["月报 (2).xlsx", "月报 (3).xlsx", "月报.xlsx"]


def test_windows_waits_for_an_antivirus(tmp_path, monkeypatch):
    path, real, pauses = tmp_path / "月报.xlsx", Path.replace, []

    def held_twice(source, target):
        if len(pauses) < 2:
            raise PermissionError(errno.EACCES, "in use")
        return real(source, target)

    monkeypatch.setattr(disk, "WINDOWS", True)
    monkeypatch.setattr(disk.time, "sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", held_twice)
    assert disk.write_safely(path, writing("本月")) == path
    assert len(pauses) == 2


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "磁盘满了"),
        (errno.EFBIG, "磁盘满了"),
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "只读"),
        (errno.ENAMETOOLONG, "太长"),
        (errno.EINVAL, "不能用"),
        (errno.ENOENT, "找不到"),
        (errno.EBUSY, "另一个程序"),
        (errno.EISDIR, "是一个文件夹"),
        (errno.EEXIST, "占着"),
        (errno.EIO, "读写"),
    ],
)
def test_every_cause_has_its_sentence_with_a_next_step(tmp_path, number, words):
    def fail(_):
        raise OSError(number, os.strerror(number))

    sentence = sentence_of(disk.write_safely, tmp_path / "月报.xlsx", fail)
    assert words in sentence
    assert "“月报.xlsx”" in sentence
    assert "请" in sentence
    assert "Errno" not in sentence


def test_a_folder_that_is_a_file_is_told_in_words(tmp_path):
    (tmp_path / "文件夹").write_text("")
    assert sentence_of(disk.write_safely, tmp_path / "文件夹" / "a.xlsx", writing("好"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("月报:5月", "月报：5月"),
        ("CON", "_CON"),
        ("con.xlsx", "_con.xlsx"),
        ("a/b\\c", "a／b_c"),
        (" 台账. ", "台账"),
        ("", "_"),
        ("周明远？", "周明远？"),
        ("a\x00b\n", "a_b_"),
        ("长" * 300, "长" * 120),
    ],
)
def test_a_safe_name_can_be_written(tmp_path, text, name):
    assert disk.safe_name(text) == name


HOLD = """
import sys
from pathlib import Path
from lvgw_desktop.disk import InstanceLock

lock = InstanceLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
input()
"""


def test_a_lock_keeps_others_out_until_its_holder_is_gone(tmp_path):
    path = tmp_path / "office.db"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline() == b"held\n"
        lock = disk.InstanceLock(path)
        assert "另一个窗口" in sentence_of(lock.take)
        assert not lock.is_free()
        holder.kill()
    assert lock.is_free()
    lock.take()
    assert not disk.InstanceLock(path).is_free()
    lock.give_back()
    lock.give_back()
    assert (tmp_path / "office.db.lock").exists()
