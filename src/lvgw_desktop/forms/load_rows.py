"""读格子行: rows of labelled cells, wherever a form file has them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from lvgw_desktop.forms.confidence import check_confidence, printed_label
from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.expression import parse
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.grid_row import Cell, Mark, Row
from lvgw_desktop.forms.section import Section, each

_TEXT_INSET = 1.6
_LABEL_INSET = 1.0


@dataclass(frozen=True, slots=True)
class RowStyles:
    """How labels, texts and marks are set that do not say so themselves."""

    label: Style
    value: Style

    @staticmethod
    def read(reader: FormReader, section: Section) -> "RowStyles":
        """Read `label` and `value` of the section that holds the rows."""
        label, value = reader.style(section, "label"), reader.style(section, "value")
        return RowStyles(
            *(replace(style, align="center", valign="middle") for style in (label, value))
        )


def load_rows(
    reader: FormReader,
    section: Section,
    columns: tuple[float, ...],
    styles: RowStyles,
    key: str = "rows",
) -> tuple[Row, ...]:
    """Return the rows under `key`; `columns` (mm) are those of rows that name none of their own.

    Raises Refusal where cells do not fill their row, or one reaches over a row of other columns.
    """
    rows = _RowsReader(reader, columns, styles)
    rows.measured = not section.place.stands_in("columns")
    found = each(section.sections(key), rows.row)
    if rows.reaching:
        section.place.complain(f"“{key}”最后一行以下没有行了，rowspan 写得太大", key)
    return found


class _RowsReader:
    """Reads the rows of a block from the top down; `reaching` cells go on into the next row."""

    def __init__(self, reader: FormReader, columns: tuple[float, ...], styles: RowStyles) -> None:
        self._reader = reader
        self._columns = columns
        self._styles = styles
        self._width = sum(columns)
        self.measured = True
        """False: the columns could not be read, so nothing can be held against them."""
        self.reaching: list[tuple[Cell, int]] = []

    def row(self, section: Section) -> Row:
        columns = section.numbers("columns", self._columns)
        if self.measured:
            self._reader.check_sum(section, columns, self._width)
        cells = self._cells(section, columns)
        self.reaching = [(cell, more - 1) for cell, more in self.reaching if more > 1]
        self.reaching += [(cell, cell.rowspan - 1) for cell in cells if cell.rowspan > 1]
        return Row(
            height=section.number("height"),
            width=self._width,
            cells=cells,
            marks=each(section.sections("marks"), self._mark),
            repeat=section.flag("repeat"),
            joined=section.flag("joined"),
        )

    def _cells(self, section: Section, columns: tuple[float, ...]) -> tuple[Cell, ...]:
        """Return the row's cells; together with those that reach into it they fill the row."""
        free = list(self._free(section, columns))
        parts = list(section.sections("cells"))
        if not parts:
            return ()
        cells, is_full = [], True
        for part in parts:
            span = part.count("span", 1)
            taken, free = free[:span], free[span:]
            whole = span == len(taken) > 0 and all(a[1] == b[0] for a, b in pairwise(taken))
            left, right = (taken[0][0], taken[-1][1]) if whole else (0.0, self._width)
            is_full = is_full and whole
            cells.append(self._cell(part, left, right))
            part.finish()
        if self.measured and (free or not is_full):
            section.place.complain(f"各格要正好占满 {len(columns)} 栏", "cells", "columns")
            section.place.give_up()
        return tuple(cells)

    def _free(self, section: Section, columns: tuple[float, ...]) -> Iterator[tuple[float, float]]:
        """Yield the columns (left, right) into which no cell reaches from above."""
        edges = [round(edge, 3) for edge in accumulate(columns, initial=0.0)]
        for cell, _ in self.reaching:
            if not {cell.left, cell.right} <= set(edges):
                section.place.refuse("上一行跨行的格子与本行的栏对不齐")
        for left, right in pairwise(edges):
            if not any(cell.left <= left and right <= cell.right for cell, _ in self.reaching):
                yield left, right

    def _cell(self, section: Section, left: float, right: float) -> Cell:
        is_label = "label" in section
        base = self._styles.label if is_label else self._styles.value
        if is_label:
            text = parse(printed_label(section, "label"))
        else:
            text = self._reader.template(section, "text")
        style = self._reader.style(section, "style", base)
        usual = _LABEL_INSET if is_label and style.align == "center" else _TEXT_INSET
        inset = section.number("inset", usual)
        return Cell(text, style, is_label, left, right, inset, section.count("rowspan", 1))

    def _mark(self, section: Section) -> Mark:
        x = section.number("x", 0.0)
        right = section.number("right") if "right" in section else None
        check_confidence(section)
        section.texts("alternatives", ())
        is_date = "date" in section
        if is_date:
            text = self._reader.checked(section, f"{{{section.text('date')}:cn_date}}")
        else:
            text = self._reader.template(section, "text")
        base = replace(self._styles.label, align="left")
        return Mark(
            text=text,
            style=self._reader.style(section, "style", base),
            y=section.number("y"),
            room=section.number("width", self._width - (x if right is None else right)),
            x=x,
            right=right,
            is_date=is_date,
        )
