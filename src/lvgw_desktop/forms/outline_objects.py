"""书签对象: the outline of a joined PDF as objects that name each other by their numbers."""

from collections.abc import Iterator, Sequence

from lvgw_desktop.forms.outline import Bookmark
from lvgw_desktop.forms.pdf_objects import text_string

_TOP = -1


def outline_objects(
    bookmarks: Sequence[Bookmark], pages: Sequence[int], first: int
) -> Iterator[bytes]:
    """Yield the outline's objects, numbered from `first` on; `pages` are the pages' numbers.

    Entries under others are folded away until they are asked for.
    """
    above = _above(bookmarks)
    under: dict[int, list[int]] = {place: [] for place in (_TOP, *range(len(bookmarks)))}
    for place, parent in enumerate(above):
        under[parent].append(place)

    def named(key: str, place: int) -> str:
        return f" /{key} {first + 1 + place} 0 R"

    def ends(place: int) -> str:
        inside = under[place]
        if not inside:
            return ""
        shown = len(inside) if place == _TOP else -len(inside)
        return f"{named('First', inside[0])}{named('Last', inside[-1])} /Count {shown}"

    yield f"<< /Type /Outlines{ends(_TOP)} >>".encode()
    for place, (title, page, _level) in enumerate(bookmarks):
        beside = under[above[place]]
        at = beside.index(place)
        parts = (
            f"/Title {text_string(title)}",
            named("Parent", above[place]),
            named("Prev", beside[at - 1]) if at else "",
            named("Next", beside[at + 1]) if at + 1 < len(beside) else "",
            ends(place),
            f" /Dest [{pages[page - 1]} 0 R /Fit]",
        )
        yield f"<< {''.join(parts)} >>".encode()


def _above(bookmarks: Sequence[Bookmark]) -> list[int]:
    """Return for each entry the one it lies under."""
    open_at: list[int] = []
    found = []
    for place, one in enumerate(bookmarks):
        del open_at[one.level :]
        found.append(open_at[-1] if open_at else _TOP)
        open_at.append(place)
    return found
