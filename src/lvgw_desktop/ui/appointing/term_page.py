"""修改聘期: the page that corrects the days, visit plan or contract of one appointment."""

from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.appointment import Appointment, appointment_problems
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.appointments import AppointmentService
from lvgw_desktop.ui.appointing.appoint_page import CHANGED
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.operations import Operations

_FIELDS = (
    EditorField("starts_on", "聘期起", DayEditor, required=True),
    EditorField("ends_on", "聘期止", DayEditor, hint="没有约定可以不填"),
    EditorField("visit_plan", "到村安排", lambda: LineEditor(placeholder="如 每月第二周周三")),
    EditorField("contract", "合同编号"),
)


class TermPage(EditorPage):
    """Shows one appointment to be corrected; an end before its time is 终止聘任 instead."""

    def __init__(
        self,
        appointment: Appointment,
        who: str,
        appointments: AppointmentService,
        operations: Operations,
        draft: DraftDesk,
    ) -> None:
        def read(values: dict[str, Any]) -> Appointment:
            if values["starts_on"] is None:
                sentence = "请填聘期起，如 2026.12.1。"
                raise Refusal(sentence, [Problem("starts_on", sentence)])
            return replace(appointment, **values)

        super().__init__(
            "修改聘期",
            RecordEditor(_FIELDS, read, across=2),
            operations,
            save=appointments.save,
            changed=CHANGED,
            subtitle=who,
            remarks=appointment_problems,
            draft=draft,
            said=lambda _saved: f"{who}的聘期已修改。",
        )
        self.editor.show_record(appointment)
