"""内容: a file named by its SHA-256; equal files are one content."""

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

PIECE = 2**20
"""Bytes of a large file between two looks at whether to go on."""
Heed = Callable[[int], object]
"""Told of so many more bytes; what it raises stops the work on the file."""


class Content(NamedTuple):
    """One file beside the office file: its SHA-256 in hexadecimal, and what kind it is."""

    content_hash: str
    media_type: str


def is_hash(name: str) -> bool:
    """Tell whether it is a SHA-256 in hexadecimal, and no place on a disk."""
    return re.fullmatch(r"[0-9a-f]{64}", name) is not None


def nobody(_bytes: int) -> None:
    """Heed nothing."""


def content_of(data: bytes, media_type: str, heed: Heed = nobody) -> Content:
    """Return the name of a file's bytes."""
    hashed = hashlib.sha256()
    for piece in pieces_of(data):
        hashed.update(piece)
        heed(len(piece))
    return Content(hashed.hexdigest(), media_type)


def pieces_of(data: bytes) -> Iterator[memoryview]:
    """Yield a file's bytes a piece at a time, without a copy of them."""
    whole = memoryview(data)
    for at in range(0, len(data), PIECE):
        yield whole[at : at + PIECE]
