"""现任村(居)与过去的聘任: which villages the adviser serves, will serve and has served."""

from collections.abc import Callable, Sequence
from datetime import date

from lvgw_desktop.services.advisers import AdviserCard, ServedVillage, days_left_words
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.buttons import Button, link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row
from lvgw_desktop.ui.shared.whole_table import WholeTable

Act = Callable[[], object]
Opened = Callable[[ServedVillage], object]


def current_card(card: AdviserCard, today: date, *, opened: Opened, add: Act, renew: Act) -> Card:
    """Return the card of the villages served now; Enter corrects an appointment's days."""
    adding = None if card.adviser.retired_on else link("加一个村(居)…", add)
    if not card.current:
        return Card("现任村(居)", Label("现在没有担任村(居)。", "body2"), aside=adding)
    table = WholeTable(
        _current_columns(card, today),
        card.current,
        key=lambda one: one.appointment.id,
        name="现任村(居)",
    )
    table.opened.connect(opened)
    return Card("现任村(居)", table, *_footer(card, today, renew), aside=adding)


def renewable(card: AdviserCard) -> list[ServedVillage]:
    """Return the appointments that end and have nothing agreed after them."""
    agreed = {one.appointment.village_id for one in card.coming}
    return [
        one
        for one in card.current
        if one.appointment.ends_on and one.appointment.village_id not in agreed
    ]


def other_cards(card: AdviserCard) -> list[Card]:
    """Return the cards of what is agreed and of what is over; none for what there is not."""
    found = (("已约定的聘任", card.coming), ("过去的聘任", card.past))
    return [_periods_card(title, served) for title, served in found if served]


def _current_columns(card: AdviserCard, today: date) -> Sequence[Column]:
    return (
        Column("village", "村(居) / 聘期", 0, text=lambda one: one.village, second=_period),
        Column(
            "onsite_count",
            f"{card.month.number}月到村",
            104,
            text=lambda one: f"{one.onsite_count} 次",
            mark=_visit_mark,
        ),
        Column("ends", "到期", 130, text=lambda one: days_left_words(one.appointment, today)),
    )


def _visit_mark(served: ServedVillage) -> Mark:
    return DONE if served.onsite_count else MISSING


def _period(served: ServedVillage) -> str:
    return period_words(served.appointment)


def _footer(card: AdviserCard, today: date, renew: Act) -> list[Item]:
    ending = renewable(card)
    if not ending:
        return []
    next_end = min(ending, key=lambda one: one.appointment.ends_on or date.max)
    number = sum(one.appointment.ends_on == next_end.appointment.ends_on for one in ending)
    words = f"{number} 份聘任 {days_left_words(next_end.appointment, today)}"
    button = Button("批量续聘…", small=True, clicked=renew)
    return [row(IconLabel("clock"), Label(words, "body2"), STRETCH, button)]


def _periods_card(title: str, served: Sequence[ServedVillage]) -> Card:
    columns = (
        Column("village", "村(居)", 130, text=lambda one: one.village),
        Column("period", "聘期", 210, text=_period),
        Column("reason", "原因", 0, text=lambda one: one.appointment.ended_reason),
    )
    table = WholeTable(
        columns, served, key=lambda one: one.appointment.id, name=title, head=False, row_height=31
    )
    return Card(title, table)
