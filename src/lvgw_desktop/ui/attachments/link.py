"""附件 (3): how many attachments a record has, its scans among them; leads to them."""

from PySide6.QtCore import Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.subject import TOPIC, Subject
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.operations import Operations

KEYS = "Ctrl+J"
_TOPICS = frozenset({TOPIC, "scans"})


class AttachmentLink(Button):
    """Follows one record at a time; `asked(Subject)`."""

    asked = Signal(object)

    def __init__(self, operations: Operations, use_cases: UseCases, task: str) -> None:
        """`task` is the name under which its questions overtake each other."""
        super().__init__(
            "附件", Kind.TEXT, icon="file-text", key=KEYS, small=True, clicked=self.ask
        )
        self._operations, self._use_cases, self._task = operations, use_cases, task
        self._subject: Subject | None = None
        operations.changed.connect(self._heed_change)
        self.hide()

    def follow(self, subject: Subject | None) -> None:
        """Tell of the attachments of this record."""
        if subject is None or self._subject is None or not _same(subject, self._subject):
            self.set_words("附件")
        self._subject = subject
        self.setVisible(subject is not None)
        self._count()

    def ask(self) -> None:
        """Lead to them."""
        if self._subject is not None:
            self.asked.emit(self._subject)

    def _count(self) -> None:
        if self._subject is None:
            self._operations.drop(self._task)
            return
        use_cases, uuid = self._use_cases, self._subject.record_uuid
        self._operations.run(
            lambda: use_cases.attachments.count(uuid), then=self._show, key=self._task
        )

    def _show(self, count: int) -> None:
        self.set_words(f"附件 ({count})" if count else "附件")

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._count()


def _same(one: Subject, other: Subject) -> bool:
    return one.record_uuid == other.record_uuid
