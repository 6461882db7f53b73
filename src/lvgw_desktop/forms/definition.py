"""表样定义: what a form file says, checked and frozen; lengths in mm, font sizes in pt.

Definitions are compared by identity: a layout keeps what it drew for each of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor, log
from typing import Literal

from lvgw_desktop.forms.document import BLACK, Ink
from lvgw_desktop.forms.expression import Template

Align = Literal["left", "center", "right", "justify"]
VAlign = Literal["top", "middle"]
_STEP = 0.9
_LEAST_SIZE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A page system: the paper, its type area and the places outside the official frame."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    code_top: float
    number_y: float
    binding_x: float | None = None

    @property
    def type_width(self) -> float:
        """Return the width of the type area."""
        return self.width - self.left - self.right

    @property
    def right_edge(self) -> float:
        """Return where the type area ends."""
        return self.width - self.right


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How a text is set. `sizes` are tried in order, each with its lead."""

    role: str
    sizes: tuple[float, ...]
    leads: tuple[float, ...]
    align: Align = "left"
    valign: VAlign = "middle"

    @property
    def size(self) -> float:
        """Return the first choice of size."""
        return self.sizes[0]

    @property
    def lead(self) -> float:
        """Return the lead of the first choice."""
        return self.leads[0]

    def and_smaller(self) -> "Style":
        """Return the style with ever smaller sizes behind its own, for places that cannot grow."""
        size, lead = self.sizes[-1], self.leads[-1] / self.sizes[-1]
        steps = range(1, 1 + floor(log(size / _LEAST_SIZE) / -log(_STEP)))
        sizes = tuple(round(size * _STEP**step, 2) for step in steps)
        leads = tuple(round(lead * smaller, 2) for smaller in sizes)
        return replace(self, sizes=(*self.sizes, *sizes), leads=(*self.leads, *leads))


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """A line above the frame: the title, the year, the adviser's line.

    A text wider than `width` is set smaller; `letter_space` (pt) stands between its characters.
    """

    text: Template
    style: Style
    baseline: float
    width: float
    continued: str = ""
    ink: Ink = BLACK
    letter_space: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """What stands outside the official frame; None and "" switch a piece off.

    `masked` is printed on copies in which persons are hidden, `seam` on forms of several pages.
    """

    serial: Template | None = None
    payload: Template | None = None
    page_number: Template | None = None
    binding_line: bool = False
    foot_left: Template | None = None
    masked: str = ""
    seam: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What every form has."""

    id: str
    edition: str
    paper: Paper
    title: Heading
    headings: tuple[Heading, ...]
    furniture: Furniture
    full_width_marks: bool

    def templates(self) -> Iterator[Template]:
        """Yield every template that is filled once a form, labels and title included."""
        yield self.title.text
        yield from (heading.text for heading in self.headings)
        yield from filter(None, (self.furniture.serial, self.furniture.foot_left))
        yield from self.own_templates()

    def own_templates(self) -> Iterator[Template]:
        """Yield those its kind of form has."""
        yield from ()
