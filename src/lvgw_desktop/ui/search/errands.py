"""查找的事: brings the palette up over whatever is in front (Ctrl+K)."""

from typing import TYPE_CHECKING

from lvgw_desktop.ui.search.reach import Reach

if TYPE_CHECKING:
    from lvgw_desktop.ui.search.palette import SearchPalette


class SearchErrands:
    """Keeps the palette of one window; its code is loaded once the window rests, or asked for."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
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

        reach = self._reach
        actions, opening = Actions(reach), Opening(reach)
        rows = Rows(opening.open_hit, actions.about, opening.show_logs)
        palette = SearchPalette(reach.here().window(), rows)
        search = reach.use_cases.search
        look_up = LookUp(search, actions.found_by, reach.operations, palette)
        palette.typed.connect(look_up.look_up)
        palette.closed.connect(look_up.stop)
        palette.help_asked.connect(lambda: reach.errands.show_help("search"))
        look_up.found.connect(palette.show_found)
        return palette
