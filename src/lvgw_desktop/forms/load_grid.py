"""读格子表: a form of labelled cells with one flowing cell."""

from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.expression import parse
from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.grid_form import Cell, Flow, GridForm, Mark, Row, Tail
from lvgw_desktop.forms.section import Section, each


def load_grid(reader: FormReader) -> GridForm:
    """Return the grid form; raises Refusal naming place and cause."""
    return _GridReader(reader).definition()


class _GridReader:
    def __init__(self, reader: FormReader) -> None:
        self._reader = reader
        self._grid = reader.whole.section("grid")
        self._columns = self._grid.numbers("columns")
        self._label = reader.style(self._grid, "label")
        self._label = _centred(self._label)
        self._value = _centred(reader.style(self._grid, "value"))

    def definition(self) -> GridForm:
        grid = self._grid
        self._reader.check_sum(grid, self._columns)
        form = GridForm(
            **self._reader.facts(),
            top=grid.number("top"),
            columns=self._columns,
            row_max=grid.number("row_max"),
            label=self._label,
            rows=each(grid.sections("rows"), self._row),
            flow=self._flow(grid.section("flow")),
            tail=each(grid.sections("tail"), self._tail),
        )
        grid.finish()
        self._check_heights(form)
        return form

    def _check_heights(self, form: GridForm) -> None:
        signing = sum(row.height for row in form.tail)
        if form.flow.height <= signing + form.flow.text_y:
            self._grid.refuse("flow 的高度放不下签字各行和正文")
        bottom = form.top + sum(row.height for row in form.rows) + form.flow.height
        if bottom > form.paper.height:
            self._grid.refuse(f"各行加起来到 {bottom:g} 毫米，超出纸边")

    def _row(self, section: Section) -> Row:
        cells = each(section.sections("cells"), self._cell)
        if sum(cell.span for cell in cells) != len(self._columns):
            section.refuse(f"各格要正好占满 {len(self._columns)} 栏")
        return Row(section.number("height"), cells, section.flag("repeat"))

    def _cell(self, section: Section) -> Cell:
        span = section.count("span", 1)
        if "label" in section:
            text = parse(section.label("label"))
            return Cell(text, self._label, is_label=True, span=span)
        style = self._reader.style(section, "style", self._value)
        return Cell(self._reader.template(section, "text"), style, is_label=False, span=span)

    def _flow(self, section: Section) -> Flow:
        flow = Flow(
            height=section.number("height"),
            label=section.label("label"),
            text=self._reader.template(section, "text"),
            style=self._reader.style(section, "style"),
            label_y=section.number("label_y"),
            text_y=section.number("text_y"),
            inset=section.number("inset"),
            indent=section.number("indent", 0),
            continued_size=section.number("continued_size"),
            more=section.text("more"),
            more_room=section.number("more_room"),
            more_inset=section.number("more_inset"),
            again=section.text("again"),
            carried=section.text("carried"),
            lines_with_tail=section.count("lines_with_tail", 1),
        )
        section.finish()
        if flow.continued_size not in flow.style.sizes:
            section.refuse("“continued_size”要是 sizes 中的一个")
        return flow

    def _tail(self, section: Section) -> Tail:
        marks = each(section.sections("marks"), self._mark)
        return Tail(section.number("height"), marks, section.flag("joined"))

    def _mark(self, section: Section) -> Mark:
        y = section.number("y")
        x = section.number("x", 0)
        right = section.number("right") if "right" in section else None
        section.confidence("confidence")
        section.texts("alternatives", ())
        if "date" in section:
            path = section.text("date")
            date = self._reader.checked(section, f"{{{path}:cn_date}}")
            return Mark(date, y, x, right, is_date=True)
        return Mark(self._reader.template(section, "text"), y, x, right)


def _centred(style: Style) -> Style:
    return Style(style.role, style.sizes, style.leads, "center", "middle")
