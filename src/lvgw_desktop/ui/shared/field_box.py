"""字段: one field of a record with its label; what is wrong is said here, never in a pop-up."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.ui.shared.editors import FieldEditor
from lvgw_desktop.ui.shared.labelled_editor import LABEL_WIDTH, LabelledEditor
from lvgw_desktop.ui.shared.tokens import Tone

_LOOKS = {
    Severity.ERROR: ("error", "warning-circle", Tone.SEAL),
    Severity.MISSING: ("warn", "circle-half", Tone.WARN),
    Severity.CHECK: ("warn", "magnifying-glass", Tone.WARN),
}


class FieldBox(LabelledEditor):
    """`field` is the record's field name, `label` what the paper says.

    `left(field)` is emitted when the focus leaves the editor. A problem hides the hint.
    """

    left = Signal(str)

    def __init__(  # noqa: PLR0913  one declared line per field is the point
        self,
        field: str,
        label: str,
        editor: FieldEditor,
        *,
        required: bool = False,
        hint: str = "",
        label_at: str = "left",
        message_at: str = "below",
        label_width: int = LABEL_WIDTH,
    ) -> None:
        super().__init__(
            label,
            editor,
            required=required,
            label_at=label_at,
            message_at=message_at,
            label_width=label_width,
        )
        self.field = field
        self._problem: Problem | None = None
        self._own_problem = False
        editor.left.connect(self._heed_leaving)
        self.set_hint(hint)

    def problem(self) -> Problem | None:
        """Return the problem shown."""
        return self._problem

    def set_problem(self, problem: Problem | None) -> None:
        """Mark the field with what is wrong, or clear the mark."""
        self._problem, self._own_problem = problem, False
        if problem:
            border, icon, tone = _LOOKS[problem.severity]
            self._show(problem.sentence, icon, tone)
            self.editor.mark(border)
        else:
            self._show_hint()
            self.editor.mark("")

    def set_pinned(self, pinned: bool) -> None:  # noqa: FBT001  a setter's one value
        """Pin the value for the next record."""
        self.editor.set_pinned(pinned)

    def pinned(self) -> bool:
        """Tell whether the value is pinned."""
        return self.editor.pinned()

    def skipped_by_enter(self) -> bool:
        """Pinned and derived fields are skipped by Enter, not by Tab."""
        widget = self.editor.widget
        return (
            self.pinned() or self.editor.derived or not widget.isEnabled() or not widget.isVisible()
        )

    def _heed_change(self) -> None:
        if self._own_problem:
            self.set_problem(None)
        super()._heed_change()

    def _heed_leaving(self) -> None:
        sentence = self.editor.own_problem()
        if sentence:
            self.set_problem(Problem(self.field, sentence))
            self._own_problem = True
        self.left.emit(self.field)

    def _show_hint(self) -> None:
        if not self._problem:
            super()._show_hint()
