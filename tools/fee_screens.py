"""顾问费的画面: standards, proposals, and the list of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.ui.settings.fee_section import FeeSection
from lvgw_desktop.ui.settings.sections import Section

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow


def standards_asked(window: MainWindow) -> None:
    """Show the standards of this year while one is being typed."""
    window.errands.settings.show(Section.FEES)
    section = window.tab().page().section()
    assert isinstance(section, FeeSection)
    section.table.choose(4)
    section.ask()


FEE_SCREENS = {
    "fee_standards": standards_asked,
}
