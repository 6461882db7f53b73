"""加一个村(居)、续聘、改聘期: the pages of an appointment as an adviser opens them."""

from typing import TYPE_CHECKING

from lvgw_desktop.services.advisers import AdviserCard, AdviserLine, ServedVillage
from lvgw_desktop.services.villages import VillageLine
from lvgw_desktop.ui.advisers.served_cards import renewable
from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.appointing.candidates import village_choices
from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
from lvgw_desktop.ui.appointing.term_page import TermPage

if TYPE_CHECKING:
    from lvgw_desktop.ui.advisers.tab import AdvisersTab


class Appointing:
    """Opens the pages over the tab, for the adviser whose card is shown."""

    def __init__(self, tab: "AdvisersTab") -> None:
        self._tab = tab
        self._use_cases = tab.use_cases

    def add_village(self) -> None:
        """Ask which village the adviser gets besides."""
        card = self._tab.card
        if card:
            self._tab.operations.run(
                self._use_cases.villages.lines,
                then=lambda lines: self._open(card, lines),
                key="advisers.villages",
            )

    def renew(self) -> None:
        """Renew what ends."""
        card = self._tab.card
        if card:
            name = card.adviser.name
            ending = [Renewable(one.appointment, one.village, name) for one in renewable(card)]
            page = RenewPage(ending, self._use_cases.appointments, self._tab.operations)
            self._tab.open_saving(page)

    def change_term(self, served: ServedVillage) -> None:
        """Correct the days of one appointment."""
        card = self._tab.card
        if card:
            page = TermPage(
                served.appointment,
                f"{served.village} {card.adviser.name}",
                self._use_cases.appointments,
                self._tab.operations,
            )
            self._tab.open_saving(page)

    def _open(self, card: AdviserCard, lines: tuple[VillageLine, ...]) -> None:
        served = {one.appointment.village_id for one in card.current}
        others = [line for line in lines if line.village.id not in served]
        this = AdviserLine(
            adviser=card.adviser,
            firm=card.firm.name if card.firm else "",
            villages=len(card.current),
        )
        page = AppointPage(
            "加一个村(居)",
            self._tab.operations,
            villages=village_choices(others),
            advisers=[this],
            most=card.most_villages,
            start={"adviser_id": card.adviser.id},
            save=self._use_cases.appointments.save,
            overlaps=self._use_cases.appointments.remarks,
            subtitle=f"{card.adviser.name}，现有 {card.workload} 个村(居)",
        )
        self._tab.open_saving(page)
