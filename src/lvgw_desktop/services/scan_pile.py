"""一叠扫描件: the pages of one file, read and kept, before anything is decided about them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from lvgw_desktop.domain.content import Content, content_of
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.scanning.pillow import DamagedPicture
from lvgw_desktop.scanning.reading import ENDINGS, read_code, read_pages, shows_nothing
from lvgw_desktop.scanning.scanned_page import PageFile

Keep = Callable[[bytes, str], Content]
"""Takes a page's picture and its media type and returns its name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SeenPage:
    """One page of a file. `payload` is what its code says, None if none was read.

    A damaged page and the blank back of a sheet have no content: neither is kept.
    """

    source_name: str
    number: int
    content: Content | None = None
    payload: str | None = None
    damage: str = ""
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class Pile:
    """What one file held; `refusal` says why it could not be read, or not to its end."""

    source_name: str
    pages: tuple[SeenPage, ...]
    refusal: str = ""


class Stopped(Exception):  # noqa: N818  the user's wish, not an error
    """The user stopped the reading."""


def read_pile(
    source: Path, keep: Keep, is_known: Callable[[Content], bool], told: Callable[[int], None]
) -> Pile:
    """Read a file; the pictures are kept when this returns.

    The code of a picture that is known is not looked for again. `told` hears of each page and may
    end the reading with Stopped.
    """
    pages: list[SeenPage] = []
    try:
        for page in read_pages(source):
            told(page.number)
            pages.append(_seen(source.name, page, keep, is_known))
    except Refusal as refusal:
        return Pile(source.name, tuple(pages), refusal.sentence)
    return Pile(source.name, tuple(pages))


def scans_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that may be scans, by name."""
    found = (path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
    return tuple(sorted(path for path in found if path.is_file()))


def _seen(
    source_name: str, page: PageFile, keep: Keep, is_known: Callable[[Content], bool]
) -> SeenPage:
    seen = SeenPage(source_name=source_name, number=page.number, damage=page.damage)
    if page.damage:
        return seen
    content = content_of(page.content, page.media_type)
    if is_known(content):
        return replace(seen, content=content)
    try:
        code = read_code(page.content)
        if code is None and shows_nothing(page.content):
            return replace(seen, is_blank=True)
    except DamagedPicture as damaged:
        return replace(seen, damage=damaged.sentence)
    keep(page.content, page.media_type)
    return replace(seen, content=content, payload=code.payload if code else None)
