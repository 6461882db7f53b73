"""村(居)卡片: everything known of the chosen village, put together from its cards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.villages import VillageCard
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind, history_button, link
from lvgw_desktop.ui.shared.card_columns import CardColumns
from lvgw_desktop.ui.shared.card_pane import CardHead, CardPane, facts_line
from lvgw_desktop.ui.shared.other_counts import Opened, other_counts_card
from lvgw_desktop.ui.shared.tokens import Tone
from lvgw_desktop.ui.villages.appointments_card import TermActs, appointments_card
from lvgw_desktop.ui.villages.board_card import BoardActs, board_card
from lvgw_desktop.ui.villages.checklist_card import checklist_card
from lvgw_desktop.ui.villages.contacts_card import contacts_card
from lvgw_desktop.ui.villages.months_card import months_card
from lvgw_desktop.ui.villages.recent_card import recent_card

Act = Callable[[], object]


@dataclass(frozen=True, kw_only=True, slots=True)
class CardActs:
    """What can be done from the card."""

    new_log: Act
    edit: Act
    history: Act
    pack: Act
    retire: Act
    bring_back: Act
    looked: Act
    print_logs: Act
    board: BoardActs
    terms: TermActs
    open_logs: Callable[[LogFilter], object]
    open_others: Opened


def show_village(
    pane: CardPane, card: VillageCard, today: date, vocabulary: Vocabulary, acts: CardActs
) -> None:
    """Show a village's card."""
    left = (
        appointments_card(card, today, acts.terms),
        months_card(card, today, acts.open_logs),
        contacts_card(card.village, acts.looked),
        other_counts_card(card.others, card.counted, acts.open_others),
    )
    right = (
        checklist_card(card, vocabulary),
        board_card(card, today, acts.board),
        recent_card(card, acts.open_logs),
    )
    pane.show_card(_head(card.village, acts), CardColumns(left, right, shares=(63, 38)))


def _head(village: Village, acts: CardActs) -> CardHead:
    return CardHead(
        village.name,
        facts_line(
            village.committee_name,
            f"统计代码 {village.area_code}" if village.area_code else "",
            f"曾用名 {village.former_names}" if village.former_names else "",
        ),
        badges=_badges(village),
        actions=_actions(village, acts),
        beside_name=[history_button(acts.history), link("检查材料…", acts.pack)],
    )


def _badges(village: Village) -> list[Badge]:
    state = Badge("在册", "check", Tone.OK)
    if village.retired_on:
        state = Badge(f"停用 {village.retired_on}", "prohibit")
    street = [Badge(village.street)] if village.street else []
    priority = [Badge("重点村", "map-pin", Tone.PRI)] if village.priority else []
    return [*street, state, *priority]


def _actions(village: Village, acts: CardActs) -> list[QWidget]:
    change = Button("修改", icon="pencil-simple", key="Enter", clicked=acts.edit)
    sheets = Button("打印日志", key="F8", clicked=acts.print_logs)
    if village.retired_on:
        back = Button("恢复", Kind.PRIMARY, icon="arrow-counter-clockwise", clicked=acts.bring_back)
        return [back, sheets, change]
    new_log = Button("记一次服务", Kind.PRIMARY, icon="plus", key="F2", clicked=acts.new_log)
    return [new_log, sheets, change, Button("停用…", clicked=acts.retire)]
