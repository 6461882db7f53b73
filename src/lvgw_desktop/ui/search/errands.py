"""查找的事: brings the palette up over whatever is in front (Ctrl+K)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage

if TYPE_CHECKING:
    from lvgw_desktop.ui.search.palette import SearchPalette


class SearchErrands:
    """Keeps the palette of one window; its code is loaded once the window rests, or asked for."""

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        errands: Errands,
        tab_named: Callable[[str], TabPage],
        here: Callable[[], TabPage],
    ) -> None:
        self._use_cases, self._operations, self._errands = use_cases, operations, errands
        self._tab_named, self._here = tab_named, here
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

        actions = Actions(
            self._use_cases, self._operations, self._errands, self._tab_named, self._here
        )
        opening = Opening(self._use_cases, self._operations, self._errands, self._tab_named)
        palette = SearchPalette(
            self._here().window(),
            Rows(opening.open_hit, actions.about, opening.show_logs),
        )
        look_up = LookUp(self._use_cases.search, actions.found_by, self._operations, palette)
        palette.typed.connect(look_up.look_up)
        palette.closed.connect(look_up.stop)
        palette.help_asked.connect(lambda: self._errands.show_help("search"))
        look_up.found.connect(palette.show_found)
        return palette
