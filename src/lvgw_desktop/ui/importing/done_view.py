"""导入完毕: what came in, what was left out, and where to go on."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.import_batches import undone_words
from lvgw_desktop.services.import_outcome import ImportOutcome, RowResult
from lvgw_desktop.ui.importing.effect_card import effect_card
from lvgw_desktop.ui.importing.undo_question import ask_to_undo
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, column, keep_size, row
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tokens import Tone


class DoneView(QWidget):
    """Signals: `leave_asked`, `report_asked`, `again_asked`; `undo_asked(batch)` once agreed."""

    undo_asked = Signal(object)
    leave_asked = Signal()
    report_asked = Signal()
    again_asked = Signal()

    def __init__(self, outcome: ImportOutcome, today: date) -> None:
        super().__init__()
        self._batch = outcome.batch
        self.first = Button("看结果", Kind.PRIMARY, icon="check", clicked=self.leave_asked.emit)
        self._undo = Button(
            "撤销这一批…", icon="arrow-counter-clockwise", key="Del", clicked=self.undo
        )
        self._said = Label(outcome.sentence, "body", wrap=True)
        lines = [
            _beside_icon(self._said),
            *self._about_undoing(today),
            *self._about_left_out(outcome),
        ]
        again = Button("再导入一份…", clicked=self.again_asked.emit)
        lines.append(row(self.first, again, STRETCH))
        said = Card("", *lines, STRETCH, spacing=14)
        effect = effect_card(outcome)
        keep_size(effect, width=292)
        main = row(spacing=12)
        main.put(said, 1)
        main.put(effect)
        self.setLayout(column(main, STRETCH))
        on_keys(self, {"Del": self.undo})

    def undo(self) -> None:
        """Ask whether to take the whole import back."""
        if self._batch and ask_to_undo(self, self._batch):
            self.undo_asked.emit(self._batch)

    def show_undone(self, batch: ImportBatch) -> None:
        """Say what became of it."""
        self._batch = None
        self._said.setText(undone_words(batch))
        self._undo.disable("已经撤销")

    def _about_undoing(self, today: date) -> Iterable[Item]:
        if self._batch is None:
            return
        day = near_day_words(self._batch.last_undo_day, today)
        words = f"{day}为止可以整批撤销，在「设置 · 导入记录」里也行。后来用过、改过的会留着。"
        yield _with_button(words, self._undo)

    def _about_left_out(self, outcome: ImportOutcome) -> Iterable[Item]:
        if left_out := outcome.count(RowResult.LEFT_OUT):
            words = f"{left_out} 行没有导入。可以导出标红的原表，改好再导入，已有的会自动跳过。"
            report = Button("导出标红的原表", icon="table", clicked=self.report_asked.emit)
            yield _with_button(words, report)


def _beside_icon(said: Label) -> Item:
    line = row(IconLabel("check-circle", Tone.OK), spacing=8)
    line.put(said, 1)
    return line


def _with_button(words: str, button: Button) -> Item:
    line = row(spacing=12)
    line.put(Label(words, "body2", wrap=True), 1)
    line.put(button)
    return line
