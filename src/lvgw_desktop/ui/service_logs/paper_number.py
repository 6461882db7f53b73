"""纸上的编号: a sheet that was printed with a number on is keyed in under that number."""

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.prefilling import PrefillingService
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.operations import Operations

KEY = "editor.number"
_FIELD = EditorField(
    "serial", "纸上的编号", lambda: LineEditor(placeholder="全写，或只写后四位", latin=True)
)


class PaperNumber(QObject):
    """`bar` asks for the number; `found(uuid)` of the sheet that has it."""

    found = Signal(str)

    def __init__(self, operations: Operations, service: PrefillingService, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._service = operations, service
        self.bar = AskBar(_FIELD, "录入这一份", "先不录")

    def ask(self) -> None:
        """Ask for the number on the paper."""
        self.bar.ask("预填表", "", self._look_up)

    def _look_up(self, typed: str) -> None:
        service = self._service
        self._operations.run(
            lambda: service.numbered(typed),
            then=self._open,
            refused=self._decline,
            key=KEY,
        )

    def _open(self, sheet: PrefilledSheet) -> None:
        self.bar.leave()
        self.found.emit(sheet.uuid)

    def _decline(self, refusal: Refusal) -> None:
        self.bar.decline(refusal.sentence)
