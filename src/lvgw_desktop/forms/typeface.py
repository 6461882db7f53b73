"""字体角色: the fonts of one role: which file draws a character, and how wide it is.

Decided once for each character and then kept: a text is measured by looking up its characters.
"""

from typing import Protocol

_SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
ZERO_WIDTH = frozenset(map(chr, _SELECTORS))
"""Variation selectors: they stay with their base and take no room."""
LETTER_STEP = 4
_FIRST_LETTER = 256


class Glyphs(Protocol):
    """A font file as a typeface sees it."""

    name: str

    def __contains__(self, char: str) -> bool: ...

    def width(self, char: str) -> float:
        """Return the advance of a character in em."""


class Taken:
    """The characters a role takes from another font before its own chain is asked."""

    def __init__(self, below: int, marks: str) -> None:
        self._below = chr(below)
        self._marks = frozenset(marks)

    def __contains__(self, char: str) -> bool:
        return char < self._below or char in self._marks


class Typeface:
    """A role's fonts: `font[char]` names the file, `width[char]` is the advance in em.

    A character no file has is drawn as a hollow box 1 em wide.
    """

    def __init__(
        self, chain: tuple[Glyphs, ...], first: Glyphs | None = None, taken: Taken | None = None
    ) -> None:
        self.chain = chain
        self._first = first
        self._taken = taken
        self.font: dict[str, str] = _Fonts(self)
        self.width: dict[str, float] = _Widths(self)
        self.letters: dict[str, str] = _Letters(self)
        self._names: list[str] = []

    def file_of(self, char: str) -> Glyphs | None:
        """Return the file that draws the character, None where no file has it."""
        if self._first and self._taken and char in self._taken and char in self._first:
            return self._first
        return next((file for file in self.chain if char in file), None)

    def letter_of_font(self, name: str) -> str:
        """Return the letter that stands for a font, so that a text's fonts are a text too."""
        if name not in self._names:
            self._names.append(name)
        return chr(_FIRST_LETTER + LETTER_STEP * self._names.index(name))

    def font_of_letter(self, letter: str) -> tuple[str, int]:
        """Return the font's name and the step (0 to 3) a letter was raised by."""
        place, step = divmod(ord(letter) - _FIRST_LETTER, LETTER_STEP)
        return self._names[place], step


class _Fonts(dict[str, str]):
    """Character → name of the font that draws it."""

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, char: str) -> str:
        found = self._typeface.file_of(char) or self._typeface.chain[0]
        self[char] = found.name
        return found.name


class _Letters(dict[str, str]):
    """Character → the letter of its font."""

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, char: str) -> str:
        letter = self[char] = self._typeface.letter_of_font(self._typeface.font[char])
        return letter


class _Widths(dict[str, float]):
    """Character → advance in em."""

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, char: str) -> float:
        file = self._typeface.file_of(char)
        width = file.width(char) if file else 1.0
        self[char] = 0.0 if char in ZERO_WIDTH else width
        return self[char]
