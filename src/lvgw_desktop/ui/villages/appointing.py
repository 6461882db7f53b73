"""换顾问、新聘、续聘、终止: the pages of an appointment as a village opens them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.advisers import AdviserLine
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import Served, VillageCard
from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.appointing.end_page import EndPage
from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving_page import SavingPage
from lvgw_desktop.ui.villages.appointments_card import APPOINT, END, RENEW, REPLACE
from lvgw_desktop.ui.villages.editor import EDITOR

Lines = tuple[AdviserLine, ...]


@dataclass(frozen=True, slots=True)
class Appointing:
    """Hands the pages for a village to `open_page`."""

    use_cases: UseCases
    operations: Operations
    open_page: Callable[[SavingPage], None]

    def desk(self, village: Village, page: str) -> DraftDesk:
        """Return where a page about a village keeps its draft."""
        place = DraftPlace(EDITOR, village.uuid, page)
        return DraftDesk(
            self.use_cases.drafts, place, f"{page.rstrip('…')} {village.name_with_street}"
        )

    def acts(self, card: VillageCard) -> Mapping[str, Callable[[], object]]:
        """Return the links of the card 聘任经过."""
        present = card.current
        if present is None:
            return {APPOINT: lambda: self._with_advisers(lambda lines: self._appoint(card, lines))}
        return {
            REPLACE: lambda: self._with_advisers(lambda lines: self._replace(card, present, lines)),
            RENEW: lambda: self._renew(card, present),
            END: lambda: self._end(card, present),
        }

    def _with_advisers(self, then: Callable[[Lines], None]) -> None:
        self.operations.run(self.use_cases.advisers.lines, then=then, key="villages.advisers")

    def _replace(self, card: VillageCard, present: Served, lines: Lines) -> None:
        village = card.village
        others = [one for one in lines if one.adviser.id != present.appointment.adviser_id]
        page = AppointPage(
            "换顾问",
            self.operations,
            villages=[Choice(village.id, village.name_with_street)],
            advisers=others,
            start=_beginning(card, present.appointment.ends_on),
            save=self.use_cases.appointments.replace_adviser,
            needs_reason=True,
            draft=self.desk(village, REPLACE),
            subtitle=(
                f"{village.name_with_street}，现任 {present.adviser}，"
                f"{period_words(present.appointment)}；新聘期开始的前一天，现聘期结束"
            ),
        )
        self.open_page(page)

    def _appoint(self, card: VillageCard, lines: Lines) -> None:
        village = card.village
        appointments = self.use_cases.appointments
        page = AppointPage(
            "新聘",
            self.operations,
            villages=[Choice(village.id, village.name_with_street)],
            advisers=lines,
            start=_beginning(card, None),
            save=appointments.save,
            overlaps=appointments.remarks,
            draft=self.desk(village, APPOINT),
            subtitle=village.name_with_street,
        )
        self.open_page(page)

    def _renew(self, card: VillageCard, present: Served) -> None:
        one = Renewable(present.appointment, card.village.name, present.adviser)
        desk = self.desk(card.village, RENEW)
        self.open_page(RenewPage([one], self.use_cases.appointments, self.operations, desk))

    def _end(self, card: VillageCard, present: Served) -> None:
        page = EndPage(
            present.appointment,
            f"{card.village.name_with_street} {present.adviser}",
            self.use_cases.appointments,
            self.operations,
            self.use_cases.workplace.today,
            self.desk(card.village, END),
        )
        self.open_page(page)


def _beginning(card: VillageCard, ends_on: date | None) -> dict[str, object]:
    return {"village_id": card.village.id, "ends_on": ends_on}
