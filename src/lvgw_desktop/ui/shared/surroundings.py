"""周围: what is around a page in its window."""

from collections.abc import Callable
from dataclasses import dataclass

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import IsWanted, TabPage


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One window with its open office file, as a part of it sees them."""

    use_cases: UseCases
    operations: Operations
    here: Callable[[], TabPage]
    """The tab in front."""
    tab_named: Callable[[str], TabPage]
    """Brings a tab forward."""
    come_back_to: Callable[[IsWanted], bool]
    """Goes to an open page, in whatever tab it is; tells whether there is one."""


class WindowErrands:
    """One kind of what the places of a window ask of each other."""

    def __init__(self, around: Surroundings) -> None:
        self._use_cases, self._operations = around.use_cases, around.operations
        self._here, self._tab_named = around.here, around.tab_named
        self._come_back_to = around.come_back_to
