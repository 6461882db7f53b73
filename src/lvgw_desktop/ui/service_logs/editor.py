"""录入日志: the editor page; it shows and returns, and saves only through the service."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.attachments.intake import Intake
from lvgw_desktop.ui.service_logs.action_bar import ActionBar
from lvgw_desktop.ui.service_logs.closed_log import PAPER_FIELDS, closed_banner, void_banner
from lvgw_desktop.ui.service_logs.cursor_watch import CursorWatch
from lvgw_desktop.ui.service_logs.day_question import DayQuestion
from lvgw_desktop.ui.service_logs.editor_panes import EditorPanes
from lvgw_desktop.ui.service_logs.editor_state import EditorState
from lvgw_desktop.ui.service_logs.editor_words import EditorWords
from lvgw_desktop.ui.service_logs.entry import LogEntry, copy_of
from lvgw_desktop.ui.service_logs.log_attachments import LogAttachments
from lvgw_desktop.ui.service_logs.log_draft import EDITOR
from lvgw_desktop.ui.service_logs.paper_number import PaperNumber
from lvgw_desktop.ui.service_logs.reading import Reading
from lvgw_desktop.ui.service_logs.same_as_last import SameAsLast
from lvgw_desktop.ui.service_logs.saving import Answered, LogSaving
from lvgw_desktop.ui.service_logs.sheet import BringBack, Sheet
from lvgw_desktop.ui.service_logs.typing_watch import TypingWatch
from lvgw_desktop.ui.shared.buttons import history_button
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.draft_keeper import DraftKeeper
from lvgw_desktop.ui.shared.locking import Locking
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

_NOTHING_ASKED = Answered()


class LogEditor(Page):
    """`saved(log)` after each save, `print_asked([id])` after 保存并打印, `done` when it may go.

    `attachments_asked(Subject)` for 附件; `attached(sentence, Undo)` when files were dropped here.
    `history_asked` for what happened to the log that is being changed; `phrases_asked` for the
    phrase book; `other_asked(id)` for a log that this one is compared with;
    `sheet_asked(uuid)` for a pre-filled sheet with the number that was typed; `correct_asked(uuid)`
    for the log where its month is closed.
    """

    help_part = "entry"

    saved = Signal(object)
    print_asked = Signal(list)
    attachments_asked = Signal(object)
    attached = Signal(str, object)
    done = Signal()
    phrases_asked = Signal()
    other_asked = Signal(int)
    sheet_asked = Signal(str)
    history_asked = Signal()
    correct_asked = Signal(str)

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
        self._bring_back = bring_back
        self.base, self._read_only = sheet.base, sheet.read_only
        workplace, logs = use_cases.workplace, use_cases.service_logs
        self._today = workplace.today
        closed_months = candidates.roster.closed_months
        self._close = closed_months.of_log(sheet.base) if sheet.base and sheet.base.id else None
        self.panes = EditorPanes(workplace)
        self.form, self.side = self.panes.form, self.panes.side
        self._reading = Reading(self.panes, sheet.base, candidates.roster, workplace.today)
        self.state = EditorState()
        self._bar = ActionBar(new=sheet.base is None)
        self.keeper = DraftKeeper(
            operations,
            use_cases.drafts,
            EDITOR,
            self._reading.draft,
            self,
            read_only=sheet.read_only,
        )
        self._number = PaperNumber(operations, use_cases.prefilling, self)
        self._day = DayQuestion()
        self._same = SameAsLast(operations, logs, self.form)
        self.watch = TypingWatch(
            self.panes, self._reading, self.keeper, candidates, use_cases, operations
        )
        self._words = EditorWords(self.panes, self._bar, self.state)
        self._saving = LogSaving(operations, use_cases, self.keeper, self)
        self._locking = Locking(self, self.panes, self._bar)
        self.attachments = LogAttachments(self, operations, use_cases, self._saving.is_busy)
        CursorWatch(self, self.panes, new=sheet.base is None)
        self._lay_out()
        self._connect(new=sheet.is_new)
        self._make_shortcuts(with_history=not sheet.is_new)
        self.form.fields.pin(sheet.pinned)
        self._show(sheet.entry, sheet.draft, copied=sheet.copied)

    def entry(self) -> LogEntry:
        """Return what the page holds."""
        return self.panes.entry()

    def start(self) -> None:
        """Put the cursor into the first field to fill in."""
        if self._read_only or self._close:
            self.setFocus()
        else:
            self.form.start()

    def back(self) -> bool:
        """Go; what was typed becomes a draft, and comes back if that cannot be written."""
        if self._saving.is_busy():
            return False
        self._set_aside()
        self.watch.stop()
        return True

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

    def ask_number(self) -> None:
        """Ask for the number that the paper has already, before anything is numbered here."""
        if self.base is None:
            self.leave_off()
            self._number.ask()

    def show_trouble(self, sentence: str) -> None:
        """Say why something was declined, beside the buttons."""
        self._bar.show_trouble(sentence)
        self.keeper.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the other screens hear of a draft when the editor goes out of sight."""
        super().hideEvent(event)
        if self.keeper.has_draft():
            self._operations.tell_changed("drafts")

    def _show(self, entry: LogEntry, draft: str = "", *, copied: bool = False) -> None:
        self.panes.show_entry(entry)
        self.watch.begin(copied=copied)
        self.state.begin(from_draft=bool(draft))
        self._bar.show_trouble("")
        self.keeper.begin(draft)
        self.attachments.begin(self.base, self.keeper)
        self._words.show_pins()
        self.watch.look(written=self.base is not None or bool(draft))

    def _show_copy(self, last: ServiceLog | None) -> None:
        if last is None:
            self._bar.show_trouble("还没有上一条可以照着复制。")
            return
        self._set_aside()
        self._show(replace(copy_of(last, self._today), **self.form.fields.pinned()), copied=True)
        self.keeper.heed_change()
        self.panes.select_text()

    def _correct(self) -> None:
        """更正: what is typed here stays; the page of the correction lies over it."""
        if self.base:
            self.correct_asked.emit(self.base.uuid)

    def _set_aside(self) -> None:
        """Keep what was typed, without waiting for it."""
        if not self.keeper.is_ahead():
            return
        sheet = Sheet(
            entry=self.entry(),
            base=self.base,
            draft=self.keeper.uuid,
            pinned=self.form.fields.pinned(),
        )
        bring_back = self._bring_back
        self.keeper.keep_last(lambda refusal: bring_back(sheet, refusal))

    def _save(self, answered: Answered = _NOTHING_ASKED, *, print_after: bool) -> None:
        if not self._read_only:
            self._save_as = partial(self._save, print_after=print_after)
            self._saving.save(
                self._reading.checked_record,
                self.base,
                lambda saved: self._finish(saved, print_after=print_after),
                self.entry().untouched(),
                answered,
            )

    def _decline(self, refusal: Refusal) -> None:
        self.form.fields.show_problems(refusal.problems)
        if not self._day.asks_about(refusal, self._save_as, self._plan):
            self._bar.show_trouble(refusal.sentence)

    def _plan(self) -> None:
        self._saving.plan(self._reading.record(), lambda _plan: self._begin_next())

    def _begin_next(self) -> None:
        self._show(self.form.fields.next_entry())
        self.start()

    def _finish(self, saved: ServiceLog, *, print_after: bool) -> None:
        self.saved.emit(saved)
        if self.base is None:
            self._begin_next()
        else:
            self.watch.stop()
            self.done.emit()
        if print_after:
            self.print_asked.emit([saved.id])

    def _lay_out(self) -> None:
        self.after_title.put(self.state.draft)
        self.after_title.put(self.attachments.link)
        self.action_row.put(self.state)
        if self._read_only and self.base:
            self.put(void_banner(self.base))
            self.panes.setEnabled(False)
            self._bar.hide()
        elif self._close:
            self.put(closed_banner(self._close, self._today, self._correct))
            self.panes.close_fields(PAPER_FIELDS)
        if self._read_only or self._close:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.put(self.watch.paper.banner)
        self.put(self.panes, 1)
        self.put(self._number.bar)
        self.put(self._day)
        self.put(self._bar)

    def _connect(self, *, new: bool) -> None:
        bar = self._bar
        self.keeper.kept.connect(lambda draft: self.state.show_kept(draft, new=new))
        self._saving.busy.connect(self._locking.lock)
        self._saving.declined.connect(self._decline)
        if not self._read_only:
            Intake(self).brought.connect(self.attachments.add)
        phrases, attachments = self.watch.phrases, self.attachments
        self.side.checks.other_asked.connect(self.other_asked)
        self._number.found.connect(self.sheet_asked)
        self._number.bar.closed.connect(self.come_up)
        self._day.day_asked.connect(self.panes.ask_day)
        self.form.changed.connect(lambda _field: self._day.hide())
        phrases.book_asked.connect(self.phrases_asked)
        attachments.asked.connect(self.attachments_asked)
        attachments.said.connect(self.attached)
        bar.keep_asked.connect(self.keeper.keep)
        bar.copy_asked.connect(self.copy_last)
        bar.amounts_asked.connect(self.panes.toggle_amounts)
        bar.print_asked.connect(self.save_and_print)
        bar.save_asked.connect(self.save)

    def _make_shortcuts(self, *, with_history: bool) -> None:
        keys = {
            "Ctrl+Return": self.save,
            "Ctrl+Enter": self.save,
            "F8": self.save_and_print,
            "Ctrl+P": self.save_and_print,
            "Ctrl+S": self.keeper.keep,
            "Ctrl+D": self.copy_last,
            "Ctrl+J": self.attachments.link.ask,
            "F6": self.panes.toggle_amounts,
            "F7": self._correct if with_history else self.ask_number,
            "Ctrl+'": self._same.fill,
            "F11": self.panes.toggle_amounts,
        }
        if with_history:
            self.after_title.put(history_button(self.history_asked.emit))
            keys["Ctrl+H"] = self.history_asked.emit
        on_keys(self, keys)
