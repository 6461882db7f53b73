"""担任村(居)数: the villages an adviser serves, here and for other offices [plan §二(一)2]."""

from lvgw_desktop.services.advisers import AdviserCard
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row
from lvgw_desktop.ui.shared.pips import Pips
from lvgw_desktop.ui.shared.tokens import Tone


def workload_card(card: AdviserCard) -> Card:
    """Return the card; a full load is a remark and never stops anything."""
    most = card.most_villages
    here, elsewhere = len(card.current), card.adviser.villages_elsewhere
    number = Label(f"{card.workload} / {most}" if most else str(card.workload), "number")
    others = f"，另在外所 {elsewhere} 个" if elsewhere else ""
    lines: list[Item] = [
        row(Pips(here, elsewhere, most, edge=26), STRETCH),
        Label(f"本所 {here} 个{others}", wrap=True),
    ]
    if most and card.workload >= most:
        words = f"已到“原则上不超过 {most} 个”，再加时会提醒，不拦着"
        lines.append(remark("info", words, Tone.WARN))
    return Card("担任村(居)数", *lines, aside=number)
