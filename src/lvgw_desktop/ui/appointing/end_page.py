"""终止聘任: the page that ends an appointment on a day, with the reason."""

from datetime import date
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.appointments import AppointmentService
from lvgw_desktop.ui.appointing.appoint_page import CHANGED
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations

_FIELDS = (
    EditorField("last_day", "最后一天", DayEditor, required=True, hint="到这一天为止还算在聘期内"),
    EditorField("reason", "原因", required=True),
)


class EndPage(EditorPage):
    """Asks the last day and the reason."""

    def __init__(
        self,
        appointment: Appointment,
        who: str,
        appointments: AppointmentService,
        operations: Operations,
        today: date,
        draft: DraftDesk,
    ) -> None:
        super().__init__(
            "终止聘任",
            RecordEditor(_FIELDS, _read),
            operations,
            save=lambda read: appointments.end(appointment, *read),
            changed=CHANGED,
            subtitle=f"{who}，{period_words(appointment)}",
            save_words="终止",
            draft=draft,
            said=lambda _ended: f"{who}的聘任已终止。",
        )
        self.editor.show_record({"last_day": today})


def _read(values: dict[str, Any]) -> tuple[date, str]:
    if values["last_day"] is None:
        raise Refusal("请填最后一天。", [Problem("last_day", "请填最后一天，如 2026.11.30。")])
    if not values["reason"]:
        raise Refusal("请写明原因。", [Problem("reason", "请写明终止聘任的原因。")])
    return values["last_day"], values["reason"]
