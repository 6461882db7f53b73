"""聘任: the page that appoints an adviser to a village, in place of the present one or anew."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.handover import Handover
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.advisers import AdviserLine
from lvgw_desktop.services.recommendations import Recommended
from lvgw_desktop.ui.appointing.candidates import adviser_choices
from lvgw_desktop.ui.appointing.handover_fields import PARTS, handover_fields
from lvgw_desktop.ui.appointing.workload_notice import WorkloadNotice
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import FieldEditor, LineEditor
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor

CHANGED = ("appointments", "villages", "advisers")
NOBODY = Recommended()


class AppointPage(EditorPage):
    """Asks village, adviser, days and reason; `save(appointment, reason)` keeps them.

    `start` is what the fields begin with; `overlaps` looks the village's other appointments up.
    `recommended` is who stands on the 推荐名单. Where an adviser is replaced, `handover` is what
    he hands over: a reason is needed then, and `save(appointment, reason, handover)`.
    """

    def __init__(  # noqa: PLR0913  the parts of one page, each by its name
        self,
        title: str,
        operations: Operations,
        *,
        villages: Sequence[Choice],
        advisers: Sequence[AdviserLine],
        start: dict[str, Any],
        save: Callable[..., Any],
        draft: DraftDesk,
        recommended: Recommended = NOBODY,
        handover: Handover | None = None,
        overlaps: Callable[[Appointment], Iterable[Problem]] = lambda _appointment: (),
        subtitle: str = "",
    ) -> None:
        self._overlaps, self._background = overlaps, operations
        self._lines = {line.adviser.id: line for line in advisers}
        self._start, self._handover = start, handover
        self.notice = WorkloadNotice()
        fields = _fields(
            villages,
            adviser_choices(advisers, recommended.adviser_ids),
            needs_reason=handover is not None,
            hint=_recommended_words(recommended),
        )
        super().__init__(
            title,
            RecordEditor(
                [*fields, *(handover_fields() if handover else ())], self._build, across=2
            ),
            operations,
            save=lambda read: save(*read),
            changed=CHANGED,
            subtitle=subtitle,
            above=self.notice,
            said=lambda _saved: f"{title}已办好。",
            draft=draft,
        )
        parts = {name: getattr(handover, name) for name in PARTS} if handover else {}
        self.editor.show_record({**parts, **start})
        self.editor["adviser_id"].changed.connect(self._show_workload)
        self.notice.accepted.connect(self.editor["reason"].take_focus)
        self.notice.declined.connect(self._decline)
        for name in ("village_id", "starts_on", "ends_on"):
            self.editor[name].left.connect(self._look_for_overlaps)
        self._show_workload()

    def start(self) -> None:
        """Begin at the first field that is still empty."""
        super().start()
        empty = (box for box in self.editor.boxes.values() if box.value() in (None, ""))
        if first := next(empty, None):
            first.take_focus()

    def may_save(self, record: Any) -> bool:  # noqa: ANN401  what `_build` gives
        """Wait for the answer when the adviser has no room left."""
        _appointment, reason, *_handover = record
        if self.notice.is_open():
            self.notice.take_focus()
            return False
        if self.notice.applies() and not reason:
            self.editor.show_problems([Problem("reason", "请写明为什么还要再加一个。")])
            return False
        return True

    def _build(self, values: dict[str, Any]) -> tuple[Any, ...]:
        problems = [
            Problem(name, sentence) for name, sentence in _REQUIRED.items() if values[name] is None
        ]
        if self._handover and not values["reason"]:
            problems.append(Problem("reason", "请写明换顾问的原因，会记进聘任经过。"))
        if problems:
            raise Refusal(problems[0].sentence, problems)
        reason = values.pop("reason")
        if self._handover is None:
            return Appointment(**values), reason
        parts = {name: values.pop(name) for name in PARTS}
        return Appointment(**values), reason, replace(self._handover, **parts)

    def _look_for_overlaps(self) -> None:
        try:
            appointment, *_others = self._build(self.editor.read())
        except Refusal:
            return
        self._background.run(
            lambda: self._overlaps(appointment),
            then=self._show_overlaps,
            key="appointing.overlaps",
        )

    def _show_overlaps(self, found: Iterable[Problem]) -> None:
        by_field = {problem.field: problem for problem in found}
        for name in ("starts_on", "ends_on"):
            self.editor[name].set_problem(by_field.get(name))

    def _show_workload(self) -> None:
        self.notice.show_adviser(self._lines.get(self.editor["adviser_id"].value()))

    def _decline(self) -> None:
        if self._start.get("adviser_id") is not None:
            self.back_asked.emit()
            return
        self.editor["adviser_id"].set_value(None)
        self.notice.show_adviser(None)
        self.editor["adviser_id"].take_focus()


_REQUIRED = {
    "village_id": "请选村(居)。",
    "adviser_id": "请选法律顾问。",
    "starts_on": "请填聘期起，如 2026.12.1。",
}


def _fields(
    villages: Sequence[Choice], advisers: Sequence[Choice], *, needs_reason: bool, hint: str
) -> list[EditorField]:
    def picker(choices: Sequence[Choice], placeholder: str) -> Callable[[], FieldEditor]:
        return lambda: _picker(choices, placeholder)

    return [
        EditorField("village_id", "村(居)", picker(villages, "村名、拼音或代码"), required=True),
        EditorField(
            "adviser_id", "法律顾问", picker(advisers, "姓名、拼音或证号"), required=True, hint=hint
        ),
        EditorField("starts_on", "聘期起", DayEditor, required=True),
        EditorField("ends_on", "聘期止", DayEditor, hint="没有约定可以不填"),
        EditorField("reason", "原因", LineEditor, required=needs_reason, span=2),
        EditorField("visit_plan", "到村安排", lambda: LineEditor(placeholder="如 每月第二周周三")),
        EditorField("contract", "合同编号", LineEditor),
    ]


def _picker(choices: Sequence[Choice], placeholder: str) -> PickerEditor:
    """Return the picker; with one choice only there is nothing to pick."""
    editor = PickerEditor(Picker(choices, placeholder=placeholder))
    editor.derived = len(choices) == 1
    editor.picker.setReadOnly(editor.derived)
    return editor


def _recommended_words(recommended: Recommended) -> str:
    """Say who is recommended and cannot be picked yet."""
    if not recommended.others:
        return ""
    return f"推荐名单里的{'、'.join(recommended.others)}还不在名册，先在法律顾问里新增"
