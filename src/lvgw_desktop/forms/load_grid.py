"""读格子表: a form of labelled cells with one flowing cell."""

from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.load_rows import RowStyles, load_rows
from lvgw_desktop.forms.section import Section


def load_grid(reader: FormReader) -> GridForm:
    """Return the grid form; raises Refusal naming place and cause."""
    return _GridReader(reader).definition()


class _GridReader:
    def __init__(self, reader: FormReader) -> None:
        self._reader = reader
        self._grid = reader.whole.section("grid")
        self._columns = self._grid.numbers("columns")
        self._styles = RowStyles.read(reader, self._grid)

    def definition(self) -> GridForm:
        grid = self._grid
        self._reader.check_sum(grid, self._columns)
        form = GridForm(
            **self._reader.facts(),
            top=grid.number("top"),
            row_max=grid.number("row_max"),
            label=self._styles.label,
            rows=load_rows(self._reader, grid, self._columns, self._styles),
            flow=self._flow(grid.section("flow")),
            tail=load_rows(self._reader, grid, self._columns, self._styles, "tail"),
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
