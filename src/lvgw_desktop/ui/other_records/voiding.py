"""作废其他记录: asks why, voids, and offers the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.services.other_records import OtherRecordService
from lvgw_desktop.ui.other_records.record_page import TOPIC
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.operations import Operations

_REASON = EditorField("void_reason", "原因", lambda: LineEditor(placeholder="如 重复登记"))


class Voiding(QObject):
    """`said(sentence, Undo)` once it is done."""

    said = Signal(str, object)

    def __init__(
        self, operations: Operations, service: OtherRecordService, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations, self._service = operations, service
        self.bar = AskBar(_REASON, "作废", "先不作废", danger=True)

    def ask(self, kind: OtherKind, ids: Sequence[int], name: str) -> None:
        """Ask why these records are void; `name` is of one alone, "" of several."""
        which = name or f" {len(ids)} 条{kind.title}"
        kept = "，编号保留" if kind.letters else ""
        self.bar.ask(f"作废{which}{kept}", "", lambda reason: self._void(kind, ids, which, reason))

    def _void(self, kind: OtherKind, ids: Sequence[int], which: str, reason: str) -> None:
        def tell(voided: tuple[object, ...]) -> None:
            def put_back() -> str:
                return self._service.put_back(kind, voided)

            self.bar.leave()
            kept = "，编号保留" if kind.letters else ""
            self.said.emit(f"{which.strip()}已作废{kept}。", put_back)

        self._operations.run(
            lambda: self._service.void(kind, ids, reason),
            then=tell,
            refused=lambda refusal: self.bar.decline(refusal.sentence),
            changed=(TOPIC,),
            urgent=True,
        )
