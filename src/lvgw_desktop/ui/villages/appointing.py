"""换顾问、新聘、续聘、终止、交接: the pages of an appointment as a village opens them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.handovers import HandoverLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import Served, VillageCard
from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.appointing.end_page import EndPage
from lvgw_desktop.ui.appointing.handover_page import CHANGED, HandoverPage
from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.reason_page import reason_page
from lvgw_desktop.ui.shared.saving_page import SavingPage
from lvgw_desktop.ui.villages.appointments_card import APPOINT, END, RENEW, REPLACE
from lvgw_desktop.ui.villages.editor import EDITOR

VOID_HANDOVER = "作废交接"


@dataclass(frozen=True, slots=True)
class Appointing:
    """Hands the pages for a village to `open_page`."""

    use_cases: UseCases
    operations: Operations
    open_page: Callable[[SavingPage], None]

    def desk(self, village: Village, page: str, title: str = "") -> DraftDesk:
        """Return where a page about a village keeps its draft."""
        place = DraftPlace(EDITOR, village.uuid, page)
        words = title or page.rstrip("…")
        return DraftDesk(self.use_cases.drafts, place, f"{words} {village.name_with_street}")

    def acts(self, card: VillageCard) -> Mapping[str, Callable[[], object]]:
        """Return the links of the card 聘任经过."""
        present = card.current
        if present is None:
            return {APPOINT: lambda: self._appoint(card)}
        return {
            REPLACE: lambda: self._replace(card, present),
            RENEW: lambda: self._renew(card, present),
            END: lambda: self._end(card, present),
        }

    def pages_over(self, card: VillageCard) -> Mapping[str, Callable[[], object]]:
        """Return what opens each of these pages, by the name under which it keeps its draft."""
        handovers = {
            one.handover.uuid: lambda one=one: self.hand_over(card.village, one)
            for one in card.handovers
        }
        voiding = {
            f"{VOID_HANDOVER} {one.handover.uuid}": lambda one=one: self._void(card.village, one)
            for one in card.handovers
        }
        return {**self.acts(card), **handovers, **voiding}

    def hand_over(self, village: Village, line: HandoverLine) -> None:
        """Go on with a handover."""
        desk = self.desk(village, line.handover.uuid, "交接")
        page = HandoverPage(line, self.use_cases.handovers, self.operations, desk)
        page.void_asked.connect(lambda: self._void(village, line, page.back_asked.emit))
        self.open_page(page)

    def _void(
        self, village: Village, line: HandoverLine, then: Callable[[], object] = lambda: None
    ) -> None:
        page = reason_page(
            VOID_HANDOVER,
            f"{village.name_with_street}，{line.from_name} 交给 {line.to_name}；聘任不变",
            self.operations,
            save=lambda reason: self.use_cases.handovers.void(line.handover, reason),
            changed=CHANGED,
            save_words="作废",
            draft=self.desk(village, f"{VOID_HANDOVER} {line.handover.uuid}", VOID_HANDOVER),
            said=lambda _voided: "这次交接已作废。",
        )
        self.open_page(page)
        page.saved.connect(lambda _voided: then())

    def _replace(self, card: VillageCard, present: Served) -> None:
        village, use_cases = card.village, self.use_cases
        village_id, adviser_id = village.id or 0, present.appointment.adviser_id
        self.operations.run(
            lambda: (
                [one for one in use_cases.advisers.lines() if one.adviser.id != adviser_id],
                use_cases.recommendations.recommended_to(village_id),
                use_cases.handovers.begin(village_id, adviser_id),
            ),
            then=lambda found: self.open_page(
                AppointPage(
                    "换顾问",
                    self.operations,
                    villages=[Choice(village.id, village.name_with_street)],
                    advisers=found[0],
                    recommended=found[1],
                    handover=found[2],
                    start=_beginning(card, present.appointment.ends_on),
                    save=use_cases.appointments.replace_adviser,
                    draft=self.desk(village, REPLACE),
                    subtitle=(
                        f"{village.name_with_street}，现任 {present.adviser}，"
                        f"{period_words(present.appointment)}；新聘期开始的前一天，现聘期结束"
                    ),
                )
            ),
            key="villages.replace",
        )

    def _appoint(self, card: VillageCard) -> None:
        village, use_cases = card.village, self.use_cases
        appointments = use_cases.appointments
        self.operations.run(
            lambda: (
                use_cases.advisers.lines(),
                use_cases.recommendations.recommended_to(village.id or 0),
            ),
            then=lambda found: self.open_page(
                AppointPage(
                    "新聘",
                    self.operations,
                    villages=[Choice(village.id, village.name_with_street)],
                    advisers=found[0],
                    recommended=found[1],
                    start=_beginning(card, None),
                    save=appointments.save,
                    overlaps=appointments.remarks,
                    draft=self.desk(village, APPOINT),
                    subtitle=village.name_with_street,
                )
            ),
            key="villages.appoint",
        )

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
