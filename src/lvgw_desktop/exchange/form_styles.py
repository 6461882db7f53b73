"""公文样式: the looks of official sheets, and the lines for names, date and seal under them."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.sheet import MEDIUM, THIN, CellStyle, SheetRow, Span, Value

_SEAL_ROOM = 48.0
"""Height in pt of the line with (盖章): a round seal of 42 mm reaches over it into the foot."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FontNames:
    """Font names written into a workbook; a reader's program substitutes what it lacks."""

    title: str = "方正小标宋简体"
    head: str = "黑体"
    body: str = "仿宋_GB2312"
    line: str = "宋体"


class FormStyles:
    """The styles of one workbook's official sheets, each once."""

    def __init__(self, fonts: FontNames, body_size: float = 10) -> None:
        boxed = (THIN, THIN, THIN, THIN)
        self.fonts = fonts
        self.title = CellStyle(fonts.title, 22, align="center")
        self.subtitle = CellStyle(fonts.body, 14, align="center")
        self.line = CellStyle(fonts.line, 9)
        self.line_right = replace(self.line, align="right")
        self.line_center = replace(self.line, align="center")
        self.head = CellStyle(fonts.head, 11, align="center", sides=boxed)
        self.body = CellStyle(fonts.body, body_size, sides=boxed)
        self.note = CellStyle(fonts.body, 10.5, valign="top")
        self.signature = CellStyle(fonts.body, 11.5)
        self.plain = CellStyle(fonts.line, 9, wrap=False)


def framed(styles: Sequence[CellStyle], *, top: bool = False) -> tuple[CellStyle, ...]:
    """Return the styles with the frame's stronger rule at both ends (and above)."""
    first = _with_side(styles[0], 0)
    last = _with_side(styles[-1] if len(styles) > 1 else first, 2)
    row = [first, *styles[1:-1], last] if len(styles) > 1 else [last]
    return tuple(_with_side(style, 1) for style in row) if top else tuple(row)


def under_frame(style: CellStyle) -> CellStyle:
    """Return the style with the frame's lower rule above it."""
    return _with_side(style, 1)


def signature_row(
    texts: Sequence[str], shares: Sequence[float], widths: Sequence[float], style: CellStyle
) -> SheetRow:
    """Return the line of names and date, its texts spread over the columns by their shares."""
    spans = _spans(shares, widths)
    values: list[Value] = [None] * len(widths)
    for text, span in zip(texts, spans, strict=True):
        values[span.column] = text
    return SheetRow(tuple(values), (style,) * len(widths), _SEAL_ROOM, spans)


def date_line(label: str, day: date | None) -> str:
    """Return 填报日期：2026年11月30日, or blanks to fill in by hand."""
    return f"{label}：{date_words(day) if day else '　　　年　　月　　日'}"


def reporting_unit(office: JudicialOffice) -> str:
    """Return 填报单位（盖章）：石龙区司法局龙兴司法所."""
    return f"填报单位（盖章）：{office.full_name}"


def _with_side(style: CellStyle, side: int) -> CellStyle:
    sides = list(style.sides)
    sides[side] = MEDIUM
    left, top, right, bottom = sides
    return replace(style, sides=(left, top, right, bottom))


def _spans(shares: Sequence[float], widths: Sequence[float]) -> tuple[Span, ...]:
    """Cut the columns where the running sum of widths comes nearest to each share."""
    edges = [sum(widths[:column]) for column in range(len(widths) + 1)]
    cuts = [0]
    for place in range(1, len(shares)):
        wanted = sum(shares[:place]) / sum(shares) * edges[-1]
        free = range(cuts[-1] + 1, len(widths) - len(shares) + place + 1)
        cuts.append(min(free, key=lambda column: abs(edges[column] - wanted)))
    cuts.append(len(widths))
    return tuple(Span(start, end - start) for start, end in itertools.pairwise(cuts))
