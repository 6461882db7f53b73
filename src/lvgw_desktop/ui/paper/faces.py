"""纸面: which page lies on which side of which paper: one side, both, or fronts before backs."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple


class Sides(Enum):
    """单面, 双面, and 手动双面 in its two halves."""

    ONE = auto()
    BOTH = auto()
    """The printer turns the paper."""
    FRONTS = auto()
    BACKS = auto()
    """The clerk has turned the fronts and put them back: the first paper is drawn first."""
    BACKS_LAST_FIRST = auto()
    """The same, but the last paper is drawn first."""


class Face(NamedTuple):
    """One side of a paper; `page` is None where it stays empty."""

    page: int | None
    is_back: bool


def faces_of(forms: Sequence[Sequence[int]], copies: int, sides: Sides) -> tuple[Face, ...]:
    """Return the sides in the order in which the printer draws them.

    Each form (its pages, in order) begins on a paper of its own: two logs never share one.
    """
    if sides is Sides.ONE:
        return tuple(Face(page, is_back=False) for _each in range(copies) for page in _all(forms))
    papers = [paper for _each in range(copies) for form in forms for paper in _papers(form)]
    if sides is Sides.BOTH:
        return tuple(face for paper in papers for face in paper)
    if sides is Sides.FRONTS:
        return tuple(front for front, _back in papers)
    backs = tuple(back for _front, back in papers)
    return backs if sides is Sides.BACKS else backs[::-1]


def has_backs(forms: Sequence[Sequence[int]]) -> bool:
    """Tell whether any form has a second page, without which nothing stands on a back."""
    return any(len(form) > 1 for form in forms)


def _all(forms: Sequence[Sequence[int]]) -> Iterator[int]:
    return (page for form in forms for page in form)


def _papers(form: Sequence[int]) -> Iterator[tuple[Face, Face]]:
    for place in range(0, len(form), 2):
        back = form[place + 1] if place + 1 < len(form) else None
        yield Face(form[place], is_back=False), Face(back, is_back=True)
