"""更正的事: what other places of the window ask of corrections."""

from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.ui.shared.surroundings import WindowErrands

if TYPE_CHECKING:
    from lvgw_desktop.services.corrections import ToCorrect, ToWithdraw
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

        def withdraw_instead() -> None:
            if tab.go_back():
                self.withdraw(log_uuid)

        def open_page(found: "tuple[ToCorrect, Candidates]") -> None:
            asked, candidates = found
            page = correction_page(asked, use_cases, self._operations, candidates, withdraw_instead)
            page.saved.connect(lambda _made: tab.close_page(page))
            tab.open_page(page)

        self._operations.run(
            lambda: (use_cases.corrections.to_correct(log_uuid), Candidates.of(use_cases.pickers)),
            then=open_page,
            refused=lambda refusal: tab.say(refusal.sentence),
            key="corrections.open",
        )

    def withdraw(self, log_uuid: str) -> None:
        """Open the page that takes back what was corrected last, or say why that stays."""
        from lvgw_desktop.ui.corrections.withdrawal import withdrawal_page

        tab, use_cases = self._here(), self._use_cases

        def open_page(asked: "ToWithdraw") -> None:
            page = withdrawal_page(asked, use_cases, self._operations)
            page.saved.connect(lambda _nothing: tab.close_page(page))
            tab.open_page(page)

        self._operations.run(
            lambda: use_cases.corrections.to_withdraw(log_uuid),
            then=open_page,
            refused=lambda refusal: tab.say(refusal.sentence),
            key="corrections.open",
        )

    def take_up_draft(self, draft: Draft) -> None:
        """Go on with the correction, or its withdrawal, that a draft is about."""
        place = place_of(draft)
        (self.withdraw if place.page else self.correct)(place.record)
