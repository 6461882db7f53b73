"""顾问费的页面: writing what is proposed for a pair, and taking it back, opened from its card."""

from collections.abc import Callable

from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.fee import FeeDecision
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.fee_lines import FeeLine
from lvgw_desktop.ui.assessments.fee_page import NAME, FeePage
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import grade_badge
from lvgw_desktop.ui.settings.fee_section import CHANGED
from lvgw_desktop.ui.shared.reason_page import reason_page

TAKE_BACK = "撤回顾问费建议"


def open_fee(desk: PairDesk, page: PairPage) -> None:
    """Open what is proposed for a pair, or a new proposal."""

    def read() -> tuple[FeeLine, tuple[Shortfall, ...]]:
        line = _line(desk, page)
        return line, desk.use_cases.fees.candidates(line)

    def show(found: tuple[FeeLine, tuple[Shortfall, ...]]) -> None:
        draft, grade = desk.draft(page, NAME), grade_badge(page.assessment, desk.vocabulary).text
        desk.open_page(FeePage(*found, desk.use_cases, desk.operations, draft, grade))

    desk.operations.run(read, then=show, key="assessments.fee_page")


def open_withdrawal(desk: PairDesk, page: PairPage) -> None:
    """Ask why what was proposed for a pair is taken back."""

    def show(line: FeeLine) -> None:
        if line.decision:
            _ask_why(desk, page, line.decision)

    desk.operations.run(lambda: _line(desk, page), then=show, key="assessments.fee_page")


def _line(desk: PairDesk, page: PairPage) -> FeeLine:
    pair = page.pair
    return desk.use_cases.fees.line(pair.village_id, pair.adviser_id, pair.year)


def _ask_why(desk: PairDesk, page: PairPage, decision: FeeDecision) -> None:
    asking = reason_page(
        TAKE_BACK,
        f"{page.title} · {decision.year} 年",
        desk.operations,
        save=lambda why: desk.use_cases.fees.take_back(decision, why),
        changed=CHANGED,
        save_words="撤回",
        draft=desk.draft(page, TAKE_BACK),
        said=lambda _gone: f"{page.title}的顾问费建议已撤回。",
    )
    asking.help_part = "fees"
    desk.open_page(asking)


OPENED: dict[str, Callable[[PairDesk, PairPage], None]] = {
    NAME: open_fee,
    TAKE_BACK: open_withdrawal,
}
"""What opens a draft again, by the name of its page."""
