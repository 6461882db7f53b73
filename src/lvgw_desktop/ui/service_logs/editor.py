"""录入日志: the editor page; it shows and returns, and saves only through the service."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QWidget

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.intake import Intake
from lvgw_desktop.ui.attachments.subject import Subject, subject_of
from lvgw_desktop.ui.service_logs.action_bar import ActionBar
from lvgw_desktop.ui.service_logs.candidates import Candidates
from lvgw_desktop.ui.service_logs.editor_hints import hints_for
from lvgw_desktop.ui.service_logs.editor_panes import EditorPanes
from lvgw_desktop.ui.service_logs.editor_state import EditorState
from lvgw_desktop.ui.service_logs.entry import LogEntry, copy_of
from lvgw_desktop.ui.service_logs.following import Following
from lvgw_desktop.ui.service_logs.known_clients import KnownClients
from lvgw_desktop.ui.service_logs.log_attachments import LogAttachments
from lvgw_desktop.ui.service_logs.log_draft import EDITOR
from lvgw_desktop.ui.service_logs.measure import Measure
from lvgw_desktop.ui.service_logs.paper_watch import PaperWatch
from lvgw_desktop.ui.service_logs.reading import Reading
from lvgw_desktop.ui.service_logs.remarks import Remarks
from lvgw_desktop.ui.service_logs.saving import Saving
from lvgw_desktop.ui.service_logs.sheet import BringBack, Sheet
from lvgw_desktop.ui.shared.buttons import history_button
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import Banner
from lvgw_desktop.ui.shared.tab_page import Page


class LogEditor(Page):
    """`saved(log)` after each save, `print_asked([id])` after 保存并打印, `done` when it may go.

    `attachments_asked(Subject)` for 附件; `attached(sentence, Undo)` when files were dropped here.
    `history_asked` for what happened to the log that is being changed.
    """

    help_part = "entry"

    saved = Signal(object)
    print_asked = Signal(list)
    attachments_asked = Signal(object)
    attached = Signal(str, object)
    done = Signal()
    history_asked = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        candidates: Candidates,
        sheet: Sheet,
        bring_back: BringBack,
    ) -> None:
        super().__init__(*sheet.title)
        self._use_cases, self._operations = use_cases, operations
        self._candidates, self._bring_back = candidates, bring_back
        self.base, self._read_only, self._is_new = sheet.base, sheet.read_only, sheet.is_new
        workplace = use_cases.workplace
        self._today = workplace.today
        self._draft_uuid = ""
        self._resting: QWidget | None = None
        self._left_at: QWidget | None = None
        self._panes = EditorPanes(workplace)
        self.form, self.side = self._panes.form, self._panes.side
        self._reading = Reading(self._panes, sheet.base, candidates.roster, workplace.today)
        self.state = EditorState()
        self._bar = ActionBar(new=sheet.base is None)
        self._following = Following(self.form, candidates, workplace)
        self._clients = KnownClients(operations, use_cases.service_logs, self.form)
        self._keeper = DraftKeeper(operations, use_cases.drafts, EDITOR, self._reading.draft, self)
        self._saving = Saving(operations, use_cases.service_logs, self._keeper, self)
        self._measure = Measure(operations, use_cases.printing, self._reading.drawn, self)
        self._paper = PaperWatch(operations, use_cases.printing, self._reading.drawn, self)
        self._remarks = Remarks(
            operations, use_cases.service_logs, self.form, self.side.checks, self._reading.record
        )
        self.attachments = LogAttachments(self, operations, use_cases)
        self._lay_out()
        self._connect()
        self._make_shortcuts()
        if sheet.base and sheet.base.id:
            self._offer_history()
        self.form.pin(sheet.pinned)
        self._show(sheet.entry, sheet.draft, copied=sheet.copied)

    def entry(self) -> LogEntry:
        """Return what the page holds."""
        return self._panes.entry()

    def pinned(self) -> dict[str, Any]:
        """Return the pinned fields with their values."""
        return self.form.pinned()

    def start(self) -> None:
        """Put the cursor into the first field to fill in, or back where it was at 附件."""
        left_at, self._left_at = self._left_at, None
        if left_at is not None:
            left_at.setFocus()
        elif self._read_only:
            self.setFocus()
        else:
            self.form.start()

    def back(self) -> bool:
        """Go; what was typed becomes a draft, and comes back if that cannot be written."""
        if self._saving.is_busy():
            return False
        self._set_aside()
        self._stop()
        return True

    def keep(self) -> None:
        """存草稿, now."""
        if not self._read_only:
            self._keeper.keep()

    def save(self) -> None:
        """保存，再记一条; a changed log goes back to the list."""
        self._save(print_after=False)

    def save_and_print(self) -> None:
        """保存并打印."""
        self._save(print_after=True)

    def copy_last(self) -> None:
        """照上一条复制: what was typed so far stays as a draft of its own."""
        if self.base is None:
            self._operations.run(
                self._use_cases.service_logs.last, then=self._show_copy, key="editor.copy"
            )

    def select_text(self) -> None:
        """Select the copied content for changing."""
        self.form.boxes["content"].take_focus()
        self.form.content_area().selectAll()

    def ask_day(self) -> None:
        """Put the cursor where the day of a pre-filled sheet is missing."""
        self.form.boxes["served_on"].take_focus()

    def show_trouble(self, sentence: str) -> None:
        """Say why something was declined, beside the buttons."""
        self._bar.show_trouble(sentence)
        self._keeper.resume()

    def toggle_amounts(self) -> None:
        """Go to 本次数量, and back to the text."""
        self._panes.toggle_amounts()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the other screens hear of a draft when the editor goes out of sight."""
        super().hideEvent(event)
        if self._keeper.has_draft():
            self._operations.tell_changed("drafts")

    def _show(self, entry: LogEntry, draft: str = "", *, copied: bool = False) -> None:
        self._panes.show_entry(entry)
        self._following.begin()
        self._clients.begin(copied=copied)
        self._remarks.begin()
        self.state.begin(from_draft=bool(draft))
        self._bar.show_trouble("")
        self._draft_uuid = draft or str(uuid4())
        self._keeper.begin(self._draft_uuid)
        self.attachments.begin(self._subject())
        self._show_pins()
        self._measure.ask()
        if self.base is not None or draft:
            self._remarks.ask()
            self._paper.ask()

    def _subject(self) -> Subject:
        """Return whose attachments these are: the log's, or those of the draft it begins as."""
        if self.base is not None:
            return subject_of(self.base)
        return Subject(
            record_uuid=self._draft_uuid,
            title="还没保存的日志",
            before=self._keeper.keep_anyway,
        )

    def _ask_attachments(self, subject: Subject) -> None:
        if not self._saving.is_busy():
            self._left_at = self.focusWidget()
            self.attachments_asked.emit(subject)

    def _show_copy(self, last: ServiceLog | None) -> None:
        if last is None:
            self._bar.show_trouble("还没有上一条可以照着复制。")
            return
        self._set_aside()
        self._show(replace(copy_of(last, self._today), **self.form.pinned()), copied=True)
        self._keeper.heed_change()
        self.select_text()

    def _set_aside(self) -> None:
        """Keep what was typed, without waiting for it."""
        if self._read_only or not self._keeper.is_ahead():
            return
        sheet = Sheet(
            entry=self.entry(), base=self.base, draft=self._draft_uuid, pinned=self.pinned()
        )
        bring_back = self._bring_back
        self._keeper.keep_last(lambda refusal: bring_back(sheet, refusal))

    def _show_measure(self, pages: int, left: int) -> None:
        self._panes.show_measure(pages, left, self._candidates.roster, self._today)

    def _show_kept(self, draft: Draft) -> None:
        self.state.show_kept(draft, new=self._is_new)

    def _show_pins(self) -> None:
        self._bar.show_pins(len(self.pinned()))

    def _show_amounts(self) -> None:
        self._bar.show_folded(folded=self._panes.folded(), kinds=len(self.side.amounts.items()))

    def _heed_folding(self) -> None:
        self._show_amounts()
        self._show_remarks(self.side.checks.words())

    def _show_remarks(self, words: str) -> None:
        self.state.show_remarks(words if self._panes.folded() else "")

    def _heed_change(self, _field: str = "") -> None:
        self._bar.show_trouble("")
        self._show_amounts()
        self._keeper.heed_change()
        self._measure.heed_change()
        self._remarks.heed_change()

    def _heed_leaving(self, field: str) -> None:
        self._remarks.heed_leaving(field, self._reading.drawn())
        self._paper.ask()
        self.keep()

    def _heed_amounts(self) -> None:
        self._heed_change()
        self._remarks.heed_leaving("items", self._reading.drawn())

    def _heed_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not now or not self.isAncestorOf(now):
            return
        box = self.form.box_in_focus()
        self.set_hints(hints_for(box.field if box else "", new=self.base is None))
        if box:
            self._panes.reveal(box)

    def _save(self, *, print_after: bool) -> None:
        if self._saving.is_busy() or self._read_only:
            return
        try:
            log = self._reading.checked_record()
        except Refusal as refusal:
            self._decline(refusal)
            return
        self._saving.save(
            log, self._draft_uuid, lambda saved: self._finish(saved, print_after=print_after)
        )

    def _decline(self, refusal: Refusal) -> None:
        self.form.show_problems(refusal.problems)
        self._bar.show_trouble(refusal.sentence)

    def _finish(self, saved: ServiceLog, *, print_after: bool) -> None:
        self.saved.emit(saved)
        if self.base is None:
            self._show(self.form.next_entry())
            self.start()
        else:
            self._stop()
            self.done.emit()
        if print_after:
            self.print_asked.emit([saved.id])

    def _lock(self, busy: bool) -> None:  # noqa: FBT001  a signal's one value
        if busy:
            self._resting = QApplication.focusWidget()
        for part in (self._panes, self._bar):
            part.setEnabled(not busy)
        if self._resting and not busy:
            self._resting.setFocus()

    def _stop(self) -> None:
        """Ask no more; the cursor leaves its field once again when the page goes."""
        self.form.left.disconnect(self._heed_leaving)
        self._measure.stop()
        self._remarks.stop()
        self._paper.stop()
        self._clients.stop()

    def _lay_out(self) -> None:
        self.after_title.put(self.state.draft)
        self.after_title.put(self.attachments.link)
        self.action_row.put(self.state)
        if self._read_only and self.base:
            reason = f"{self.base.serial} 号已作废：{self.base.void_reason}。编号保留，不能再改。"
            self.put(Banner(reason))
            self._panes.setEnabled(False)
            self._bar.hide()
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self._paper.banner)
        self.put(self._panes, 1)
        self.put(self._bar)

    def _offer_history(self) -> None:
        self.after_title.put(history_button(self.history_asked.emit))
        on_keys(self, {"Ctrl+H": self.history_asked.emit})

    def _connect(self) -> None:
        form, bar = self.form, self._bar
        self._panes.refolded.connect(self._heed_folding)
        form.changed.connect(self._heed_change)
        form.left.connect(self._heed_leaving)
        form.pins_changed.connect(self._show_pins)
        self.side.amounts.changed.connect(self._heed_amounts)
        self.side.checks.counted.connect(self._show_remarks)
        self._keeper.kept.connect(self._show_kept)
        self._measure.measured.connect(self._show_measure)
        self._saving.busy.connect(self._lock)
        self._saving.declined.connect(self._decline)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._heed_focus)
        if not self._read_only:
            Intake(self).brought.connect(self.attachments.add)
        self.attachments.asked.connect(self._ask_attachments)
        self.attachments.said.connect(self.attached)
        bar.keep_asked.connect(self.keep)
        bar.copy_asked.connect(self.copy_last)
        bar.amounts_asked.connect(self.toggle_amounts)
        bar.print_asked.connect(self.save_and_print)
        bar.save_asked.connect(self.save)

    def _make_shortcuts(self) -> None:
        on_keys(
            self,
            {
                "Ctrl+Return": self.save,
                "Ctrl+Enter": self.save,
                "F8": self.save_and_print,
                "Ctrl+P": self.save_and_print,
                "Ctrl+S": self.keep,
                "Ctrl+D": self.copy_last,
                "Ctrl+J": self.attachments.link.ask,
                "F6": self.toggle_amounts,
                "F11": self.toggle_amounts,
            },
        )
