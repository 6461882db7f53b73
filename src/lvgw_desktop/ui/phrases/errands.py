"""常用语的事: opens the phrase book over the tab in front."""

from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.shared.surroundings import WindowErrands
from lvgw_desktop.ui.shared.tab_page import TabPage

if TYPE_CHECKING:
    from lvgw_desktop.domain.phrase import Phrase

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class PhraseErrands(WindowErrands):
    """What other places of the window ask."""

    def show(self) -> None:
        """Show the phrase book."""
        from lvgw_desktop.ui.phrases.page import PhrasesPage

        tab = self._here()
        page = PhrasesPage(self._use_cases.phrases, self._operations)
        page.said.connect(tab.say)
        page.edit_asked.connect(lambda phrase: self._edit(tab, phrase))
        tab.open_page(page)

    def take_up_draft(self, draft: Draft) -> None:
        """Open the page on which a draft was typed."""
        self.open(place_of(draft).record)

    def open(self, uuid: str) -> None:
        """Open the phrase of that name, or a new one, over the phrase book."""
        self.show()
        tab = self._here()
        self._operations.run(
            lambda: self._use_cases.phrases.by_uuid(uuid), then=lambda found: self._edit(tab, found)
        )

    def _edit(self, tab: TabPage, phrase: "Phrase | None") -> None:
        from lvgw_desktop.ui.phrases.editor import NEW, phrase_page

        page = phrase_page(phrase or NEW, self._use_cases, self._operations)
        page.saved.connect(lambda _saved: tab.close_page(page))
        tab.open_page(page)
