"""读定点表: things at places of the page, and strips of them that stand at several places."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from lvgw_desktop.forms.confidence import printed_label
from lvgw_desktop.forms.expression import Template, parse
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.frame import INNER, OUTER
from lvgw_desktop.forms.load_rows import RowStyles, load_rows
from lvgw_desktop.forms.plate_form import (
    Block,
    Frame,
    Pen,
    Photo,
    Piece,
    PlacedText,
    PlateForm,
    Ruler,
    Stroke,
    Underline,
)
from lvgw_desktop.forms.section import Section, each

_SIDEWAYS = frozenset({"x", "x1", "x2"})
_OWN_OF_EACH_COPY = _SIDEWAYS | {
    "y",
    "y1",
    "y2",
    "width",
    "height",
    "size",
    "lead",
    "label",
    "text",
}


def load_plate(reader: FormReader) -> PlateForm:
    """Return the plate; raises Refusal naming place and cause."""
    plate = reader.whole.section("plate")
    pieces = _PlateReader(reader)
    form = PlateForm(**reader.facts(), pieces=tuple(pieces.all_of(plate)))
    plate.finish()
    return form


class _PlateReader:
    def __init__(self, reader: FormReader) -> None:
        self._reader = reader
        self._kinds: dict[str, Callable[[Section], Piece]] = {
            "frame": self._frame,
            "line": self._line,
            "text": self._text,
            "grid": self._block,
            "photo": self._photo,
            "ruler": self._ruler,
        }

    def all_of(self, plate: Section) -> Iterator[Piece]:
        """Yield every piece, those of strips once for each of their places."""
        for kind, read in self._kinds.items():
            yield from each(plate.sections(kind), read)
        for copies in each(plate.sections("strip"), self._strip):
            yield from copies

    def _strip(self, section: Section) -> tuple[Piece, ...]:
        """Return the pieces of a strip at each `shift`.

        A place, size or text that is a list of as many values as there are shifts gives each copy
        its own.
        """
        shifts = section.numbers("shift")
        found: list[Piece] = []
        for kind, read in self._kinds.items():
            for copies in each(section.sections(kind), partial(_copies, read, shifts)):
                found.extend(copies)
        return tuple(found)

    def _frame(self, section: Section) -> Frame:
        return Frame(
            x=section.number("x"),
            y=section.number("y"),
            width=section.number("width"),
            height=section.number("height"),
            pen=self._pen(section, "stroke", OUTER),
        )

    def _line(self, section: Section) -> Stroke:
        return Stroke(
            x1=section.number("x1"),
            y1=section.number("y1"),
            x2=section.number("x2"),
            y2=section.number("y2"),
            pen=self._pen(section, "stroke", INNER),
        )

    def _text(self, section: Section) -> PlacedText:
        if "label" in section:
            text = parse(printed_label(section, "label"))
        else:
            text = self._reader.template(section, "text")
            self._check_end(section, text)
        return PlacedText(
            text=text,
            style=self._reader.style(section, "style").and_smaller(),
            x=section.number("x"),
            y=section.number("y"),
            width=section.number("width", 0.0),
            height=section.number("height", 0.0),
            max_lines=section.count("max_lines", 1),
            inset=section.number("inset", 0.0),
            indent=section.number("indent", 0.0),
            letter_space=section.number("letter_space", 0.0),
            ink=self._reader.ink(section),
            underline=self._underline(section) if "underline" in section else None,
            upwards=section.flag("upwards"),
            vertical=section.flag("vertical"),
        )

    @staticmethod
    def _check_end(section: Section, text: Template) -> None:
        """Tell that a text with fields has no end it is set smaller to keep."""
        end = "height" if section.flag("vertical") else "width"
        if not text.is_constant and end not in section:
            section.place.complain(f"有数据项的文字要写明“{end}”，不然会印到纸外", "text")

    def _underline(self, section: Section) -> Underline:
        inner = section.section("underline")
        underline = Underline(self._pen(inner, "width", INNER), inner.count("lines", 1))
        inner.finish()
        return underline

    def _block(self, section: Section) -> Block:
        columns = section.numbers("columns")
        styles = RowStyles.read(self._reader, section)
        styles = replace(styles, value=styles.value.and_smaller())
        return Block(
            x=section.number("x"),
            y=section.number("y"),
            width=sum(columns),
            rows=load_rows(self._reader, section, columns, styles),
            pen=self._pen(section, "stroke", OUTER),
        )

    def _photo(self, section: Section) -> Photo:
        style = self._reader.style(section, "style")
        return Photo(
            x=section.number("x"),
            y=section.number("y"),
            width=section.number("width"),
            height=section.number("height"),
            content_hash=self._reader.checked(section, f"{{{section.text('field')}}}"),
            label=printed_label(section, "label"),
            style=replace(style, align="center", valign="middle"),
            ink=self._reader.ink(section),
        )

    def _ruler(self, section: Section) -> Ruler:
        return Ruler(
            x=section.number("x"),
            y=section.number("y"),
            length=section.number("length"),
            upright=section.choice("axis", ("x", "y")) == "y",
            style=self._reader.style(section, "style"),
        )

    def _pen(self, section: Section, key: str, width: float) -> Pen:
        dash = section.numbers("dash") if "dash" in section else ()
        return Pen(section.number(key, width), self._reader.ink(section), dash)


def _copies(
    read: Callable[[Section], Piece], shifts: tuple[float, ...], section: Section
) -> tuple[Piece, ...]:
    """Return a piece of a strip at each of its places."""
    return tuple(
        read(section.changed(_copy(section.content, number, shifts)))
        for number in range(len(shifts))
    )


def _copy(content: Mapping[str, Any], number: int, shifts: tuple[float, ...]) -> dict[str, Any]:
    """Return the content of one copy: moved sideways, with its own of each list of values."""
    own = {}
    for key, value in content.items():
        own[key] = value
        if isinstance(value, dict):
            own[key] = _copy(value, number, shifts)
        elif isinstance(value, list) and key in _OWN_OF_EACH_COPY and len(value) == len(shifts):
            own[key] = value[number]
        if key in _SIDEWAYS and isinstance(own[key], int | float):
            own[key] += shifts[number]
    return own
