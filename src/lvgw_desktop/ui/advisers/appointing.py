"""加一个村(居)、续聘、改聘期: the pages of an appointment as an adviser opens them."""

from collections.abc import Callable
from dataclasses import dataclass

from lvgw_desktop.services.advisers import AdviserCard, AdviserLine, ServedVillage
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import VillageLine
from lvgw_desktop.ui.advisers.served_cards import renewable
from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.appointing.candidates import village_choices
from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
from lvgw_desktop.ui.appointing.term_page import TermPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving_page import SavingPage


@dataclass(frozen=True, slots=True)
class Appointing:
    """Hands the pages for an adviser to `open_page`."""

    use_cases: UseCases
    operations: Operations
    open_page: Callable[[SavingPage], None]

    def add_village(self, card: AdviserCard) -> None:
        """Ask which village the adviser gets besides."""
        self.operations.run(
            self.use_cases.villages.lines,
            then=lambda lines: self._open(card, lines),
            key="advisers.villages",
        )

    def renew(self, card: AdviserCard) -> None:
        """Renew what ends."""
        name = card.adviser.name
        ending = [Renewable(one.appointment, one.village, name) for one in renewable(card)]
        self.open_page(RenewPage(ending, self.use_cases.appointments, self.operations))

    def change_term(self, card: AdviserCard, served: ServedVillage) -> None:
        """Correct the days of one appointment."""
        who = f"{served.village} {card.adviser.name}"
        appointments = self.use_cases.appointments
        self.open_page(TermPage(served.appointment, who, appointments, self.operations))

    def _open(self, card: AdviserCard, lines: tuple[VillageLine, ...]) -> None:
        served = {one.appointment.village_id for one in card.current}
        others = [line for line in lines if line.village.id not in served]
        firm = card.firm.name if card.firm else ""
        this = AdviserLine(adviser=card.adviser, firm=firm, villages=len(card.current))
        page = AppointPage(
            "加一个村(居)",
            self.operations,
            villages=village_choices(others),
            advisers=[this],
            most=card.most_villages,
            start={"adviser_id": card.adviser.id},
            save=self.use_cases.appointments.save,
            overlaps=self.use_cases.appointments.remarks,
            subtitle=f"{card.adviser.name}，现有 {card.workload} 个村(居)",
        )
        self.open_page(page)
