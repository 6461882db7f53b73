"""工作日志: the tab; it opens editors over the list and asks the window for printing."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.drafts import Drafts
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.service_logs.editors import PLACE, Editors
from lvgw_desktop.ui.service_logs.entry import LogEntry, copy_of, entry_of
from lvgw_desktop.ui.service_logs.list_page import ListPage
from lvgw_desktop.ui.service_logs.log_draft import LogDraft, read_draft
from lvgw_desktop.ui.service_logs.log_source import as_filters
from lvgw_desktop.ui.service_logs.prefilled_link import PrefilledLink
from lvgw_desktop.ui.service_logs.sheet import Sheet
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page, TabPage

_NAMES = frozenset({"villages", "advisers", "firms", "appointments", "office", "month_close"})
_TOPICS = (*_NAMES, "service_logs", "drafts", "prefilled")


class ServiceLogsTab(TabPage):
    """`print_asked([ids])` for 打印日志 and 保存并打印; `blanks_asked` for empty sheets.

    `file_asked([ids])` for 归档到卷…; `prefilled_asked` for the sheets that are outside;
    `history_asked(uuid)` for what happened to a log; `phrases_asked` for the phrase book;
    `begin_asked(kind, uuid)` for what is begun from a log; `correct_asked(uuid)` for one of a
    closed month.
    """

    print_asked = Signal(list)
    file_asked = Signal(list)
    blanks_asked = Signal()
    prefilled_asked = Signal()
    scan_back_asked = Signal()
    import_asked = Signal()
    bin_asked = Signal()
    attachments_asked = Signal(object)
    history_asked = Signal(str)
    phrases_asked = Signal()
    begin_asked = Signal(object, str)
    correct_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(operations, _TOPICS)
        self._use_cases = use_cases
        self._list_due = False
        self.list = ListPage(use_cases, operations)
        self._prefilled = PrefilledLink(use_cases, operations)
        self.list.after_title.put(self._prefilled)
        self.drafts = Drafts(self.list, use_cases, operations)
        self.editors = Editors(self, use_cases)
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
            self.drafts.load()

    def new_log(self, village_id: int | None = None, adviser_id: int | None = None) -> None:
        """新记一次服务, with what is pinned and what the window knows already (F2)."""
        page = self.page()
        if isinstance(page, LogEditor) and page.base is None:
            if village_id is None and adviser_id is None:
                return
            self.go_back()
        given = {"village_id": village_id, "adviser_id": adviser_id}
        known = {name: value for name, value in given.items() if value is not None}
        pinned = self.editors.pinned
        self.editors.open(Sheet(entry=LogEntry(**{**pinned, **known}), pinned=pinned))

    def edit(self, log: ServiceLog) -> None:
        """Open a log for changing; a void one only to read."""
        self.editors.open(Sheet(entry=entry_of(log), base=log))

    def edit_log(self, log_id: int) -> None:
        """Open the log with this id, as from 首页 or the ledger."""
        self.operations.run(lambda: self._use_cases.service_logs.get(log_id), then=self.edit)

    def copy(self, log: ServiceLog) -> None:
        """照此复制一条."""
        entry = copy_of(log, self._use_cases.workplace.today)
        self.editors.open(
            Sheet(entry=entry, copied=True), lambda editor: editor.panes.select_text()
        )

    def key_in(self, uuid: str) -> None:
        """Key in what came back on a pre-filled sheet, or go on where its editor or draft ends."""

        def read() -> tuple[PrefilledSheet, LogDraft | None]:
            drafts = (one for one in self.drafts.read() if one.sheet_uuid == uuid)
            return self._use_cases.prefilling.to_key_in(uuid), next(drafts, None)

        self.operations.run(read, then=lambda found: self.editors.open_prefilled(*found))

    def take_up_draft(self, draft: Draft) -> None:
        """Open the editor on a draft."""
        self.drafts.take_up(read_draft(draft))

    def show_logs(self, wanted: LogFilter) -> None:
        """Show the list narrowed as another tab asks."""
        self.come_back_to(lambda page: page is self.list)
        months, listing = self._use_cases.months, self.list.listing
        self.operations.run(
            lambda: as_filters(wanted, months.calendar()),
            then=listing.show_filters,
            key="logs.show",
        )

    def toggle_side(self) -> None:
        """Show or hide what stands at the right (F11)."""
        page = self.page()
        if isinstance(page, LogEditor):
            page.panes.toggle_amounts()
        elif page is self.list:
            self.list.toggle_side()

    def state(self) -> dict[str, Any]:
        """Remember village, adviser and state of the filter, and the order; the month is new."""
        return {**self.list.filters.remembered(), "sort": self.list.bars.sort_bar.remembered()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take filter and order up again."""
        self.list.filters.recall(state)
        self.list.bars.sort_bar.recall(state.get("sort") or {})

    def close_page(self, page: Page) -> None:
        """Take a page away; its pins stay for the next record, and the list catches up."""
        if isinstance(page, LogEditor) and not page.base:
            self.editors.pinned = page.form.fields.pinned()
        self.operations.drop(PLACE)
        super().close_page(page)
        if self._list_due and self.page() is self.list:
            self.refresh()

    def _connect(self) -> None:
        page, chosen = self.list, self.list.chosen
        page.new_asked.connect(self.new_log)
        chosen.edit_asked.connect(self.edit)
        chosen.copy_asked.connect(self.copy)
        chosen.print_asked.connect(self.print_asked)
        chosen.file_asked.connect(self.file_asked)
        chosen.batch_asked.connect(self.edit_batch)
        page.stack.blanks_asked.connect(self.blanks_asked)
        self._prefilled.asked.connect(self.prefilled_asked)
        page.scan_back_asked.connect(self.scan_back_asked)
        page.import_asked.connect(self.import_asked)
        chosen.attachments_asked.connect(self.attachments_asked)
        chosen.history_asked.connect(self.history_asked)
        page.refresh_asked.connect(self.refresh)
        page.bars.moves.moved.connect(self.say)
        page.bars.onward.begun.connect(self.begin_asked)
        page.said.connect(self.say)
        page.bin_asked.connect(self.bin_asked)
        page.keeper.said.connect(self.say)
        on_keys(page, {"F7": self._correct_or_key_in})
        drafts, editors = self.drafts, self.editors
        drafts.opened.connect(editors.open)
        drafts.sheet_opened.connect(editors.open_prefilled)
        drafts.said.connect(self.said)
        editors.print_asked.connect(self.print_asked)
        editors.attachments_asked.connect(self.attachments_asked)
        editors.history_asked.connect(self.history_asked)
        editors.phrases_asked.connect(self.phrases_asked)
        editors.correct_asked.connect(self.correct_asked)
        editors.other_asked.connect(self.edit_log)
        editors.sheet_asked.connect(self.key_in)

    def edit_batch(self, log_ids: list[int]) -> None:
        """Open 批量修改 for these logs, with whom there is to choose from."""
        from lvgw_desktop.ui.service_logs.batch_page import BatchPage  # noqa: PLC0415  opened rarely

        def read() -> Candidates:
            self._use_cases.batch_edit.accept(log_ids)
            return Candidates.of(self._use_cases.pickers)

        def open_page(candidates: Candidates) -> None:
            page = BatchPage(log_ids, self._use_cases, self.operations, candidates)
            page.saved.connect(lambda _number: self.list.chosen.untick())
            page.saved.connect(lambda _number: self.close_page(page))
            self.open_page(page)

        self.operations.run(read, then=open_page, key="logs.batch")

    def _correct_or_key_in(self) -> None:
        """更正 for a log of a closed month; else show the sheets that are outside."""
        log = self.list.chosen.current()
        if log and self.editors.is_closed(log):
            self.correct_asked.emit(log.uuid)
        else:
            self.prefilled_asked.emit()

    def _load_names(self) -> None:
        self.operations.run(
            lambda: Candidates.of(self._use_cases.pickers),
            then=self._take_names,
            key="logs.names",
        )

    def _take_names(self, candidates: Candidates) -> None:
        self.list.filters.show_candidates(candidates)
        self.editors.offer(candidates)
