"""换顾问、新聘、续聘、终止: the pages of an appointment as a village opens them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.services.advisers import AdviserLine
from lvgw_desktop.services.villages import Served, VillageCard
from lvgw_desktop.ui.appointing.appoint_page import AppointPage
from lvgw_desktop.ui.appointing.end_page import EndPage
from lvgw_desktop.ui.appointing.renew_page import Renewable, RenewPage
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.villages.appointments_card import APPOINT, END, RENEW, REPLACE

if TYPE_CHECKING:
    from lvgw_desktop.ui.villages.tab import VillagesTab


class Appointing:
    """Opens the pages over the tab, for the village whose card is shown."""

    def __init__(self, tab: "VillagesTab") -> None:
        self._tab = tab
        self._use_cases = tab.use_cases

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Return the links of the card 聘任经过."""
        return {
            REPLACE: lambda: self._with_advisers(self._replace),
            APPOINT: lambda: self._with_advisers(self._appoint),
            RENEW: self._renew,
            END: self._end,
        }

    def _with_advisers(
        self, open_page: Callable[[VillageCard, tuple[AdviserLine, ...]], None]
    ) -> None:
        card = self._tab.card
        if card:
            self._tab.operations.run(
                self._use_cases.advisers.lines,
                then=lambda lines: open_page(card, lines),
                key="villages.advisers",
            )

    def _replace(self, card: VillageCard, lines: tuple[AdviserLine, ...]) -> None:
        assert card.current
        present = card.current
        others = tuple(line for line in lines if line.adviser.id != present.appointment.adviser_id)
        name = card.village.name_with_street
        self._open(
            "换顾问",
            card,
            others,
            save=self._use_cases.appointments.replace_adviser,
            ends_on=present.appointment.ends_on,
            subtitle=f"{name}，{_present(present)}；新聘期开始的前一天，现聘期结束",
        )

    def _appoint(self, card: VillageCard, lines: tuple[AdviserLine, ...]) -> None:
        self._open(
            "新聘", card, lines, save=self._use_cases.appointments.save, ends_on=None, subtitle=""
        )

    def _open(
        self,
        title: str,
        card: VillageCard,
        lines: tuple[AdviserLine, ...],
        *,
        save: Callable[[Appointment, str], Appointment],
        ends_on: object,
        subtitle: str,
    ) -> None:
        village = card.village
        replacing = card.current is not None
        page = AppointPage(
            title,
            self._tab.operations,
            villages=[Choice(village.id, village.name_with_street)],
            advisers=lines,
            most=self._use_cases.advisers.most_villages(),
            start={"village_id": village.id, "ends_on": ends_on},
            save=save,
            needs_reason=replacing,
            overlaps=(lambda _one: ()) if replacing else self._use_cases.appointments.remarks,
            subtitle=subtitle or village.name_with_street,
        )
        self._tab.open_saving(page)

    def _renew(self) -> None:
        card = self._tab.card
        if card and card.current:
            one = Renewable(card.current.appointment, card.village.name, card.current.adviser)
            page = RenewPage([one], self._use_cases.appointments, self._tab.operations)
            self._tab.open_saving(page)

    def _end(self) -> None:
        card = self._tab.card
        if card and card.current:
            who = f"{card.village.name_with_street} {card.current.adviser}"
            page = EndPage(
                card.current.appointment,
                who,
                self._use_cases.appointments,
                self._tab.operations,
                self._use_cases.workplace.today,
            )
            self._tab.open_saving(page)


def _present(served: Served) -> str:
    return f"现任 {served.adviser}，{period_words(served.appointment)}"
