"""续页: flowing texts over several pages, the signatures on the last of them."""

from collections.abc import Iterator, Sequence

from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_parts import Part, PartShape, SetText, lines_in, needed
from lvgw_desktop.forms.grid_rooms import Rooms, shared
from lvgw_desktop.forms.setting import LEAST
from lvgw_desktop.forms.wrap import SetLine

_LEAST_SHARED = 2  # lines of a paragraph on each side of a page break
Page = tuple[Part, ...]


def continued(
    form: GridForm, texts: Sequence[SetText], fonts: FontSet, rooms: Rooms
) -> Iterator[Page]:
    """Yield the pages of texts that do not fit one: they follow one another.

    The first page may have room for none. The last keeps some lines beside the signatures.
    """
    rest = _Rest(form, texts, fonts)
    yield rest.page(rooms.first, rooms.more)
    while not rest.fits(rooms.last):
        page = rest.page(rooms.middle, rooms.more)
        assert page, "a page must take at least one line"
        yield page
    yield rest.last_page(rooms)


class _Rest:
    """The texts not yet put on a page: from line `start` of text `number`."""

    def __init__(self, form: GridForm, texts: Sequence[SetText], fonts: FontSet) -> None:
        self._form = form
        self._texts = texts
        self._fonts = fonts
        self._number = self._start = 0

    def fits(self, room: float) -> bool:
        """Tell whether all of the rest has room."""
        return sum(part.shape.height for part in self._parts()) <= room + LEAST

    def last_page(self, rooms: Rooms) -> Page:
        """Return the page of all that is left, the signatures under it."""
        parts = self._parts()
        flows = [part.shape.flow for part in parts]
        needs = [part.shape.height for part in parts]
        heights = shared(flows, needs, rooms.last, rooms.tail)
        return tuple(_of_height(*pair) for pair in zip(parts, heights, strict=True))

    def page(self, room: float, more: float) -> Page:
        """Return a page that another follows; its last cell reaches down to the frame."""
        parts: list[Part] = []
        while not self._is_torn(parts) and (part := self._next(room, is_top=not parts)):
            parts.append(part)
            room -= part.shape.height
        if parts:
            parts[-1] = _of_height(parts[-1], parts[-1].shape.height + room + more)
        return tuple(parts)

    def _is_torn(self, parts: Sequence[Part]) -> bool:
        """Tell whether the last text of the page goes on on the next."""
        return bool(parts and self._start)

    def _next(self, room: float, *, is_top: bool) -> Part | None:
        """Return what of the next text has room on this page, None if it begins on the next."""
        text, start = self._texts[self._number], self._start
        count, kept = len(text.lines), self._kept_back()
        whole = self._part(start, count)
        if not kept and whole.shape.height <= room + LEAST:
            self._number, self._start = self._number + 1, 0
            return whole
        end = min(start + lines_in(self._form, text, room), count - kept)
        least = 1 if is_top else _LEAST_SHARED
        if self._part(start, start + least).shape.height > room + LEAST:
            return None
        if not is_top and end - start < least:
            return None
        self._start = _page_end(text.lines, start, end)
        return self._part(start, self._start)

    def _kept_back(self) -> int:
        """Return how many lines of the present text the signatures' page needs of it."""
        following = sum(len(text.lines) for text in self._texts[self._number + 1 :])
        return max(0, max(1, self._form.continuation.lines_with_tail) - following)

    def _parts(self) -> list[Part]:
        """Return all that is left as parts of one page."""
        current = self._part(self._start, len(self._texts[self._number].lines))
        return [current, *map(self._unbroken, self._texts[self._number + 1 :])]

    def _part(self, start: int, end: int) -> Part:
        text = self._texts[self._number].part(start, end)
        height = needed(self._form, text.flow, text.height, self._fonts, is_again=start > 0)
        return Part(PartShape(text.flow, height, is_again=start > 0), text)

    def _unbroken(self, text: SetText) -> Part:
        height = needed(self._form, text.flow, text.height, self._fonts)
        return Part(PartShape(text.flow, height), text)


def _of_height(part: Part, height: float) -> Part:
    return part._replace(shape=part.shape._replace(height=height))


def _page_end(lines: Sequence[SetLine], start: int, end: int) -> int:
    """Return where a page ends: two lines of a paragraph on each side where possible."""
    end = max(end, start + 1)
    for _ in range(_LEAST_SHARED):
        torn = end - start > _LEAST_SHARED and not lines[end - 1].ends_paragraph
        lone_last = torn and end < len(lines) and lines[end].ends_paragraph
        lone_first = torn and lines[end - 2].ends_paragraph
        if lone_last or lone_first:
            end -= 1
    return end
