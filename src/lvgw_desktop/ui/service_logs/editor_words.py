"""编辑页的话: what head and bar say of the fields: pins, quantities, remarks behind the fold."""

from PySide6.QtCore import QObject

from lvgw_desktop.ui.service_logs.action_bar import ActionBar
from lvgw_desktop.ui.service_logs.editor_panes import EditorPanes
from lvgw_desktop.ui.service_logs.editor_state import EditorState


class EditorWords(QObject):
    """Keeps them in step with the panes."""

    def __init__(self, panes: EditorPanes, bar: ActionBar, state: EditorState) -> None:
        super().__init__(panes)
        self._panes, self._bar, self._state = panes, bar, state
        form, side = panes.form, panes.side
        panes.refolded.connect(self._heed_folding)
        form.changed.connect(lambda _field: self._heed_change())
        form.pins_changed.connect(self.show_pins)
        side.amounts.changed.connect(self._heed_change)
        side.checks.counted.connect(self._show_remarks)

    def show_pins(self) -> None:
        """Say how many fields go to the next record."""
        self._bar.show_pins(len(self._panes.form.fields.pinned()))

    def _heed_change(self) -> None:
        self._bar.show_trouble("")
        self._show_amounts()

    def _heed_folding(self) -> None:
        self._show_amounts()
        self._show_remarks(self._panes.side.checks.words())

    def _show_amounts(self) -> None:
        kinds = len(self._panes.side.amounts.items())
        self._bar.show_folded(folded=self._panes.folded(), kinds=kinds)

    def _show_remarks(self, words: str) -> None:
        self._state.show_remarks(words if self._panes.folded() else "")
