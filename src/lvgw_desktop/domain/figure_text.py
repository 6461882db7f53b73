"""文中的数字: a text in which every number that was counted knows which figure it is.

Kept as one text: 接受咨询{consultations=398}条. The number stays as it was written, whatever is
counted later; everything around it is the clerk's.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

_MARKED = re.compile(r"\{([A-Za-z0-9_.]+)=([0-9.]+)\}")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class Piece(NamedTuple):
    """Some characters of a text; `figure` names what they count, "" for plain words."""

    text: str
    figure: str = ""

    @property
    def kept(self) -> str:
        """Return the piece as it is kept."""
        return f"{{{self.figure}={self.text}}}" if self.figure else self.text


def pieces_of(kept: str) -> Iterator[Piece]:
    """Yield the pieces of a text as it is kept."""
    end = 0
    for found in _MARKED.finditer(kept):
        if words := kept[end : found.start()]:
            yield Piece(words)
        yield Piece(found[2], found[1])
        end = found.end()
    if words := kept[end:]:
        yield Piece(words)


def kept_text(pieces: Iterable[Piece]) -> str:
    """Return a text as it is kept."""
    return "".join(piece.kept for piece in pieces)


def shown_text(kept: str) -> str:
    """Return what is read of a text."""
    return "".join(piece.text for piece in pieces_of(kept))


def rewritten(kept: str, number_of: Callable[[str], str]) -> str:
    """Return a text with other numbers; a figure for which `number_of` has "" stays."""
    return kept_text(
        piece._replace(text=number_of(piece.figure) or piece.text) if piece.figure else piece
        for piece in pieces_of(kept)
    )


def tidied(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces as somebody typed over them, put in order.

    Digits typed beside a figure belong to it; words typed into one do not.
    """
    typed = tuple(pieces)
    text = "".join(piece.text for piece in typed)
    figures = [piece.figure for piece in typed for _char in piece.text]
    end = 0
    for number in _NUMBER.finditer(text):
        figure = next(filter(None, figures[number.start() : number.end()]), "")
        if figure:
            if words := text[end : number.start()]:
                yield Piece(words)
            yield Piece(number[0], figure)
            end = number.end()
    if words := text[end:]:
        yield Piece(words)
