"""改成什么: the choice of the field, and the editor that fits it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.batch_edit import FIELDS
from lvgw_desktop.ui.service_logs.client_categories import client_categories
from lvgw_desktop.ui.service_logs.method_editor import MethodEditor
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.choices import matching
from lvgw_desktop.ui.shared.editors import ChoiceEditor, FieldEditor, LineEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.segmented import Segmented

_CLEARED = "cleared"


class BatchValues(QWidget):
    """`changed` when field or value are others; a text counts once its field is left.

    A remark is cleared by a choice of its own, never by a line that was not filled in yet.
    `reason` stands beside the value. `typed` with every letter, for a draft.
    """

    changed = Signal()
    typed = Signal()

    def __init__(self, vocabulary: Vocabulary, candidates: Candidates, today: date) -> None:
        super().__init__()
        words = field_names(ServiceLog)
        choices = [*((name, words[name]) for name in FIELDS), (_CLEARED, "清掉台账备注")]
        self.field: Segmented[str] = Segmented(choices, FIELDS[0])
        self.boxes = {
            name: FieldBox(name, "改成", editor)
            for name, editor in _editors(vocabulary, candidates, today).items()
        }
        self._stack = QStackedWidget()
        for name, box in self.boxes.items():
            self._stack.addWidget(box)
            heard = box.left if name == "remark" else box.changed
            heard.connect(lambda _field=None: self.changed.emit())
        self._nothing_to_write = QWidget()
        self._stack.addWidget(self._nothing_to_write)
        self.boxes["method"].set_value(None)
        self.reason = FieldBox("reason", "原因", LineEditor(placeholder="写进每条的历史，可以不写"))
        second = row(spacing=24)
        second.put(self._stack, 1)
        second.put(self.reason, 1)
        choice = FieldBox("field", "哪一格", ChoiceEditor(self.field))
        self._all = {**self.boxes, "field": choice, "reason": self.reason}
        self.setLayout(column(choice, second, spacing=8))
        self.field.changed.connect(self._heed_field)
        for box in self._all.values():
            box.changed.connect(self.typed)
        self._shown = self._typed()

    def start(self) -> None:
        """Put the cursor into the choice of the field."""
        self.field.setFocus()

    def given(self) -> tuple[str, Any] | None:
        """Return field and value, None while there is no value."""
        name = self.field.value() or FIELDS[0]
        if name == _CLEARED:
            return "remark", ""
        value = self.boxes[name].value()
        return (name, value) if value not in (None, "") else None

    def typed_changes(self) -> dict[str, Any]:
        """Return the choice and what was typed, by the names of the boxes, for a draft."""
        typed = self._typed()
        return {name: each for name, each in typed.items() if each != self._shown[name]}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put back what `typed_changes` gave."""
        for name, each in typed.items():
            self._all[name].editor.retype(each)
        self._heed_field(self.field.value() or FIELDS[0])

    def start_over(self) -> None:
        """Show nothing chosen and nothing typed."""
        self.retype(self._shown)

    def _typed(self) -> dict[str, Any]:
        return {name: box.editor.typed() for name, box in self._all.items()}

    def _heed_field(self, name: str) -> None:
        self._stack.setCurrentWidget(self.boxes.get(name, self._nothing_to_write))
        self.changed.emit()


def _editors(vocabulary: Vocabulary, candidates: Candidates, today: date) -> dict[str, FieldEditor]:
    categories = client_categories(vocabulary)
    advisers = candidates.advisers_for(None, today)
    return {
        "method": MethodEditor(),
        "adviser_id": PickerEditor(Picker(lambda typed: matching(advisers, typed))),
        "client_category": PickerEditor(Picker(lambda typed: matching(categories, typed))),
        "remark": LineEditor(placeholder="写完按 Tab，下面看会怎样"),
    }
