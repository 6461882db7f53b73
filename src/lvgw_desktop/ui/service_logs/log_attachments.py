"""日志的附件: the link of the log in an editor, and what is dropped or pasted onto its sheet."""

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.adding import Adding
from lvgw_desktop.ui.attachments.brought import Brought
from lvgw_desktop.ui.attachments.link import AttachmentLink
from lvgw_desktop.ui.attachments.subject import Subject
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page


class LogAttachments(QObject):
    """`asked(Subject)` for the page of attachments; `said(sentence, Undo)` after an adding."""

    asked = Signal(object)
    said = Signal(str, object)

    def __init__(self, editor: Page, operations: Operations, use_cases: UseCases) -> None:
        super().__init__(editor)
        self._subject: Subject | None = None
        self.link = AttachmentLink(operations, use_cases, "editor.attachments")
        self.link.asked.connect(self.asked)
        self._adding = Adding(operations, use_cases.attachments, editor)
        self._adding.said.connect(self.said)

    def begin(self, subject: Subject) -> None:
        """Speak of this log from now on."""
        self._subject = subject
        self.link.follow(subject)

    def add(self, brought: Brought) -> None:
        """Add what was dropped or pasted."""
        if self._subject is not None:
            self._adding.add(self._subject, brought)
