"""读台账类表: a form of rows under a nested head."""

from dataclasses import replace
from typing import cast

from lvgw_desktop.forms.bindings import BAND_FIELDS, ROW_NUMBER, ROWS, field_names
from lvgw_desktop.forms.confidence import check_confidence
from lvgw_desktop.forms.expression import Template, parse
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.grid_row import Row
from lvgw_desktop.forms.load_rows import RowStyles, load_rows
from lvgw_desktop.forms.section import Section, each
from lvgw_desktop.forms.table_chart import FILLINGS, Bar, Filling
from lvgw_desktop.forms.table_form import Blank, Column, Foot, Group, TableForm, Total

_EMPTY = parse("")
_CLEAR_OF_NUMBER = 4.0
"""Kept free between a foot's baseline and that of the page number (mm)."""


def load_table(reader: FormReader) -> TableForm:
    """Return the table form; raises Refusal naming place and cause."""
    return _TableReader(reader).definition()


class _TableReader:
    def __init__(self, reader: FormReader) -> None:
        self._reader = reader
        self._table = reader.whole.section("table")
        self._rows = self._table.choice("rows", tuple(ROWS))
        self._fields = field_names(ROWS[self._rows]) | {ROW_NUMBER}
        self._body = reader.style(self._table, "body")
        self._blank = self._table.section("blank") if "blank" in self._table else None
        has_words = self._blank is not None and "prefill" in self._blank
        self._prefill = self._blank.section("prefill") if self._blank and has_words else None

    def definition(self) -> TableForm:
        table, reader = self._table, self._reader
        pad_side, pad_top = table.numbers("padding", length=2)
        columns = each(table.sections("columns"), self._column)
        form = TableForm(
            **reader.facts(),
            top=table.number("top"),
            bottom=table.number("bottom"),
            rows=self._rows,
            row_min=table.number("row_min"),
            pad_side=pad_side,
            pad_top=pad_top,
            body=self._body,
            head=reader.style(table, "head"),
            head_note=reader.style(table, "head_note", reader.style(table, "head")),
            head_heights=table.numbers("head_heights"),
            split_mark=table.text("split_mark", "续"),
            above=self._above() if "above" in table else (),
            blank=self._blank_rows(),
            group=self._group() if "group" in table else None,
            totals=each(table.sections("total"), lambda each: self._total(each, columns)),
            feet=each(table.sections("foot"), self._foot),
            columns=columns,
        )
        table.finish()
        self._check(form)
        return form

    def _check(self, form: TableForm) -> None:
        self._reader.check_sum(self._table, (column.width for column in form.columns))
        if max((len(column.head) for column in form.columns), default=0) != len(form.head_heights):
            self._table.place.complain(
                "head_heights 的层数与各栏表头的层数不同", "head_heights", "columns"
            )
        ids = {column.id for column in form.columns}
        for unknown in {bar.of for column in form.columns for bar in column.bars} - ids:
            self._table.place.complain(f"没有“{unknown}”这一栏，画不成图", "columns")
        above = sum(row.height for row in form.above) + sum(form.head_heights)
        below = sum(total.height for total in form.totals)
        if form.bottom - form.top - above - below < form.row_min:
            self._table.place.complain("top 与 bottom 之间放不下表头和一行", "top", "bottom")
        lowest = form.bottom + max((foot.baseline for foot in form.feet), default=0.0)
        if form.feet and lowest > form.paper.number_y - _CLEAR_OF_NUMBER:
            self._table.place.complain(
                "表格下面的文字会印到页码上，bottom 要小一些", "bottom", "foot"
            )

    def _blank_rows(self) -> Blank:
        section = self._blank
        if section is None:
            return Blank()
        blank = Blank(section.count("rows", 0), section.flag("fill"))
        for part in filter(None, (self._prefill, section)):
            part.finish()
        return blank

    def _above(self) -> tuple[Row, ...]:
        """Return the grid rows over the head; they name their own columns."""
        styles = RowStyles.read(self._reader, self._table)
        whole = (self._reader.paper.type_width,)
        return load_rows(self._reader, self._table, whole, styles, "above")

    def _group(self) -> Group:
        section = self._table.section("group")
        named = section.text("format", "")
        path = section.text("by")
        style = self._reader.style(section, "font")
        group = Group(
            by=self._reader.checked(
                section, f"{{{path}:{named}}}" if named else f"{{{path}}}", self._fields
            ),
            text=self._reader.template(section, "text", BAND_FIELDS),
            shown=section.choice("style", ("none", "band")) == "band",
            height=section.number("height"),
            style=style,
        )
        section.finish()
        return group

    def _total(self, section: Section, columns: tuple[Column, ...]) -> Total:
        check_confidence(section)
        style = self._reader.style(section, "style", self._body)
        words = section.section("cells")
        total = Total(
            height=section.number("height"),
            columns=tuple(
                replace(
                    column,
                    text=self._reader.template(words, column.id),
                    style=replace(style, align=column.style.align, valign="middle"),
                )
                for column in columns
            ),
        )
        words.finish()
        return total

    def _foot(self, section: Section) -> Foot:
        check_confidence(section)
        section.texts("alternatives", ())
        return Foot(
            text=self._reader.template(section, "text"),
            style=self._reader.style(section, "style"),
            baseline=section.number("baseline"),
            x=section.number("x", self._reader.paper.left),
            width=section.number("width") if "width" in section else None,
            each_page=section.flag("each_page"),
        )

    def _column(self, section: Section) -> Column:
        column_id = section.text("id")
        note = section.text("note", "")
        check_confidence(section)
        section.texts("alternatives", ())
        if note:
            check_confidence(section, "note_confidence")
        return Column(
            id=column_id,
            width=section.number("width"),
            head=section.texts("head"),
            note=note,
            text=self._reader.template(section, "text", self._fields),
            style=self._reader.style(section, "style", self._body),
            prefill=self._prefilled(column_id),
            repeat=section.flag("repeat"),
            bars=each(section.sections("bars"), _bar),
            stacked=section.flag("stacked"),
            shaded=section.flag("shaded"),
        )

    def _prefilled(self, column_id: str) -> Template:
        """Return what is printed in the empty rows of a column; `{number}` is the row's."""
        if self._prefill is None:
            return _EMPTY
        return self._reader.template(self._prefill, column_id, (ROW_NUMBER,))


def _bar(section: Section) -> Bar:
    return Bar(section.text("of"), cast("Filling", section.choice("filling", FILLINGS)))
