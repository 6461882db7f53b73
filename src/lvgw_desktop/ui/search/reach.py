"""查找所及: what the palette of one window leads to and works with."""

from collections.abc import Callable
from dataclasses import dataclass

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage


@dataclass(frozen=True, slots=True)
class Reach:
    """The window as the palette sees it."""

    use_cases: UseCases
    operations: Operations
    errands: Errands
    tab_named: Callable[[str], TabPage]
    """Brings a tab forward."""
    here: Callable[[], TabPage]
    """The tab in front."""
