import errno
import hashlib

import pytest

from lvgw_desktop import disk
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.content_store import ContentStore

PICTURE = b"\xff\xd8\xff a picture"
CONTENT = Content(hashlib.sha256(PICTURE).hexdigest(), "image/jpeg")


@pytest.fixture
def contents(tmp_path):
    return ContentStore.beside(tmp_path / "龙兴.lvgw")


def files_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def test_a_content_lies_beside_the_office_file_under_its_hash(contents, tmp_path):
    assert contents.keep(PICTURE, "image/jpeg") == CONTENT
    name = CONTENT.content_hash
    kept = tmp_path / "龙兴.files" / name[:2] / f"{name}.jpg"
    assert kept.read_bytes() == PICTURE
    assert contents.read(CONTENT) == PICTURE


def test_an_equal_content_is_kept_once_and_not_written_again(contents, tmp_path, monkeypatch):
    contents.keep(PICTURE, "image/jpeg")
    monkeypatch.setattr(disk, "write_safely", lambda *_: pytest.fail("written twice"))
    contents.keep(PICTURE, "image/jpeg")
    assert len(files_below(tmp_path)) == 2  # the folder 龙兴.files and the one file


def test_an_altered_content_is_never_handed_out(contents):
    contents.keep(PICTURE, "image/jpeg")
    contents.path(CONTENT).write_bytes(b"\xff\xd8\xff a forgery")
    with pytest.raises(Refusal, match="被改过"):
        contents.read(CONTENT)
    contents.keep(PICTURE, "image/jpeg")
    assert contents.read(CONTENT) == PICTURE


@pytest.mark.parametrize("harm", ["lost", "altered"])
def test_a_harmed_content_is_taken_from_the_backups(contents, tmp_path, harm):
    ContentStore.in_backups(tmp_path / "backups").keep(PICTURE, "image/jpeg")
    contents.keep(PICTURE, "image/jpeg")
    if harm == "lost":
        contents.path(CONTENT).unlink()
    else:
        contents.path(CONTENT).write_bytes(b"something else")
    assert contents.read(CONTENT) == PICTURE
    assert contents.path(CONTENT).read_bytes() == PICTURE


def test_a_full_disk_is_a_refusal_and_leaves_no_half_file(contents, tmp_path, monkeypatch):
    def full(_path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk, "sync_file", full)
    with pytest.raises(Refusal, match="磁盘满了"):
        contents.keep(PICTURE, "image/jpeg")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_what_comes_back_different_was_not_kept(contents, monkeypatch):
    monkeypatch.setattr(ContentStore, "sound_bytes", lambda *_: None)
    with pytest.raises(Refusal, match="没有存好"):
        contents.keep(PICTURE, "image/jpeg")
