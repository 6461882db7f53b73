"""原来: what a field says now, only to be read, beside what it becomes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.field_editor import FieldEditor
from lvgw_desktop.ui.shared.labels import Label

_BESIDE_LABEL = 7
"""px above the first line, so that it stands beside the label."""


class WordsEditor(FieldEditor):
    """Several lines of words; Enter goes past them."""

    derived = True

    def __init__(self) -> None:
        self._words = Label(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy.Policy
        self._words.setSizePolicy(policy.Expanding, policy.MinimumExpanding)
        self._words.setContentsMargins(0, theme.gap(_BESIDE_LABEL), 0, 0)
        super().__init__(self._words)

    def value(self) -> str:
        """Return the words."""
        return self._words.text()

    def set_value(self, value: str | None) -> None:
        """Show words, or that there are none."""
        self._words.setText(value or "空着")
