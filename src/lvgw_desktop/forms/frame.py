"""框线: the strokes of a form, each drawn once: thin inside, thick around."""

from collections.abc import Iterable, Iterator, Sequence

from lvgw_desktop.forms.document import Rule

INNER = 0.6
OUTER = 1.1


def stroke(x1: float, y1: float, x2: float, y2: float, width: float) -> Rule:
    """Return a black stroke at places rounded as they are printed and kept."""
    return Rule(round(x1, 2), round(y1, 2), round(x2, 2), round(y2, 2), width)


def box(left: float, top: float, right: float, bottom: float) -> tuple[Rule, ...]:
    """Return the outer frame."""
    return (
        stroke(left, top, right, top, OUTER),
        stroke(left, bottom, right, bottom, OUTER),
        stroke(left, top, left, bottom, OUTER),
        stroke(right, top, right, bottom, OUTER),
    )


def across(left: float, right: float, heights: Iterable[float]) -> Iterator[Rule]:
    """Yield the inner rules from side to side at the given heights."""
    return (stroke(left, y, right, y, INNER) for y in heights)


def upright(pieces: Sequence[tuple[float, float, float]]) -> Iterator[Rule]:
    """Yield inner upright rules from (x, y1, y2) pieces; pieces that touch become one stroke."""
    joined: tuple[float, float, float] | None = None
    for x, top, bottom in sorted(pieces):
        if joined and joined[0] == x and joined[2] >= top:
            joined = (x, joined[1], max(bottom, joined[2]))
            continue
        if joined:
            yield stroke(joined[0], joined[1], joined[0], joined[2], INNER)
        joined = (x, top, bottom)
    if joined:
        yield stroke(joined[0], joined[1], joined[0], joined[2], INNER)
