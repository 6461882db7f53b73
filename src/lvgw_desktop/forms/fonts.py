"""字体: roles mapped to chains of font files; each character takes the first file that has it."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.typeface import Taken, Typeface


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
        from reportlab.pdfbase.ttfonts import TTFError  # noqa: PLC0415  heavy: loaded on first use

        from lvgw_desktop.forms.font_face import FontFace  # noqa: PLC0415  as above

        try:
            return FontFace(self.path)
        except (OSError, ValueError, TTFError) as cause:
            raise Refusal(f"字体文件 {self.path.name} 打不开，请重新安装程序。") from cause

    @cached_property
    def sha256(self) -> str:
        """Return the file's hash, kept with every issued form."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def __contains__(self, char: str) -> bool:
        return ord(char) in self.face.charToGlyph

    def width(self, char: str) -> float:
        """Return the advance of a character in em."""
        thousandths: float = self.face.getCharWidth(ord(char))
        return thousandths / 1000


def font_file(path: Path) -> FontFile:
    """Return a font file; every pack that is opened shares it until the file changes."""
    try:
        facts = path.stat()
    except OSError:
        return FontFile(path)
    return _shared(path, facts.st_size, facts.st_mtime_ns)


@lru_cache(maxsize=32)
def _shared(path: Path, _size: int, _changed: int) -> FontFile:
    return FontFile(path)


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
        return files.setdefault(name, font_file(folder / name))

    typefaces = {}
    for role, names in chains.items():
        first = firsts.get(role, {})
        taken = Taken(first.get("below", 0), first.get("marks", ""))
        chain = tuple(map(file, names))
        typefaces[role] = Typeface(chain, file(first["file"]) if first else None, taken)
    return FontSet(typefaces, files.values(), content.get("xlsx", {}))
