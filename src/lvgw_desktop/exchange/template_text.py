"""占位符: the {{…}} in one cell's text, and what is written wrongly about them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPEN, _CLOSE = "{{", "}}"
_BRACKET = re.compile(r"\{\{|\}\}")
_SINGLE = re.compile(r"(?<!\{)\{([^{}\n]{1,40})\}(?!\})")
_FULL_WIDTH = str.maketrans("｛｝", "{}")
_SHOWN = 20


class Mark(NamedTuple):
    """One placeholder and where it stands in the text; `repeats` where it begins with #."""

    word: str
    start: int
    end: int
    repeats: bool = False


class CellMarks(NamedTuple):
    """What stands in one text; `faults` are ends of sentences that begin with the cell."""

    marks: tuple[Mark, ...]
    faults: tuple[str, ...] = ()


def marks_in(text: str) -> CellMarks:
    """Read a text; full-width ｛｛…｝｝ are as good as {{…}}."""
    marks: list[Mark] = []
    faults: list[str] = []
    opened: int | None = None
    told = text.translate(_FULL_WIDTH)
    for bracket in _BRACKET.finditer(told):
        if bracket[0] == _OPEN:
            if opened is not None:
                faults.append(_not_closed(told[opened : bracket.start()]))
            opened = bracket.start()
        elif opened is None:
            faults.append("里多了一个}}，前面没有{{")
        else:
            marks.append(_mark(told, opened, bracket.end()))
            opened = None
    if opened is not None:
        faults.append(_not_closed(told[opened:]))
    faults += ["里的{{}}是空的，中间要写名称" for mark in marks if not mark.word]
    return CellMarks(tuple(mark for mark in marks if mark.word), tuple(faults))


def single_braced(text: str) -> Iterator[str]:
    """Yield what stands between one { and one }: perhaps a placeholder lacks a brace."""
    for found in _SINGLE.finditer(text.translate(_FULL_WIDTH)):
        yield found[1].strip()


def _mark(text: str, start: int, end: int) -> Mark:
    inside = text[start + len(_OPEN) : end - len(_CLOSE)].strip()
    repeats = inside.startswith(("#", "＃"))
    return Mark(inside[1:].strip() if repeats else inside, start, end, repeats)


def _not_closed(rest: str) -> str:
    shown = rest.strip()
    cut = f"{shown[:_SHOWN]}…" if len(shown) > _SHOWN else shown
    return f"里的“{cut}”没有写完，后面要有}}}}"
