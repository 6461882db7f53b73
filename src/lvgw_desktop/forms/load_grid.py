"""读格子表: a form of labelled cells with flowing ones."""

from lvgw_desktop.forms.form_reader import FormReader
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_rooms import is_roomy, planned_rooms
from lvgw_desktop.forms.load_flows import read_flows, spill
from lvgw_desktop.forms.load_rows import RowStyles, load_rows
from lvgw_desktop.forms.setting import MM


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
        flows, continuation = read_flows(self._reader, grid)
        form = GridForm(
            **self._reader.facts(),
            top=grid.number("top"),
            row_max=grid.number("row_max", 0.0),
            label=self._styles.label,
            rows=load_rows(self._reader, grid, self._columns, self._styles),
            flows=flows,
            spill=spill(self._styles.value),
            continuation=continuation,
            tail=load_rows(self._reader, grid, self._columns, self._styles, "tail"),
        )
        grid.finish()
        self._check_heights(form)
        return form

    def _check_heights(self, form: GridForm) -> None:
        rooms = planned_rooms(form)
        if form.flows and form.flows[-1].height * MM <= rooms.tail + form.flows[-1].text_y * MM:
            self._grid.place.complain("flow 的高度放不下签字各行和正文")
        elif not is_roomy(form, rooms):
            self._grid.place.complain("续页放不下签字各行和正文：flow 太矮，或重复的行太多")
        bottom = form.top + form.height
        if bottom > form.paper.height:
            self._grid.place.complain(f"各行加起来到 {bottom:g} 毫米，超出纸边")
