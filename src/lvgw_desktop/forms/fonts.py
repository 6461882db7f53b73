"""字体: roles mapped to chains of font files; each character takes the first file that has it."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from lvgw_desktop.domain.refusal import Refusal

_SELECTORS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
ZERO_WIDTH = frozenset(map(chr, _SELECTORS))
"""Variation selectors: they stay with their base and take no room."""
LETTER_STEP = 4
_FIRST_LETTER = 256


class FontFile:
    """One TrueType file, parsed when its first glyph is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.turn = Lock()
        """ReportLab reads a font with one position for all: who embeds it must be alone."""

    @cached_property
    def face(self) -> Any:  # noqa: ANN401  ReportLab is untyped
        """Return ReportLab's parsed font; raises Refusal if the file is missing or damaged."""
        from reportlab.pdfbase.ttfonts import (  # noqa: PLC0415  heavy: loaded on first use
            TTFError,
            TTFontFace,
        )

        try:
            return TTFontFace(str(self.path))
        except (OSError, TTFError) as cause:
            raise Refusal(f"字体文件 {self.path.name} 打不开，请重新安装程序。") from cause

    @cached_property
    def sha256(self) -> str:
        """Return the file's hash, kept with every issued form."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def __contains__(self, char: str) -> bool:
        return ord(char) in self.face.charToGlyph

    def width(self, char: str) -> float:
        """Return the advance of a character in em."""
        thousandths: float = self.face.charWidths.get(ord(char), self.face.defaultWidth)
        return thousandths / 1000


class _Fonts(dict[str, str]):
    """Character → name of the font that draws it, decided once."""

    def __init__(self, role: "Typeface") -> None:
        super().__init__()
        self._role = role

    def __missing__(self, char: str) -> str:
        found = self._role.file_of(char) or self._role.chain[0]
        self[char] = found.name
        return found.name


class _Letters(dict[str, str]):
    """Character → a letter that stands for its font, so that a text's fonts are a text too."""

    def __init__(self, role: "Typeface") -> None:
        super().__init__()
        self._role = role
        self.names: list[str] = []

    def __missing__(self, char: str) -> str:
        name = self._role.font[char]
        if name not in self.names:
            self.names.append(name)
        letter = self[char] = chr(_FIRST_LETTER + LETTER_STEP * self.names.index(name))
        return letter


class _Widths(dict[str, float]):
    """Character → advance in em, asked of its font once."""

    def __init__(self, role: "Typeface") -> None:
        super().__init__()
        self._role = role

    def __missing__(self, char: str) -> float:
        if char in ZERO_WIDTH:
            width = 0.0
        else:
            file = self._role.file_of(char)
            width = file.width(char) if file else 1.0
        self[char] = width
        return width


class Typeface:
    """A role's fonts: `font[char]` names the file, `width[char]` is the advance in em.

    A character no file has is drawn as a hollow box 1 em wide.
    """

    def __init__(
        self, chain: tuple[FontFile, ...], first: FontFile | None, taken: "_Taken"
    ) -> None:
        self.chain = chain
        self._first = first
        self._taken = taken
        self.font: Mapping[str, str] = _Fonts(self)
        self.width: Mapping[str, float] = _Widths(self)
        self.letters = _Letters(self)

    def font_of_letter(self, letter: str) -> tuple[str, int]:
        """Return the font's name and the step (0 to 3) a letter was raised by."""
        place, step = divmod(ord(letter) - _FIRST_LETTER, LETTER_STEP)
        return self.letters.names[place], step

    def file_of(self, char: str) -> FontFile | None:
        """Return the file that draws the character, None where no file has it."""
        if self._first and char in self._taken and char in self._first:
            return self._first
        return next((file for file in self.chain if char in file), None)


class _Taken:
    """The characters a role takes from another font before its own chain is asked."""

    def __init__(self, below: int, marks: str) -> None:
        self._below = chr(below)
        self._marks = frozenset(marks)

    def __contains__(self, char: object) -> bool:
        return isinstance(char, str) and (char < self._below or char in self._marks)


class FontSet:
    """All roles of a pack, and the files behind them by name."""

    def __init__(
        self, typefaces: Mapping[str, Typeface], files: Iterable[FontFile], names: Mapping[str, str]
    ) -> None:
        self._typefaces = typefaces
        self._files = {file.name: file for file in files}
        self.workbook_names = names

    @property
    def roles(self) -> frozenset[str]:
        """Return the names of all roles."""
        return frozenset(self._typefaces)

    def typeface(self, role: str) -> Typeface:
        """Return the fonts of a role."""
        return self._typefaces[role]

    def file(self, name: str) -> FontFile:
        """Return a font file by name; one that is no longer there gives way to the first."""
        return self._files.get(name) or next(iter(self._files.values()))

    def __contains__(self, name: str) -> bool:
        return name in self._files


def read_fonts(content: Mapping[str, Any], folder: Path) -> FontSet:
    """Return the fonts of fonts.toml; raises Refusal where it lacks the set it names."""
    try:
        chains: Mapping[str, list[str]] = content["roles"][content["use"]]
    except KeyError as cause:
        raise Refusal(f"表样文件 fonts.toml 里缺少 {cause}，请改好后再试。") from cause
    firsts = content.get("first", {})
    files: dict[str, FontFile] = {}

    def file(name: str) -> FontFile:
        return files.setdefault(name, FontFile(folder / name))

    typefaces = {}
    for role, names in chains.items():
        first = firsts.get(role, {})
        taken = _Taken(first.get("below", 0), first.get("marks", ""))
        chain = tuple(map(file, names))
        typefaces[role] = Typeface(chain, file(first["file"]) if first else None, taken)
    return FontSet(typefaces, files.values(), content.get("xlsx", {}))
