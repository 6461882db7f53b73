"""恢复: what would become of the record, shown before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.history import HistoryService, Restoration
from lvgw_desktop.ui.history.field_table import field_table
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, column
from lvgw_desktop.ui.shared.masked_text import Mask
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving_page import SavingPage
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter
from lvgw_desktop.ui.shared.tokens import Tone

HINTS = (
    Hint("Ctrl+Enter", "恢复"),
    Hint("↑↓", "翻看"),
    Hint("Esc", "先不恢复"),
    Hint("F1", "帮助"),
)


class RestorePage(SavingPage):
    """Shows each field now and then; `saved(Restoration)` once it is restored."""

    def __init__(
        self, planned: Restoration, history: HistoryService, operations: Operations, title: str
    ) -> None:
        super().__init__(planned.sentence, title, hints=HINTS)
        self._planned, self._history, self._operations = planned, history, operations
        self._area = scrolled(self._content())
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self._area, 1)
        self._restore = Button("恢复", Kind.PRIMARY, key="Ctrl+Enter", clicked=self.restore)
        self.put_foot(self._restore)
        on_ctrl_enter(self, self.restore)

    def start(self) -> None:
        """Let the keys turn over long texts."""
        self._area.setFocus()

    def restore(self) -> None:
        """Do it, once."""
        self._restore.setEnabled(False)
        self._operations.run(
            lambda: self._history.restore(self._planned),
            then=self.saved.emit,
            refused=self._decline,
            changed=self._planned.topics,
            urgent=True,
        )

    def _decline(self, refusal: Refusal) -> None:
        self._restore.setEnabled(True)
        self.trouble.setText(refusal.sentence)

    def _content(self) -> QWidget:
        planned, mask = self._planned, Mask()
        numbers = any(one.has_numbers for one in planned.fields)
        uuid = planned.now.uuid
        mask.shown.connect(lambda: self._operations.run(lambda: self._history.note_look(uuid)))
        fields = field_table(planned.fields, "现在", "恢复后", mask)
        card = Card("会改这几格", fields, aside=mask if numbers else None)
        if planned.staying:
            card.body.put(remark("info", planned.staying))
        for sentence in planned.remarks:
            card.body.put(remark("magnifying-glass", f"请核对：{sentence}", Tone.WARN))
        return ScrolledContent(column(card, STRETCH))
