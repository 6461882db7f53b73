"""标题写法: the printed words that are in doubt, each with the wordings to choose from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from lvgw_desktop.services.forms import WordChoice
from lvgw_desktop.ui.shared.badge import Mark
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column, Group
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

HOW = "拿不准的标题：按 Enter 换写法"
WIDTH = 284
USED = Mark("check-circle-fill", Tone.OK, "在用")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a heading of the form."""

    word: str
    words: str
    is_used: bool


COLUMNS = (
    Column("words", "写法", text=lambda wording: wording.words.replace("\n", "")),
    Column("used", "", 36, mark=lambda wording: USED if wording.is_used else None),
)


class WordingCard(TableCard):
    """`chosen(Wording)` on Enter; out of sight while a form leaves nothing to choose."""

    chosen = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._note = Label(HOW, "side", wrap=True)
        self.table = RecordTable(
            COLUMNS,
            key=lambda wording: (wording.word, wording.words),
            operations=operations,
            name="标题写法",
        )
        head = row(margins=(12, 8, 12, 8))
        head.put(self._note, 1)
        self.body.put(head)
        self.body.put(self.table, 1)
        self.table.opened.connect(self._choose)
        keep_size(self, max_width=WIDTH)
        self.hide()

    def show_choices(self, choices: Sequence[WordChoice]) -> None:
        """Show the headings of a form that may be worded otherwise."""
        self._note.setText(HOW)
        self._note.set_tone(None)
        self.table.show_rows(list(_rows(choices)))
        self.setVisible(bool(choices))

    def tell(self, sentence: str) -> None:
        """Say why a wording was not taken."""
        self._note.setText(sentence)
        self._note.set_tone(Tone.SEAL)

    def _choose(self, wording: Wording) -> None:
        if not wording.is_used:
            self.chosen.emit(wording)


def _rows(choices: Sequence[WordChoice]) -> Iterator[Group | Wording]:
    for choice in choices:
        yield Group(choice.word.replace("\n", ""))
        for words in choice.wordings:
            yield Wording(choice.word, words, words == choice.chosen)
