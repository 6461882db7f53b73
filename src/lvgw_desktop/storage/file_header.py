"""文件头: whether a file is an office file at all, told before SQLite touches it."""

from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.disk import os_error_sentence
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.schema import APPLICATION_ID

SIDE_FILES = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a file."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_LARGEST_PAGE = 65_536


@dataclass(frozen=True, slots=True)
class FileHeader:
    """The first 100 bytes of an SQLite file, as far as they matter here."""

    page_bytes: int
    pages: int
    application_id: int
    version: int


def check_header(path: Path) -> FileHeader:
    """Return the header; raises Refusal for what is missing, empty, foreign or cut off.

    The file must not be open in this program: closing it here would drop SQLite's locks.
    """
    content, size = _first_bytes(path)
    if size == 0:
        raise Refusal(f"“{path.name}”是空文件，里面没有数据。请用最近的备份恢复。")
    if len(content) < _HEADER_BYTES or not content.startswith(_MAGIC):
        raise Refusal(f"“{path.name}”不是工作台的数据文件，或已经损坏。请用最近的备份恢复。")
    header = _read(content)
    if header.application_id != APPLICATION_ID:
        raise Refusal(f"“{path.name}”是别的程序的文件，不能打开。请选工作台自己的数据文件或备份。")
    if header.page_bytes * header.pages > size and not _has_journal(path):
        raise Refusal(f"“{path.name}”不完整(可能没有复制完)。请重新复制，或用最近的备份恢复。")
    return header


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES), path.stat().st_size
    except FileNotFoundError as error:
        sentence = f"找不到数据文件“{path.name}”。请检查它是否被移走，或用备份恢复。"
        raise Refusal(sentence) from error
    except OSError as error:
        raise Refusal(os_error_sentence(error, path)) from error


def _read(content: bytes) -> FileHeader:
    def number(place: int, length: int = 4) -> int:
        return int.from_bytes(content[place : place + length], "big")

    page_bytes = number(16, 2)
    return FileHeader(
        page_bytes=_LARGEST_PAGE if page_bytes == 1 else page_bytes,
        pages=number(28),
        application_id=number(68),
        version=number(60),
    )


def _has_journal(path: Path) -> bool:
    """Tell whether an interrupted save will be rolled back, which may also set the length."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0
