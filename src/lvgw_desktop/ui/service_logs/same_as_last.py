"""同上一条: Ctrl+' fills the field with the cursor with what the last log has there."""

from PySide6.QtCore import QObject

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.service_logs import ServiceLogService
from lvgw_desktop.ui.service_logs.entry import LogEntry, entry_of
from lvgw_desktop.ui.service_logs.log_fields import TEXTS
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.shared.operations import Operations

KEY = "editor.same"


class SameAsLast(QObject):
    """Looks at the log recorded last each time it is asked."""

    def __init__(self, operations: Operations, service: ServiceLogService, form: LogForm) -> None:
        super().__init__(form)
        self._operations, self._service, self._form = operations, service, form

    def fill(self) -> None:
        """Fill the field with the cursor; without an earlier log it stays as it is."""
        box = self._form.box_in_focus()
        if box and box.field in LogEntry.__dataclass_fields__:
            field = box.field
            self._operations.run(
                self._service.last, then=lambda last: self._fill(field, last), key=KEY
            )

    def _fill(self, field: str, last: ServiceLog | None) -> None:
        if last is None:
            return
        value = getattr(entry_of(last), field)
        box = self._form.boxes[field]
        if field in TEXTS and value:
            self._fill_text(field, value)
        else:
            box.set_value(value)
        box.set_problem(None)
        box.editor.changed.emit()

    def _fill_text(self, field: str, text: str) -> None:
        """Put it in as a phrase is: marked until it is edited."""
        area = self._form.fields.area(field)
        area.selectAll()
        area.fill_in(text, 0)
