"""读台账类表: a form of rows under a nested head."""

from lvgw_desktop.forms.bindings import BAND_FIELDS, ROWS, field_names
from lvgw_desktop.forms.definition import Heading, Style
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.section import Section, each
from lvgw_desktop.forms.table_form import Column, Group, TableForm


def load_table(reader: FormReader) -> TableForm:
    """Return the table form; raises Refusal naming place and cause."""
    return _TableReader(reader).definition()


class _TableReader:
    def __init__(self, reader: FormReader) -> None:
        self._reader = reader
        self._table = reader.whole.section("table")
        self._rows = self._table.choice("rows", tuple(ROWS))
        self._fields = field_names(ROWS[self._rows])
        self._body = reader.style(self._table, "body")
        self._prefill: dict[str, str] = {}

    def definition(self) -> TableForm:
        table, reader = self._table, self._reader
        blank_rows = self._blank()
        pad_side, pad_top = table.numbers("padding")
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
            head_note=reader.style(table, "head_note"),
            head_heights=table.numbers("head_heights"),
            split_mark=table.text("split_mark"),
            blank_rows=blank_rows,
            group=self._group() if "group" in table else None,
            footnote=self._footnote() if "footnote" in table else None,
            columns=each(table.sections("columns"), self._column),
        )
        table.finish()
        self._check(form)
        return form

    def _check(self, form: TableForm) -> None:
        self._reader.check_sum(self._table, (column.width for column in form.columns))
        if max(len(column.head) for column in form.columns) != len(form.head_heights):
            self._table.refuse("head_heights 的层数与各栏表头的层数不同")
        room = form.bottom - form.top - sum(form.head_heights)
        if room < form.row_min:
            self._table.refuse("top 与 bottom 之间放不下表头和一行")

    def _blank(self) -> int:
        if "blank" not in self._table:
            return 0
        blank = self._table.section("blank")
        prefill = blank.section("prefill") if "prefill" in blank else None
        if prefill is not None:
            self._prefill = {key: prefill.text(key) for key in prefill.keys}
        rows = blank.count("rows")
        blank.finish()
        return rows

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

    def _footnote(self) -> Heading:
        section = self._table.section("footnote")
        footnote = self._reader.heading(section)
        section.finish()
        return footnote

    def _column(self, section: Section) -> Column:
        column_id = section.text("id")
        note = section.text("note", "")
        section.confidence("confidence")
        section.texts("alternatives", ())
        if note:
            section.confidence("note_confidence")
        return Column(
            id=column_id,
            width=section.number("width"),
            head=section.texts("head"),
            note=note,
            text=self._reader.template(section, "text", self._fields),
            style=self._style(section),
            repeat=section.flag("repeat"),
            prefill=self._prefill.get(column_id, ""),
        )

    def _style(self, section: Section) -> Style:
        return self._reader.style(section, "style", self._body)
