"""法律顾问卡片: everything known of the chosen adviser, put together from its cards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.licence import masked_licence
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.advisers import AdviserCard, ServedVillage
from lvgw_desktop.ui.advisers.figures_card import figures_card
from lvgw_desktop.ui.advisers.other_card import other_card
from lvgw_desktop.ui.advisers.served_cards import current_card, other_cards
from lvgw_desktop.ui.advisers.training_card import training_card
from lvgw_desktop.ui.advisers.workload_card import workload_card
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind, history_button, link
from lvgw_desktop.ui.shared.card_columns import CardColumns
from lvgw_desktop.ui.shared.card_pane import CardHead, CardPane, facts_line
from lvgw_desktop.ui.shared.masked_text import Mask
from lvgw_desktop.ui.shared.other_counts import Opened, other_counts_card
from lvgw_desktop.ui.shared.tokens import Tone

Act = Callable[[], object]


@dataclass(frozen=True, kw_only=True, slots=True)
class CardActs:
    """What can be done from the card."""

    edit: Act
    history: Act
    pack: Act
    retire: Act
    bring_back: Act
    looked: Act
    add_village: Act
    renew: Act
    change_term: Callable[[ServedVillage], object]
    open_logs: Callable[[LogFilter], object]
    open_others: Opened


def show_adviser(
    pane: CardPane, card: AdviserCard, today: date, vocabulary: Vocabulary, acts: CardActs
) -> None:
    """Show an adviser's card."""
    left = (workload_card(card), figures_card(card, vocabulary, acts.open_logs))
    current = current_card(
        card, today, opened=acts.change_term, add=acts.add_village, renew=acts.renew
    )
    right = (
        current,
        *other_cards(card),
        training_card(card, acts.open_others),
        other_counts_card(card.others, card.counted, acts.open_others),
        other_card(card.adviser, card.firm, vocabulary),
    )
    pane.show_card(
        _head(card, vocabulary, acts), CardColumns(left, right, shares=(48, 52), fold_below=780)
    )


def _head(card: AdviserCard, vocabulary: Vocabulary, acts: CardActs) -> CardHead:
    adviser = card.adviser
    facts = facts_line()
    mask = Mask()
    firm = card.firm.name if card.firm else ""
    mask.add(facts, _facts(firm, adviser, masked=True), lambda: _facts(firm, adviser, masked=False))
    mask.shown.connect(acts.looked)
    change = Button("修改", icon="pencil-simple", key="Enter", clicked=acts.edit)
    going = Button("离任…", clicked=acts.retire)
    if adviser.retired_on:
        icon = "arrow-counter-clockwise"
        going = Button("恢复在任", Kind.PRIMARY, icon=icon, clicked=acts.bring_back)
    return CardHead(
        adviser.name,
        facts,
        badges=[Badge(vocabulary.word(adviser.kind)), _state(adviser)],
        actions=[mask, change, going],
        beside_name=[history_button(acts.history), link("检查材料…", acts.pack)],
    )


def _state(adviser: LegalAdviser) -> Badge:
    if adviser.retired_on:
        return Badge(f"已离任 {adviser.retired_on}", "prohibit")
    return Badge("在任", "check", Tone.OK)


def _facts(firm: str, adviser: LegalAdviser, *, masked: bool) -> str:
    licence = masked_licence(adviser.licence_no) if masked else adviser.licence_no
    phone = masked_phone(adviser.phone) if masked else adviser.phone
    facts = (firm, f"执业证号 {licence}" if licence else "", f"手机 {phone}" if phone else "")
    return " · ".join(filter(None, facts))
