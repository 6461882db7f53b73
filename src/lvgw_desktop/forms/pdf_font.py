"""PDF 字体: the characters used of one font file, embedded as one font with two-byte codes.

ReportLab splits a font into parts of 256 characters and writes a wrong ToUnicode map above
U+FFFF. Here a font is one composite font: no switching inside a line, and each character has a
code of its own, so that copying gives back exactly what was typed even where two characters
share a glyph. A character without a glyph is drawn as a hollow box and still copied right.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from lvgw_desktop.forms.fonts import FontFile
from lvgw_desktop.forms.pdf_objects import dictionary, stream
from lvgw_desktop.forms.typeface import ZERO_WIDTH

_BOX = "□"
_BLOCK = 100  # entries a bfchar block may have


class PdfFont:
    """The characters one document uses of a font file; `codes[char]` is its code in hex."""

    def __init__(self, file: FontFile, name: str) -> None:
        self.file = file
        self.name = name
        self.codes: Mapping[str, str] = _Codes()

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401  ReportLab calls it by this name
        """Add the font to ReportLab's document when that is being written."""
        chars = tuple(self.codes)
        base = f"{_tag(self.name)}+{self.file.face.name.decode('latin-1')}"
        font = dictionary(
            Type="Font",
            Subtype="Type0",
            BaseFont=base,
            Encoding="Identity-H",
            DescendantFonts=[doc.Reference(self._glyphs(doc, chars, base), f"cid:{base}")],
            ToUnicode=stream(doc, to_unicode(chars).encode("ascii"), f"unicode:{base}"),
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font, f"font:{base}")

    def _glyphs(self, doc: Any, chars: tuple[str, ...], base: str) -> Any:  # noqa: ANN401  untyped
        """Return the descendant font: the outlines, the widths, and which code draws which."""
        codes = [self._drawn_as(char) for char in chars]
        with self.file.turn:
            descriptor = self.file.face.addSubsetObjects(doc, base, codes)
        return dictionary(
            Type="Font",
            Subtype="CIDFontType2",
            BaseFont=base,
            CIDSystemInfo=_system_info(),
            DW=1000,
            W=[1, [self._width(char) for char in chars]],
            FontDescriptor=descriptor,
            CIDToGIDMap=stream(doc, self._glyph_map(codes), f"glyphs:{base}"),
        )

    def _drawn_as(self, char: str) -> int:
        """Return the code point whose glyph draws the character."""
        if char in ZERO_WIDTH:
            return ord(" ")
        return ord(char) if char in self.file else ord(_BOX)

    def _width(self, char: str) -> int | float:
        if char in ZERO_WIDTH:
            return 0
        width = self.file.width(char) if char in self.file else 1.0
        return round(width * 1000, 3)

    def _glyph_map(self, codes: list[int]) -> bytes:
        """Return two bytes for each code: its glyph's place in the embedded font.

        ReportLab gives places in the order of first use, glyph 0 first, each glyph once.
        """
        places = {0: 0}
        glyphs = [self.file.face.charToGlyph.get(code, 0) for code in codes]
        order = [places.setdefault(glyph, len(places)) for glyph in glyphs]
        return b"".join(place.to_bytes(2, "big") for place in (0, *order))


class _Codes(dict[str, str]):
    """Character → code, given in the order of first use."""

    def __missing__(self, char: str) -> str:
        code = self[char] = f"{len(self) + 1:04X}"
        return code


def to_unicode(chars: tuple[str, ...]) -> str:
    """Return the map from codes 1, 2, … back to the characters, in UTF-16BE."""
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *_blocks(chars),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )


def _blocks(chars: tuple[str, ...]) -> Iterator[str]:
    for start in range(0, len(chars), _BLOCK):
        block = chars[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar"
        for code, char in enumerate(block, start=start + 1):
            yield f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>"
        yield "endbfchar"


def _system_info() -> Any:  # noqa: ANN401  ReportLab is untyped
    from reportlab.pdfbase import pdfdoc  # noqa: PLC0415  heavy: loaded on first use

    words = {"Registry": "Adobe", "Ordering": "Identity"}
    texts = {key: pdfdoc.PDFString(word) for key, word in words.items()}
    return pdfdoc.PDFDictionary({**texts, "Supplement": 0})


def _tag(name: str) -> str:
    """Return the six capitals that mark an embedded part of a font."""
    number = int(name[1:])
    return "LVGW" + chr(65 + number // 26) + chr(65 + number % 26)
