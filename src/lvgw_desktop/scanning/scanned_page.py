"""扫描页: one page of a scan as a picture file of its own, and what its code says."""

from typing import NamedTuple


class PageFile(NamedTuple):
    """One page, `number` from 1 in its file, as a picture that stands alone.

    `damage` says in Chinese why there is no picture; `content` is then empty.
    """

    number: int
    content: bytes = b""
    media_type: str = ""
    damage: str = ""


class PageCode(NamedTuple):
    """A QR that was read. `turns` quarter turns clockwise set the page upright."""

    payload: str
    turns: int = 0
