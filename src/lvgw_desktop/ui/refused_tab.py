"""打不开的标签页: what stands in a tab's place while something it needs is written wrongly."""

from collections.abc import Mapping
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.states import ErrorCard
from lvgw_desktop.ui.shared.tab_page import Page, TabPage

TITLE = "这一页现在打不开，已有的记录都在。"
AFTERWARDS = "改好后重新打开程序。别的页照常可用。"


class RefusedTab(TabPage):
    """The refusal in place of the tab; all other tabs go on."""

    def __init__(self, title: str, refusal: Refusal, operations: Operations) -> None:
        super().__init__(operations, topics=())
        self._state: Mapping[str, Any] = {}
        page = Page(title)
        page.put(ErrorCard(TITLE, f"{refusal.sentence}\n{AFTERWARDS}"))
        page.put(STRETCH)
        self.set_first(page)

    def state(self) -> dict[str, Any]:
        """Keep what the tab itself remembers."""
        return dict(self._state)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Keep it for the tab itself."""
        self._state = state
