"""附件库: scans and other files beside the office file, named by their content; none is deleted."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.attachable import ANY
from lvgw_desktop.domain.content import PIECE, Content, Heed, content_of, nobody, pieces_of
from lvgw_desktop.domain.refusal import Refusal

BACKUPS = "backups"
"""The folder of an office file's backups, beside it."""
_FILES = "files"
"""The folder of the contents in a folder of backups: all of them share it."""
_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}
_NOT_KEPT = "这个文件没有存好，前后读出来不一样。请换一个磁盘，或重新启动电脑后再试。"
_LOST = "这个文件不见了或被改过，备份里也没有完好的。请重新扫描，或再加一次。"


@dataclass(frozen=True, slots=True)
class ContentStore:
    """The contents in `folder`; one that is lost or altered there is taken from `spare`."""

    folder: Path
    spare: Path | None = None

    @classmethod
    def beside(cls, office_file: Path) -> "ContentStore":
        """Return the contents of an office file: 龙兴.lvgw keeps them in 龙兴.files."""
        spare = office_file.parent / BACKUPS / _FILES
        return cls(office_file.with_name(f"{office_file.stem}.files"), spare)

    @classmethod
    def in_backups(cls, folder: Path) -> "ContentStore":
        """Return the contents that the backups of a folder share."""
        return cls(folder / _FILES)

    def path(self, content: Content) -> Path:
        """Return where a content lies."""
        name = content.content_hash
        ending = _ENDINGS.get(content.media_type, ".bin")
        return self.folder / name[:2] / f"{name}{ending}"

    def has(self, content: Content) -> bool:
        """Tell whether a content lies here; it was sound when it was written."""
        path = self.path(content)
        return path.is_file() and path.stat().st_size > 0

    def size(self, content: Content) -> int | None:
        """Return how many bytes a content has, None if it is lost here."""
        return self.path(content).stat().st_size if self.has(content) else None

    def keep(self, data: bytes, media_type: str, heed: Heed = nobody) -> Content:
        """Keep a file; it is on the disk when this returns. Raises Refusal if the disk declines."""
        content = content_of(data, media_type, heed)
        if self.sound_bytes(content, heed) is None:
            self._write(content, data, heed)
        return content

    def read(self, content: Content, heed: Heed = nobody) -> bytes:
        """Return a content; raises Refusal if no sound copy of it is left."""
        data = self._found(content, heed)
        if data is None:
            raise Refusal(_LOST)
        return data

    def is_there(self, content: Content, heed: Heed = nobody) -> bool:
        """Tell whether a content is sound, after taking it from the spare store if need be."""
        return self._found(content, heed) is not None

    def take_over(self, content: Content, other: "ContentStore", heed: Heed = nobody) -> bool:
        """Copy a content from another store; False if that one has no sound copy."""
        return self._taken(content, other, heed) is not None

    def sound_bytes(self, content: Content, heed: Heed = nobody) -> bytes | None:
        """Return a content as it lies here, None if it is lost or altered."""
        try:
            data = _read_bytes(self.path(content), heed)
        except OSError:
            return None
        return data if content_of(data, content.media_type, heed) == content else None

    def lost(self, contents: Iterable[Content], heed: Heed = nobody) -> tuple[Content, ...]:
        """Return the contents of which no sound copy is left."""
        return tuple(content for content in contents if not self.is_there(content, heed))

    def _found(self, content: Content, heed: Heed) -> bytes | None:
        data = self.sound_bytes(content, heed)
        if data is None and self.spare is not None:
            return self._taken(content, ContentStore(self.spare), heed)
        return data

    def _taken(self, content: Content, other: "ContentStore", heed: Heed) -> bytes | None:
        data = other.sound_bytes(content, heed)
        if data is not None:
            self._write(content, data, heed)
        return data

    def _write(self, content: Content, data: bytes, heed: Heed) -> None:
        path = self.path(content)
        try:
            _make_folders(path.parent)
        except OSError as error:
            raise Refusal(disk.os_error_sentence(error, path.parent)) from error
        written = disk.write_safely(path, lambda temporary: _write_bytes(temporary, data, heed))
        if written != path or self.sound_bytes(content, heed) is None:
            raise Refusal(_NOT_KEPT)


def contents_in(raw: sqlite3.Connection) -> tuple[Content, ...]:
    """Return every content that the rows of an office file name, each once."""
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
    if not {"attachment", "scan_page"} <= tables:
        return ()  # a file of the first release
    named = raw.execute(
        "SELECT content_hash, media_type FROM attachment"
        " UNION SELECT content_hash, media_type FROM scan_page"
    ).fetchall()
    if "sent_report" in tables:  # since the fourth schema
        named += raw.execute("SELECT content_hash, ? FROM sent_report", (ANY,))
    return tuple(dict.fromkeys(Content(*row) for row in named))


def _make_folders(folder: Path) -> None:
    """Make a folder whose name is on the disk when this returns. Raises OSError."""
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        for parent in (folder.parent, folder.parent.parent):
            disk.sync_folder(parent)


def _write_bytes(target: Path, data: bytes, heed: Heed) -> None:
    with target.open("xb") as file:
        for piece in pieces_of(data):
            file.write(piece)
            heed(len(piece))


def _read_bytes(path: Path, heed: Heed) -> bytes:
    data = bytearray()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            data += piece
            heed(len(piece))
    return bytes(data)
