"""日志的附件: the link of the log in an editor, and what is dropped or pasted onto its sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.adding import Adding
from lvgw_desktop.ui.attachments.brought import Brought
from lvgw_desktop.ui.attachments.link import AttachmentLink
from lvgw_desktop.ui.attachments.subject import Subject, subject_of
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page


class LogAttachments(QObject):
    """`asked(Subject)` for the page of attachments; `said(sentence, Undo)` after an adding."""

    asked = Signal(object)
    said = Signal(str, object)

    def __init__(
        self,
        editor: Page,
        operations: Operations,
        use_cases: UseCases,
        is_busy: Callable[[], bool],
    ) -> None:
        """`is_busy` tells when the editor must not be left."""
        super().__init__(editor)
        self._is_busy = is_busy
        self._subject: Subject | None = None
        self.link = AttachmentLink(operations, use_cases, "editor.attachments")
        self.link.asked.connect(self._ask)
        self._adding = Adding(operations, use_cases.attachments, editor)
        self._adding.said.connect(self.said)

    def begin(self, log: ServiceLog | None, keeper: DraftKeeper) -> None:
        """Speak of this log from now on, or of the draft it begins as."""
        self._subject = subject_of(log) if log else _draft_subject(keeper)
        self.link.follow(self._subject)

    def add(self, brought: Brought) -> None:
        """Add what was dropped or pasted."""
        if self._subject is not None:
            self._adding.add(self._subject, brought)

    def _ask(self, subject: Subject) -> None:
        if not self._is_busy():
            self.asked.emit(subject)


def _draft_subject(keeper: DraftKeeper) -> Subject:
    return Subject(record_uuid=keeper.uuid, title="还没保存的日志", before=keeper.keep_anyway)
