"""回执的各行: what every receipt says: when and by whom it was made, and the files one by one."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from lvgw_desktop.domain.wording import date_words


class ToldFile(Protocol):
    """A file as a receipt tells of it; the hash is its SHA-256."""

    @property
    def file_name(self) -> str:
        """Return its name."""

    @property
    def size(self) -> int:
        """Return how many bytes it has."""

    @property
    def content_hash(self) -> str:
        """Return its SHA-256 in hexadecimal."""


def made_line(made_at: datetime, made_by: str) -> str:
    """Return 做成：2026年11月20日 14:32 刘芳."""
    return " ".join(filter(None, (f"做成：{date_words(made_at.date())} {made_at:%H:%M}", made_by)))


def file_lines(files: Sequence[ToldFile]) -> Iterator[str]:
    """Yield how many files there are, and three lines for each."""
    yield f"文件 {len(files)} 个"
    for number, one in enumerate(files, start=1):
        yield f"{number}. {one.file_name}"
        yield f"   {one.size:,} 字节"
        yield f"   SHA-256 {one.content_hash}"
