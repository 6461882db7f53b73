"""草稿: what was not finished is listed, offered after a crash, taken up again or thrown away."""

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.draft_banner import DraftBanner
from lvgw_desktop.ui.service_logs.list_page import ListPage
from lvgw_desktop.ui.service_logs.log_draft import EDITOR, LogDraft, read_draft
from lvgw_desktop.ui.service_logs.sheet import Sheet
from lvgw_desktop.ui.shared.draft_dropping import drop_draft
from lvgw_desktop.ui.shared.operations import Operations


class Drafts(QObject):
    """`opened(Sheet)` and `sheet_opened(PrefilledSheet, LogDraft)` when one is taken up.

    `said(sentence, undo)` when one was thrown away; `offered` once the banner has had its turn.
    """

    opened = Signal(object)
    sheet_opened = Signal(object, object)
    said = Signal(str, object)

    def __init__(self, page: ListPage, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(page)
        self._use_cases, self._operations = use_cases, operations
        self._listing = page.listing
        self.offered = False
        self.banner = DraftBanner()
        page.body.insertWidget(1, self.banner)
        self.banner.taken_up.connect(self.take_up)
        self.banner.left.connect(page.start)
        page.drafts.opened.connect(self.take_up)
        page.drafts.delete_asked.connect(self.drop)

    def load(self) -> None:
        """Show what there is; the first time it is offered as well."""
        self._operations.run(self.read, then=self._show, key="logs.drafts")

    def read(self) -> list[LogDraft]:
        """Return the drafts of logs; to be run off the UI thread."""
        return [read_draft(one) for one in self._use_cases.drafts.all() if one.editor == EDITOR]

    def take_up(self, draft: LogDraft) -> None:
        """Go on with what was typed."""
        self.banner.hide()
        if draft.sheet_uuid:
            self._take_up_prefilled(draft)
            return
        if draft.log_id is None:
            self.opened.emit(Sheet(entry=draft.entry, draft=draft.uuid))
            return
        log_id = draft.log_id
        self._operations.run(
            lambda: self._use_cases.service_logs.get(log_id),
            then=lambda log: self.opened.emit(Sheet(entry=draft.entry, base=log, draft=draft.uuid)),
        )

    def drop(self, draft: LogDraft) -> None:
        """Throw a draft away with its attachments; the toast brings them back."""
        drop_draft(draft.draft, self._use_cases.drafts, self._operations, self.said.emit)

    def _take_up_prefilled(self, draft: LogDraft) -> None:
        """Open the draft of a sheet, even of one that was given up: what was typed is seen."""
        self._operations.run(
            lambda: self._use_cases.prefilling.named(draft.sheet_uuid),
            then=lambda sheet: self.sheet_opened.emit(sheet, draft),
        )

    def _show(self, drafts: list[LogDraft]) -> None:
        self._listing.show_drafts(tuple(drafts))
        if not self.offered:
            self.offered = True
            self.banner.offer(drafts)
