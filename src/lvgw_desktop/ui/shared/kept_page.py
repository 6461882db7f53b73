"""存草稿的保存页: a page with fields of its own that keeps what is typed there, as an editor does.

A subclass is told of by `EditorDraft`: it says with `typed_changes` what was typed since it opened,
and puts it back with `retype`.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared.editor_draft import DraftDesk, EditorDraft
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.locking import Locking
from lvgw_desktop.ui.shared.messages import may_go_unsaved
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.saving import Saving
from lvgw_desktop.ui.shared.saving_page import SavingPage


class KeptPage(SavingPage):
    """`changed` whenever something is typed or ticked; mypy sees that a page has all it needs."""

    changed = Signal()

    def __init__(
        self,
        title: str,
        subtitle: str,
        operations: Operations,
        desk: DraftDesk,
        hints: Sequence[Hint],
    ) -> None:
        super().__init__(title, subtitle, hints=hints)
        self.place = desk.place
        self._draft = EditorDraft(desk, self, operations, self)
        self._draft.dropped.connect(self.dropped)
        self._saving = Saving(operations, self._draft.resume, self)
        self._saving.declined.connect(self.decline)
        self._shown: dict[str, Any] = {}
        self.put(self._draft.banner)

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return the fields of the page: what is typed is kept when one is left."""
        return {}

    @abstractmethod
    def typed_changes(self) -> dict[str, Any]:
        """Return what was typed since the page opened, as JSON values."""

    @abstractmethod
    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put back what `typed_changes` gave."""

    @abstractmethod
    def start_over(self) -> None:
        """Show what the page showed when it opened."""

    def show_in_boxes(self, record: object) -> None:
        """Show the fields of a record that have the names of the page's fields."""
        for name, box in self.boxes.items():
            box.set_value(getattr(record, name))
        self._shown = {name: box.editor.typed() for name, box in self.boxes.items()}

    def typed_in_boxes(self) -> dict[str, Any]:
        """Return what was typed into the fields since, also what cannot be read."""
        typed = {name: box.editor.typed() for name, box in self.boxes.items()}
        return {name: words for name, words in typed.items() if words != self._shown[name]}

    def retype_boxes(self, typed: Mapping[str, Any]) -> None:
        """Put back what `typed_in_boxes` gave."""
        for name in self.boxes.keys() & typed.keys():
            self.boxes[name].editor.retype(typed[name])

    def start(self) -> None:
        """Take up what was typed here before and not saved; then put the cursor somewhere."""
        self._draft.begin()

    @abstractmethod
    def save(self) -> None:
        """Do what the page is for (Ctrl+Enter)."""

    def back(self) -> bool:
        """Go; what was typed becomes a draft, or is asked about if that cannot be."""
        if self._saving.is_busy():
            return False
        if not self._draft.is_failing():
            return self._draft.leave(self._stay)
        return not self.typed_changes() or may_go_unsaved(self, self.save)

    def decline(self, refusal: Refusal) -> None:
        """Say why nothing was saved."""
        self.trouble.setText(refusal.sentence)

    def lock_while_saving(self, *parts: QWidget) -> None:
        """Let nothing be typed there during a save."""
        self._saving.busy.connect(Locking(self, *parts).lock)

    def run_save(
        self,
        work: Callable[[], Any],
        changed: Iterable[str],
        said: Callable[[Any], str] | None = None,
    ) -> None:
        """Do the work of the save, once, with the end of the draft behind it."""
        topics = (*changed, "drafts")
        self._saving.run(self._draft.saving(work), self.saved.emit, topics, said)

    def _stay(self, refusal: Refusal) -> None:
        self.decline(refusal)
        self.stay_asked.emit()
