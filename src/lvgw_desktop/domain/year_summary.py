"""年度总结: its parts, how figures come into their texts, and which have changed since."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.figure_text import Piece, kept_text, pieces_of, rewritten
from lvgw_desktop.domain.official_letter import LetterParagraph
from lvgw_desktop.domain.summary_figures import DISPUTES, Figures, SummaryFigure, disputes_in

PLACES = frozenset({"office", "district", "year", "next_year"})
"""What a part may name beside figures."""

_PLACE = re.compile(r"\{([a-z_]+)\}")
_CLAUSE = re.compile(r"\[([^\[\]]*)\]")
_STRAY_MARK = re.compile(r"(^|(?<=[。：；]))[，、；。]+", re.MULTILINE)
"""A mark that has lost the clause before it."""
_BETWEEN = "、"


@dataclass(frozen=True, kw_only=True, slots=True)
class SummaryPart:
    """One part of the summary as the form pack gives it.

    `text` has places for figures, {consultations}, and for names, {office}; a clause in [ ] goes
    where none of its figures counts anything. `without` stands where no figure of it does.
    """

    key: str
    title: str
    text: str
    without: str = ""

    @property
    def places(self) -> tuple[str, ...]:
        """Return what its text names."""
        return tuple(_PLACE.findall(self.text + self.without))

    def written(self, figures: Figures, names: Mapping[str, str]) -> str:
        """Return the part with figures and names of a year, as it is kept."""
        counted = [name for name in _PLACE.findall(self.text) if name not in PLACES]
        nothing = bool(counted) and not any(_counts(name, figures) for name in counted)
        text = self.without if nothing and self.without else self.text
        counting = _CLAUSE.sub(lambda one: _clause(one[1], figures), text)
        pieces = _filled(_STRAY_MARK.sub("", counting), figures, names)
        return "\n".join(filter(None, (line.strip() for line in kept_text(pieces).splitlines())))


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A number as a text has it, and the figure as it counts now."""

    figure: SummaryFigure
    written: str

    @property
    def sentence(self) -> str:
        """Return 咨询现在是 412 条，文中写 398。."""
        return f"{self.figure.words}现在是 {self.figure.said}，文中写 {self.written}。"


@dataclass(frozen=True, kw_only=True, slots=True)
class YearSummary:
    """The words of one year's summary as they are printed; None is a day that is left open."""

    year: int
    paragraphs: tuple[LetterParagraph, ...] = ()
    dated_on: date | None = None


def changes_in(kept: str, figures: Figures) -> Iterator[FigureChange]:
    """Yield every figure of a text that counts otherwise now, each once."""
    seen = set[Piece]()
    for piece in pieces_of(kept):
        figure = figures.get(piece.figure)
        if figure and figure.written != piece.text and piece not in seen:
            seen.add(piece)
            yield FigureChange(figure, piece.text)


def with_figures(kept: str, figures: Figures) -> str:
    """Return a text with the figures of now, all its words as they are."""
    return rewritten(kept, lambda name: figures[name].written if name in figures else "")


def _counts(name: str, figures: Figures) -> bool:
    if name == DISPUTES:
        return bool(disputes_in(figures))
    return bool(figures[name].number)


def _clause(words: str, figures: Figures) -> str:
    counted = [name for name in _PLACE.findall(words) if name not in PLACES]
    return words if any(_counts(name, figures) for name in counted) else ""


def _filled(text: str, figures: Figures, names: Mapping[str, str]) -> Iterator[Piece]:
    end = 0
    for found in _PLACE.finditer(text):
        yield Piece(text[end : found.start()])
        yield from _place(found[1], figures, names)
        end = found.end()
    yield Piece(text[end:])


def _place(name: str, figures: Figures, names: Mapping[str, str]) -> Iterator[Piece]:
    if name in names:
        yield Piece(names[name])
    elif name == DISPUTES:
        for number, figure in enumerate(disputes_in(figures)):
            yield Piece(f"{_BETWEEN if number else ''}{figure.words}")
            yield Piece(figure.written, figure.name)
            yield Piece(figure.unit)
    else:
        yield Piece(figures[name].written, name)
