"""校准的读数: the two numbers read off the rulers together with the printer they are of."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import SignalInstance

from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.picker import Picker

_PRINTER = "printer"


class OffsetReading:
    """What a draft of the calibration keeps: numbers of one printer are never another's."""

    def __init__(self, editor: RecordEditor[PrinterOffset], printer: Picker) -> None:
        self._editor, self._printer = editor, printer

    @property
    def changed(self) -> SignalInstance:
        """Return the signal of every letter."""
        return self._editor.changed

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return the boxes of the numbers."""
        return self._editor.boxes

    def typed_changes(self) -> dict[str, Any]:
        """Return the numbers that were typed, with their printer."""
        typed = self._editor.typed_changes()
        return {**typed, _PRINTER: self._printer.value()} if typed else {}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put the numbers back, and choose their printer; none if it is not there any more."""
        self._printer.set_value(typed.get(_PRINTER))
        self._printer.chosen.emit(self._printer.value())
        self._editor.retype(typed)

    def start_over(self) -> None:
        """Show empty boxes."""
        self._editor.start_over()

    def start(self) -> None:
        """Put the cursor into the first box."""
        self._editor.start()
