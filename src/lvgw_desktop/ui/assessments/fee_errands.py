"""顾问费的事: the list of a year, and the records that a deduction rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.domain.duties.duty import Evidence, Records
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import LECTURE, TRAINING, OtherKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415

Ask = Callable[..., object]


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeAsks:
    """What these errands ask of other places of the window."""

    print_paper: Ask
    show_logs: Ask
    show_others: Ask
    show_village: Ask
    show_month: Ask
    show_rule: Ask


class FeeErrands(WindowErrands):
    """Opens pages over the tab in front."""

    def __init__(self, around: Surroundings, asks: FeeAsks) -> None:
        super().__init__(around)
        self._asks = asks

    def show_payments(self, year: int) -> None:
        """Show the list of a year."""
        from lvgw_desktop.ui.assessments.payment_page import TITLE, PaymentPage

        if self._come_back_to(lambda page: isinstance(page, PaymentPage)):
            opened = self._here().page()
            assert isinstance(opened, PaymentPage)
            opened.show_year(year)
            return
        tab, service = self._here(), self._use_cases.payment_lists
        page = PaymentPage(service, self._operations, year)
        page.print_asked.connect(
            lambda asked: self._asks.print_paper(TITLE, lambda: service.preview(asked))
        )
        page.said.connect(tab.say)
        tab.open_page(page)

    def open_evidence(self, evidence: Evidence | None, rule_id: str) -> None:
        """Open the records behind a deduction; where there are none, the rule itself."""
        asks = self._asks
        match evidence:
            case Evidence(records=Records.LOGS):
                asks.show_logs(evidence.log_filter)
            case Evidence(records=Records.LECTURES):
                self._show_others(LECTURE, evidence)
            case Evidence(records=Records.TRAININGS):
                self._show_others(TRAINING, evidence)
            case Evidence(records=Records.HAND_INS, last_day=day):
                asks.show_month(StatisticalMonth(day.year, day.month))
            case Evidence(records=Records.VILLAGE_CARD, village_id=village_id):
                asks.show_village(village_id)
            case _:
                asks.show_rule(rule_id)

    def _show_others(self, kind: OtherKind, evidence: Evidence) -> None:
        wanted: dict[str, Any] = {"year": evidence.last_day.year}
        if kind is not TRAINING:
            wanted["village_id"] = evidence.village_id
        self._asks.show_others(kind, OtherFilter(**wanted))
