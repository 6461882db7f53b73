"""加一个村(居)、续聘、改聘期: the pages of an appointment as an adviser opens them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.services.advisers import AdviserCard, AdviserLine, ServedVillage
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import VillageLine
from lvgw_desktop.ui.advisers.editor import EDITOR
from lvgw_desktop.ui.advisers.served_cards import renewable
from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.appointing.candidates import village_choices
from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
from lvgw_desktop.ui.appointing.term_page import TermPage
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving_page import SavingPage

ADD, RENEW = "加一个村(居)", "批量续聘"


@dataclass(frozen=True, slots=True)
class Appointing:
    """Hands the pages for an adviser to `open_page`."""

    use_cases: UseCases
    operations: Operations
    open_page: Callable[[SavingPage], None]

    def desk(self, adviser: LegalAdviser, page: str, title: str) -> DraftDesk:
        """Return where a page about an adviser keeps its draft."""
        return DraftDesk(self.use_cases.drafts, DraftPlace(EDITOR, adviser.uuid, page), title)

    def acts(self, card: AdviserCard) -> Mapping[str, Callable[[], object]]:
        """Return what opens the pages that keep a draft: one more village, 续聘, each term."""
        terms = {
            one.appointment.uuid: lambda one=one: self.change_term(card, one)
            for one in (*card.current, *card.coming, *card.past)
        }
        renewing = {RENEW: lambda: self.renew(card)} if renewable(card) else {}
        return {ADD: lambda: self.add_village(card), **renewing, **terms}

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
        desk = self.desk(card.adviser, RENEW, f"{RENEW} {name}")
        self.open_page(RenewPage(ending, self.use_cases.appointments, self.operations, desk))

    def change_term(self, card: AdviserCard, served: ServedVillage) -> None:
        """Correct the days of one appointment."""
        who = f"{served.village} {card.adviser.name}"
        appointments = self.use_cases.appointments
        desk = self.desk(card.adviser, served.appointment.uuid, f"修改聘期 {who}")
        self.open_page(TermPage(served.appointment, who, appointments, self.operations, desk))

    def _open(self, card: AdviserCard, lines: tuple[VillageLine, ...]) -> None:
        served = {one.appointment.village_id for one in card.current}
        others = [line for line in lines if line.village.id not in served]
        firm = card.firm.name if card.firm else ""
        this = AdviserLine(
            adviser=card.adviser,
            firm=firm,
            villages=len(card.current),
            most_villages=card.most_villages,
        )
        page = AppointPage(
            ADD,
            self.operations,
            villages=village_choices(others),
            advisers=[this],
            start={"adviser_id": card.adviser.id},
            save=self.use_cases.appointments.save,
            overlaps=self.use_cases.appointments.remarks,
            draft=self.desk(card.adviser, ADD, f"{ADD} {card.adviser.name}"),
            subtitle=f"{card.adviser.name}，现有 {card.workload} 个村(居)",
        )
        self.open_page(page)
