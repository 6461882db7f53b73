"""不一致的写法: what the paper says and what the log says now, in a line each."""

from collections.abc import Sequence

from lvgw_desktop.services.printed_sheets import Difference

HEADING = "与已打印的不一致"
MOST_LINES = 3
SHOWN = 14
BEFORE = 4
MOST_BEFORE = 8
BORDERS = "，。；：、！？\n"


def difference_lines(differences: Sequence[Difference], most: int = MOST_LINES) -> tuple[str, ...]:
    """Return the first differences, and how many more there are."""
    lines = tuple(map(_line, differences))
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], f"另有 {len(lines) - most + 1} 处")


def clause_start(text: str, place: int) -> int:
    """Return where an excerpt that shows a place of a text begins.

    It is the start of the line, sentence or clause the place stands in, or, where that is too far
    ahead to be shown, some characters before it.
    """
    starts = (at + 1 for at in range(place) if text[at] in BORDERS)
    start = max(starts, default=0)
    return start if place - start <= MOST_BEFORE else place - BEFORE


def _line(one: Difference) -> str:
    """Return 服务内容及结果：印的是“…院墙滴水…”，现在是“…地界…”."""
    start = _first_shown(one.printed, one.now)
    return f"{one.label}：印的是{_excerpt(one.printed, start)}，现在是{_excerpt(one.now, start)}"


def _first_shown(printed: str, now: str) -> int:
    """Return where both excerpts begin; of a text that only ends earlier its last words show."""
    place = _alike(printed, now)
    ends_there = 0 < place == min(len(printed), len(now))
    return clause_start(printed, place - 1 if ends_there else place)


def _alike(text: str, other: str) -> int:
    """Return how many characters at the beginning are the same."""
    pairs = enumerate(zip(text, other, strict=False))
    return next((place for place, (one, two) in pairs if one != two), min(len(text), len(other)))


def _excerpt(text: str, start: int) -> str:
    shown = text[start : start + SHOWN].replace("\n", " ")
    before, after = "…" if start else "", "…" if start + SHOWN < len(text) else ""
    return f"“{before}{shown}{after}”" if text else "空白"
