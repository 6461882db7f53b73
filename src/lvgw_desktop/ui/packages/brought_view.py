"""读完: what came in, what stayed out, and the way back."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.import_batches import undone_words
from lvgw_desktop.services.package_outcome import PackageOutcome
from lvgw_desktop.ui.importing.undo_question import ask_to_undo
from lvgw_desktop.ui.packages.effect_cards import effect_cards
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tokens import Tone


class BroughtView(QWidget):
    """Signals: `leave_asked`, `again_asked`; `undo_asked(batch)` once agreed."""

    undo_asked = Signal(object)
    leave_asked = Signal()
    again_asked = Signal()

    def __init__(self, outcome: PackageOutcome, today: date) -> None:
        super().__init__()
        self.batch = outcome.batch
        self.first = Button("完成", Kind.PRIMARY, icon="check", clicked=self.leave_asked.emit)
        self._undo = Button(
            "撤销这一批…", icon="arrow-counter-clockwise", key="Del", clicked=self.undo
        )
        self._said = Label(outcome.sentence, "body", wrap=True)
        line = row(IconLabel("check-circle", Tone.OK), spacing=8)
        line.put(self._said, 1)
        card = Card("", line, spacing=14)
        if self.batch:
            day = near_day_words(self.batch.last_undo_day, today)
            words = f"{day}为止可以整批撤销，在「设置 · 导入记录」里也行。后来用过、改过的会留着。"
            way_back = row(spacing=12)
            way_back.put(Label(words, "body2", wrap=True), 1)
            way_back.put(self._undo)
            card.body.put(way_back)
        again = Button("再读一份…", clicked=self.again_asked.emit)
        card.body.put(row(self.first, again, STRETCH))
        card.body.put(STRETCH)
        aside = scrolled(ScrolledContent(column(*effect_cards(outcome), STRETCH)))
        keep_size(aside, width=292)
        main = row(spacing=12)
        main.put(card, 1)
        main.put(aside)
        self.setLayout(main)
        on_keys(self, {"Del": self.undo})

    def undo(self) -> None:
        """Ask whether to take it all back."""
        if self.batch and ask_to_undo(self, self.batch):
            self.undo_asked.emit(self.batch)

    def show_undone(self, batch: ImportBatch) -> None:
        """Say what became of it."""
        self.batch = None
        self._said.setText(undone_words(batch))
        self._undo.disable("已经撤销")
