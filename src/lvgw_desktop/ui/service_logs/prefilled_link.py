"""未回的预填表: how many pre-filled sheets are outside; leads to them."""

from PySide6.QtCore import Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.operations import Operations

KEY = "logs.prefilled"


class PrefilledLink(Button):
    """Hidden while there is none; `asked` when it is pressed."""

    asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__("未回的预填表", Kind.TEXT, key="F7", small=True, clicked=self._ask)
        self._use_cases, self._operations = use_cases, operations
        self.hide()

    def refresh(self) -> None:
        """Count the sheets again."""
        self._operations.run(self._count, then=self._show, key=KEY)

    def _count(self) -> int:
        return self._use_cases.prefilling.count_outside()

    def _show(self, count: int) -> None:
        self.set_words(f"未回的预填表 ({count})")
        self.setVisible(count > 0)

    def _ask(self) -> None:
        self.asked.emit()
