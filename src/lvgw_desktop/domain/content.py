"""内容: a file named by its SHA-256; equal files are one content."""

import hashlib
import re
from typing import NamedTuple


class Content(NamedTuple):
    """One file beside the office file: its SHA-256 in hexadecimal, and what kind it is."""

    content_hash: str
    media_type: str


def is_hash(name: str) -> bool:
    """Tell whether it is a SHA-256 in hexadecimal, and no place on a disk."""
    return re.fullmatch(r"[0-9a-f]{64}", name) is not None


def content_of(data: bytes, media_type: str) -> Content:
    """Return the name of a file's bytes."""
    return Content(hashlib.sha256(data).hexdigest(), media_type)
