"""编辑页面: one record's editor as a page, with its checks and the bar that saves."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk, EditorDraft
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.locking import Locking
from lvgw_desktop.ui.shared.messages import may_go_unsaved
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving import Saving
from lvgw_desktop.ui.shared.saving_page import SavingPage
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter

HINTS = (
    Hint("Enter", "下一格"),
    Hint("Shift+Enter", "上一格"),
    Hint("Ctrl+Enter", "保存"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_TO_READ = (Hint("↑↓", "上下看"), *HINTS[-2:])


class EditorPage(SavingPage):
    """Saves what the editor gives with `save(record)`; then `saved(result)` says so.

    `said(result)` is the sentence for the window, which then offers to take the save back.

    `remarks(record)` are what is wrong or odd: the field that is left shows its own one.
    `above` stands over the editor's card. `label` tells of a save that takes its time, then
    `save(record, progress=…)`.
    """

    def __init__(  # noqa: PLR0913  the parts of one page, each by its name
        self,
        title: str,
        editor: RecordEditor[Any],
        operations: Operations,
        *,
        save: Callable[..., Any],
        changed: Sequence[str],
        subtitle: str = "",
        remarks: Callable[[Any], Iterable[Problem]] = lambda _record: (),
        save_words: str = "保存",
        above: QWidget | None = None,
        draft: DraftDesk | None = None,
        said: Callable[[Any], str] | None = None,
        label: str = "",
    ) -> None:
        super().__init__(title, subtitle, hints=HINTS)
        self.editor = editor
        self._save, self._changed, self._remarks = save, changed, remarks
        self._said, self._label = said, label
        self.save_button = Button(
            save_words, Kind.PRIMARY, icon="check", key="Ctrl+Enter", clicked=self.save
        )
        self._draft = EditorDraft(draft, editor, operations, self) if draft else None
        self.place = draft and draft.place
        if self._draft:
            self._draft.dropped.connect(self.dropped)
        self._saving = Saving(operations, self._resume, self)
        self._saving.busy.connect(Locking(self, editor).lock)
        self._saving.declined.connect(self._show_refusal)
        self._lay_out(above)
        on_ctrl_enter(self, self.save)
        editor.save_asked.connect(self.save)
        editor.back_asked.connect(self.back_asked)
        for box in editor.boxes.values():
            box.left.connect(self._show_remarks)
            box.editor.entered.connect(partial(self._bring_into_sight, box))

    def start(self) -> None:
        """Begin at the first field, with what was typed here before and not saved."""
        if self._draft:
            self._draft.begin()
        if self.editor.isEnabled():
            self.editor.start()
        else:
            self.setFocus()

    def lock(self, reason: str) -> None:
        """Show the record only to be read; `reason` says why at the button that would save."""
        self.editor.setEnabled(False)
        self.save_button.disable(reason)
        self.set_hints(_TO_READ)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._area)  # its keys scroll

    def back(self) -> bool:
        """Go; what was typed becomes a draft, or is asked about where there is none."""
        if self._saving.is_busy():
            return False
        if self._draft and not self._draft.is_failing():
            return self._draft.leave(self._stay)
        return not self.editor.is_changed() or may_go_unsaved(self, self.save)

    def may_save(self, record: Any) -> bool:  # noqa: ANN401  any record
        """Say whether nothing has to be answered first; pages with a question override it."""
        return record is not None

    def save(self) -> None:
        """Save if the fields can be read; what is wrong is marked where it stands."""
        if self._saving.is_busy():
            return
        self.trouble.setText("")
        if unread := self._unread():
            self.editor.show_problems(unread)
            return
        try:
            record = self.editor.record()
        except Refusal as refusal:
            self._show_refusal(refusal)
            return
        if self.may_save(record):
            work = self._work(record)
            self._saving.run(work, self.saved.emit, self._changed, self._said, label=self._label)

    def _work(self, record: Any) -> Callable[..., Any]:  # noqa: ANN401  any record
        save = partial(self._save, record)
        return self._draft.saving(save) if self._draft else save

    def _resume(self) -> None:
        if self._draft:
            self._draft.resume()

    def _stay(self, refusal: Refusal) -> None:
        """Come up again: what was typed could not be kept, and is on this page alone."""
        self.trouble.setText(refusal.sentence)
        self.stay_asked.emit()

    def _unread(self) -> list[Problem]:
        boxes = self.editor.boxes.values()
        found = ((box.field, box.editor.own_problem()) for box in boxes)
        return [Problem(field, sentence) for field, sentence in found if sentence]

    def _show_refusal(self, refusal: Refusal) -> None:
        fields = [one for one in refusal.problems if one.field in self.editor.boxes]
        self.editor.show_problems(fields)
        self.trouble.setText("" if fields else refusal.sentence)

    def _show_remarks(self, field: str) -> None:
        box = self.editor[field]
        if box.editor.own_problem():
            return
        try:
            found = self._remarks(self.editor.record())
        except Refusal as refusal:
            found = refusal.problems
        box.set_problem(next((one for one in found if one.field == field), None))

    def _bring_into_sight(self, box: FieldBox) -> None:
        self._area.ensureWidgetVisible(box, 0, theme.gap(8))

    def _lay_out(self, above: QWidget | None) -> None:
        content = column(spacing=10)
        if self._draft:
            content.put(self._draft.banner)
        if above:
            content.put(above)
        card = Card()
        card.body.put(self.editor)
        content.put(card)
        content.addStretch(1)
        self._area = scrolled(ScrolledContent(content))
        self.put(self._area, 1)
        self.put_foot(self.save_button)
