"""工作日志: the tab; it opens editors over the list and asks the window for printing."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.subject import TOPIC as ATTACHMENTS
from lvgw_desktop.ui.service_logs.draft_banner import DraftBanner
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.service_logs.entry import LogEntry, copy_of, entry_of
from lvgw_desktop.ui.service_logs.list_page import ListPage
from lvgw_desktop.ui.service_logs.log_draft import EDITOR, LogDraft, read_draft
from lvgw_desktop.ui.service_logs.log_source import as_filters
from lvgw_desktop.ui.service_logs.prefilled_link import PrefilledLink
from lvgw_desktop.ui.service_logs.sheet import Sheet, sheet_on
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from lvgw_desktop.ui.shared.undoing import Undo, undoing

_NAMES = frozenset({"villages", "advisers", "firms", "appointments", "office"})
_TOPICS = (*_NAMES, "service_logs", "drafts", "prefilled")
_PLACE = "logs.place"


class ServiceLogsTab(TabPage):
    """`print_asked([ids])` for 打印日志 and 保存并打印; `blanks_asked` for empty sheets.

    `file_asked([ids])` for 归档到卷…; `prefilled_asked` for the sheets that are outside;
    `history_asked(uuid)` for what happened to a log.
    """

    print_asked = Signal(list)
    file_asked = Signal(list)
    blanks_asked = Signal()
    prefilled_asked = Signal()
    scan_back_asked = Signal()
    attachments_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, _TOPICS)
        self._use_cases = use_cases
        self._candidates: Candidates | None = None
        self._waiting: Callable[[], None] | None = None
        self._pinned: dict[str, Any] = {}
        self._list_due = self._drafts_offered = False
        self.list = ListPage(use_cases, operations)
        self._prefilled = PrefilledLink(use_cases, operations)
        self.list.after_title.put(self._prefilled)
        self._banner = DraftBanner()
        self.list.body.insertWidget(1, self._banner)
        self.set_first(self.list)
        self._connect()

    def refresh(self) -> None:
        """Load names, drafts and the list; an editor on top is left alone until it goes."""
        self._list_due = self.page() is not self.list
        if not self._list_due:
            self.list.listing.load()
        self._load_names()
        self._prefilled.refresh()
        if not self._list_due:
            self._load_drafts()

    def new_log(self, village_id: int | None = None, adviser_id: int | None = None) -> None:
        """新记一次服务, with what is pinned and what the window knows already (F2)."""
        page = self.page()
        if isinstance(page, LogEditor) and page.base is None:
            if village_id is None and adviser_id is None:
                page.start()
                return
            self.go_back()
        given = {"village_id": village_id, "adviser_id": adviser_id}
        known = {name: value for name, value in given.items() if value is not None}
        self._open(Sheet(entry=LogEntry(**{**self._pinned, **known}), pinned=self._pinned))

    def edit(self, log: ServiceLog) -> None:
        """Open a log for changing; a void one only to read."""
        self._open(Sheet(entry=entry_of(log), base=log))

    def edit_log(self, log_id: int) -> None:
        """Open the log with this id, as from 首页 or the ledger."""
        self.operations.run(lambda: self._use_cases.service_logs.get(log_id), then=self.edit)

    def copy(self, log: ServiceLog) -> None:
        """照此复制一条."""
        entry = copy_of(log, self._use_cases.workplace.today)
        self._open(Sheet(entry=entry, copied=True), lambda editor: editor.panes.select_text())

    def key_in(self, uuid: str) -> None:
        """Key in what came back on a pre-filled sheet, or go on where its editor or draft ends."""

        def read() -> tuple[PrefilledSheet, LogDraft | None]:
            drafts = (one for one in self._read_drafts() if one.sheet_uuid == uuid)
            return self._use_cases.prefilling.to_key_in(uuid), next(drafts, None)

        self.operations.run(read, then=lambda found: self._open_prefilled(*found))

    def take_up_draft(self, uuid: str) -> None:
        """Open the editor on the draft kept under this uuid, if it is still there."""

        def take_up(drafts: list[LogDraft]) -> None:
            for draft in drafts:
                if draft.uuid == uuid:
                    self._take_up(draft)

        self.operations.run(self._read_drafts, then=take_up)

    def show_logs(self, wanted: LogFilter) -> None:
        """Show the list narrowed as another tab asks."""
        while self.page() is not self.list and self.go_back():
            continue
        listing = self.list.listing
        listing.show_filters(as_filters(wanted, listing.month_rule))

    def toggle_side(self) -> None:
        """Show or hide what stands at the right (F11)."""
        page = self.page()
        if isinstance(page, LogEditor):
            page.panes.toggle_amounts()
        elif page is self.list:
            self.list.toggle_side()

    def state(self) -> dict[str, Any]:
        """Remember village, adviser and state of the filter; the month begins anew."""
        return self.list.filters.remembered()

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take the filter up again."""
        self.list.filters.recall(state)

    def close_page(self, page: Page) -> None:
        """Take a page away; its pins stay for the next record, and the list catches up."""
        if isinstance(page, LogEditor) and not page.base:
            self._pinned = page.form.pinned()
        self.operations.drop(_PLACE)
        super().close_page(page)
        if self._list_due and self.page() is self.list:
            self.refresh()

    def _connect(self) -> None:
        page, chosen = self.list, self.list.chosen
        page.new_asked.connect(self.new_log)
        chosen.edit_asked.connect(self.edit)
        chosen.copy_asked.connect(self.copy)
        page.drafts.opened.connect(self._take_up)
        page.drafts.delete_asked.connect(self._drop_draft)
        chosen.print_asked.connect(self.print_asked)
        chosen.file_asked.connect(self.file_asked)
        page.stack.blanks_asked.connect(self.blanks_asked)
        self._prefilled.asked.connect(self.prefilled_asked)
        page.scan_back_asked.connect(self.scan_back_asked)
        chosen.attachments_asked.connect(self.attachments_asked)
        chosen.history_asked.connect(self.history_asked)
        page.refresh_asked.connect(self.refresh)
        page.bars.moves.moved.connect(self.say)
        page.said.connect(self.say)
        page.keeper.said.connect(self.say)
        on_keys(page, {"F7": self.prefilled_asked.emit})
        self._banner.taken_up.connect(self._take_up)
        self._banner.left.connect(self.list.start)

    def _open(self, sheet: Sheet, then: Callable[[LogEditor], object] = LogEditor.start) -> None:
        """Open the editor, at once or as soon as the names are loaded."""
        if self._candidates is None:
            self._waiting = lambda: self._open(sheet, then)
            return
        editor = LogEditor(
            self._use_cases, self.operations, self._candidates, sheet, self._bring_back
        )
        editor.saved.connect(self._candidates.heed_saved)
        editor.saved.connect(self._tell_saved)
        editor.print_asked.connect(self.print_asked)
        editor.attachments_asked.connect(self.attachments_asked)
        editor.attached.connect(self._tell_attached)
        editor.done.connect(lambda: self.close_page(editor))
        editor.history_asked.connect(lambda: self._leave_for_history(editor))
        self.open_page(editor)
        then(editor)
        if sheet.base:
            self._ask_place(editor, sheet.base)

    def _leave_for_history(self, editor: LogEditor) -> None:
        """Go from the editor to the history: a restored log must not lie under what is typed."""
        if editor.base and self.go_back():
            self.history_asked.emit(editor.base.uuid)

    def _open_prefilled(self, sheet: PrefilledSheet, draft: LogDraft | None) -> None:
        if not self._come_back_to(sheet.uuid):
            self._open(sheet_on(sheet, draft), lambda editor: editor.panes.ask_day())

    def _come_back_to(self, uuid: str) -> bool:
        """Go back to the editor a sheet is being keyed in with, if it is open below."""
        editors = (page for page in self.pages() if isinstance(page, LogEditor))
        found = next((one for one in editors if one.base and one.base.uuid == uuid), None)
        while found and self.page() is not found and self.go_back():
            continue
        return found is not None

    def _ask_place(self, editor: LogEditor, log: ServiceLog) -> None:
        """Say over the editor of a filed log where its paper lies."""

        def show(place: str) -> None:
            if place:
                editor.set_title(editor.title.text(), f"纸在 {place}")

        volumes = self._use_cases.volumes
        self.operations.run(lambda: volumes.place_of(log.uuid), then=show, key=_PLACE)

    def _bring_back(self, sheet: Sheet, refusal: Refusal) -> None:
        """Open a text again that could not be kept as a draft; nothing typed is lost."""
        self._open(sheet, lambda editor: editor.show_trouble(refusal.sentence))

    def _tell_saved(self, log: ServiceLog) -> None:
        self.say(f"已保存 {short_serial(log.serial)} 号")

    def _tell_attached(self, sentence: str, undo: Undo) -> None:
        self.say(sentence, undoing(self.operations, undo, self.say, (ATTACHMENTS,)))

    def _load_names(self) -> None:
        logs = self._use_cases.service_logs
        self.operations.run(
            lambda: Candidates(logs.roster(), logs.recently_used()),
            then=self._take_names,
            key="logs.names",
        )

    def _take_names(self, candidates: Candidates) -> None:
        self._candidates = candidates
        self.list.filters.show_candidates(candidates)
        waiting, self._waiting = self._waiting, None
        if waiting:
            waiting()

    def _load_drafts(self) -> None:
        self.operations.run(self._read_drafts, then=self._show_drafts, key="logs.drafts")

    def _read_drafts(self) -> list[LogDraft]:
        return [read_draft(one) for one in self._use_cases.drafts.all() if one.editor == EDITOR]

    def _show_drafts(self, drafts: list[LogDraft]) -> None:
        self.list.listing.show_drafts(tuple(drafts))
        if not self._drafts_offered:
            self._drafts_offered = True
            self._banner.offer(drafts)

    def _take_up(self, draft: LogDraft) -> None:
        self._banner.hide()
        if draft.sheet_uuid:
            self._take_up_prefilled(draft)
            return
        if draft.log_id is None:
            self._open(Sheet(entry=draft.entry, draft=draft.uuid))
            return
        log_id = draft.log_id
        self.operations.run(
            lambda: self._use_cases.service_logs.get(log_id),
            then=lambda log: self._open(Sheet(entry=draft.entry, base=log, draft=draft.uuid)),
        )

    def _take_up_prefilled(self, draft: LogDraft) -> None:
        """Open the draft of a sheet, even of one that was given up: what was typed is seen."""
        self.operations.run(
            lambda: self._use_cases.prefilling.named(draft.sheet_uuid),
            then=lambda sheet: self._open_prefilled(sheet, draft),
        )

    def _drop_draft(self, draft: LogDraft) -> None:
        drafts = self._use_cases.drafts

        def tell(attachments: tuple[Attachment, ...]) -> None:
            with_them = f"，连同 {len(attachments)} 个附件" if attachments else ""
            self.say(
                f"草稿“{draft.title}”已丢掉{with_them}。",
                lambda: self.operations.run(
                    lambda: drafts.put_back(draft.draft, attachments), changed=("drafts",)
                ),
            )

        self.operations.run(lambda: drafts.drop(draft.uuid), then=tell, changed=("drafts",))
