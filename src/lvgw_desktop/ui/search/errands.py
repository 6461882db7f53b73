"""查找的事: brings the palette up over whatever is in front (Ctrl+K)."""

from typing import TYPE_CHECKING

from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.shared.surroundings import Surroundings

if TYPE_CHECKING:
    from lvgw_desktop.ui.search.palette import SearchPalette


class SearchErrands:
    """Keeps the palette of one window; its code is loaded once the window rests, or asked for."""

    def __init__(self, around: Surroundings, errands: Errands) -> None:
        self._around, self._errands = around, errands
        self._palette: SearchPalette | None = None

    def show(self) -> None:
        """Come up, or go on with what is typed there."""
        self.prepared().open()

    def prepared(self) -> "SearchPalette":
        """Return the palette, made when it is first asked for."""
        if self._palette is None:
            self._palette = self._made()
        return self._palette

    def _made(self) -> "SearchPalette":
        from lvgw_desktop.ui.search.actions import Actions  # noqa: PLC0415  after the start
        from lvgw_desktop.ui.search.look_up import LookUp  # noqa: PLC0415
        from lvgw_desktop.ui.search.opening import Opening  # noqa: PLC0415
        from lvgw_desktop.ui.search.palette import SearchPalette  # noqa: PLC0415
        from lvgw_desktop.ui.search.rows import Rows  # noqa: PLC0415

        around, errands = self._around, self._errands
        actions, opening = Actions(around, errands), Opening(around, errands)
        rows = Rows(opening.open_hit, actions.about, opening.show_logs)
        palette = SearchPalette(around.here().window(), rows)
        search = around.use_cases.search
        look_up = LookUp(search, actions.found_by, around.operations, palette)
        palette.typed.connect(look_up.look_up)
        palette.closed.connect(look_up.stop)
        palette.help_asked.connect(lambda: errands.show_help("search"))
        look_up.found.connect(palette.show_found)
        return palette
