"""法律顾问聘任经过: who served the village when, as bars and in words, and what is handed over."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.advisers import days_left_words
from lvgw_desktop.services.handovers import HandoverLine
from lvgw_desktop.services.villages import Served, VillageCard
from lvgw_desktop.ui.appointing.handover_page import handover_words
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row
from lvgw_desktop.ui.shared.timeline import Period, Timeline
from lvgw_desktop.ui.shared.tokens import Tone

Act = Callable[[], object]
NONE_YET = "还没有聘任法律顾问"
REPLACE, RENEW, END, APPOINT = "换顾问…", "续聘…", "终止…", "新聘…"
CONTRACT = "合同…"


@dataclass(frozen=True, kw_only=True, slots=True)
class TermActs:
    """What is done about who serves a village: `links` are the actions by their words."""

    links: Mapping[str, Act]
    hand_over: Callable[[HandoverLine], object]
    print_handover: Callable[[HandoverLine], object]


def appointments_card(card: VillageCard, today: date, acts: TermActs) -> Card:
    """Return the card; the handovers that are still open stand under the terms."""
    links = QWidget()
    links.setLayout(row(*(link(words, acts.links[words]) for words in _offered(card)), spacing=2))
    lines = (*_bars(card, today), *_sentences(card, today), *_handovers(card, acts))
    return Card("法律顾问聘任经过", *lines, aside=links)


def _handovers(card: VillageCard, acts: TermActs) -> Iterator[Item]:
    for one in card.handovers:
        is_open = one.handover.is_open
        yield remark(
            "circle-dashed" if is_open else "check-circle",
            handover_words(one),
            Tone.WARN if is_open else None,
        )
        yield row(
            STRETCH,
            link("办交接…", partial(acts.hand_over, one)),
            link("打印交接单 ›", partial(acts.print_handover, one)),
            spacing=2,
        )


def _offered(card: VillageCard) -> Sequence[str]:
    if card.village.retired_on:
        return ()
    return (CONTRACT, REPLACE, RENEW, END) if card.current else (APPOINT,)


def _bars(card: VillageCard, today: date) -> list[Item]:
    if not card.appointments:
        return []
    bars = Timeline()
    bars.show_periods([_period(one, today) for one in card.appointments], today)
    return [bars]


def _period(served: Served, today: date) -> Period:
    one = served.appointment
    current = one.covers(today)
    months = f" · {one.starts_on:%Y-%m} 至 {one.ends_on:%Y-%m}" if one.ends_on else ""
    words = served.adviser if current else served.adviser + months
    return Period(words, one.starts_on, one.ends_on, current=current)


def _sentences(card: VillageCard, today: date) -> list[Item]:
    if not card.appointments:
        return [remark("circle-dashed", NONE_YET, Tone.WARN)]
    present = [] if card.current else [remark("circle-dashed", "现在没有法律顾问", Tone.WARN)]
    return [*present, *(_sentence(one, today) for one in card.appointments)]


def _sentence(served: Served, today: date) -> Item:
    one = served.appointment
    firm = f"({served.firm})" if served.firm else ""
    days = period_words(one)
    if one.covers(today):
        left = days_left_words(one, today)
        return remark(
            "user", f"现任 {served.adviser}{firm}，{days}" + (f"，{left}" if left else "")
        )
    if one.starts_on > today:
        return remark("clock", f"已约定 {served.adviser}{firm}，{days}")
    why = f"，{one.ended_reason}" if one.ended_reason else ""
    return remark("clock-counter-clockwise", f"曾任 {served.adviser}{firm}，{days}{why}")
