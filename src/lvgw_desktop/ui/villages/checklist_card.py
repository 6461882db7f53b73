"""五有一满意: what is met at the village, each with its note."""

from PySide6.QtCore import Qt

from lvgw_desktop.domain.village import ChecklistMark
from lvgw_desktop.domain.village_checks import items_met
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.villages import VillageCard
from lvgw_desktop.ui.shared.badge import DONE, MISSING
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label
from lvgw_desktop.ui.shared.layouts import Item, row
from lvgw_desktop.ui.shared.tokens import Tone


def checklist_card(card: VillageCard, vocabulary: Vocabulary) -> Card:
    """Return the card; nothing here is overdue, it is only not there yet."""
    met, of = items_met(card.checklist), len(card.checklist)
    number = Label(f"{met} / {of}", "heading", tone=None if met == of else Tone.WARN)
    lines = [_line(mark, vocabulary.word(mark.item)) for mark in card.checklist]
    return Card("五有一满意", *lines, aside=number)


def _line(mark: ChecklistMark, word: str) -> Item:
    look = DONE if mark.met else MISSING
    note = ElidedLabel(_note(mark), "side")
    note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    note.set_tone(None if mark.met else Tone.WARN)
    line = row(IconLabel(look.icon, look.tone, words=look.words), Label(word), spacing=10)
    line.put(note, 1)
    return line


def _note(mark: ChecklistMark) -> str:
    seen = f"{mark.seen_on} 登记" if mark.seen_on else ""
    return "，".join(filter(None, (mark.note, seen))) or ("" if mark.met else "还没有登记")
