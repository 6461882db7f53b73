"""更正的事: what other places of the window ask of corrections."""

from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.shared.surroundings import WindowErrands

if TYPE_CHECKING:
    from lvgw_desktop.services.corrections import ToCorrect
    from lvgw_desktop.ui.shared.candidates import Candidates

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


class CorrectionErrands(WindowErrands):
    """Opens the page of a correction over the tab in front."""

    def correct(self, log_uuid: str) -> None:
        """Open the page that corrects a log, or say why it needs no correction."""
        from lvgw_desktop.ui.corrections.page import correction_page
        from lvgw_desktop.ui.shared.candidates import Candidates

        tab, use_cases = self._here(), self._use_cases

        def open_page(found: "tuple[ToCorrect, Candidates]") -> None:
            page = correction_page(found[0], use_cases, self._operations, found[1])
            page.saved.connect(lambda _made: tab.close_page(page))
            tab.open_page(page)

        self._operations.run(
            lambda: (use_cases.corrections.to_correct(log_uuid), Candidates.of(use_cases.pickers)),
            then=open_page,
            key="corrections.open",
        )

    def take_up_draft(self, draft: Draft) -> None:
        """Go on with the correction that a draft is about."""
        self.correct(place_of(draft).record)
