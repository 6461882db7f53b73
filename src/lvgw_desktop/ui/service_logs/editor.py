"""录入日志: the editor page; it shows and returns, and saves only through the service."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_problems import log_problems
from lvgw_desktop.domain.occasion import Occasion
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.service_logs.action_bar import ActionBar
from lvgw_desktop.ui.service_logs.candidates import Candidates
from lvgw_desktop.ui.service_logs.draft_keeper import DraftKeeper
from lvgw_desktop.ui.service_logs.editor_hints import hints_for
from lvgw_desktop.ui.service_logs.entry import LogEntry, copy_of, drawn_log, log_of
from lvgw_desktop.ui.service_logs.following import Following
from lvgw_desktop.ui.service_logs.log_draft import payload_of, title_of
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.service_logs.measure import Measure, counter_words
from lvgw_desktop.ui.service_logs.side_panel import SidePanel
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.states import Banner
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

FOLD_BELOW = 1280
CHECK_AFTER_MS = 200
_BESIDE = frozenset({"client_phone", "signer_phone", "served_on"})
_SHOWN = frozenset({Severity.ERROR, Severity.CHECK})


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """What an editor is opened with: the text, the log it changes, the draft it comes from."""

    entry: LogEntry = field(default_factory=LogEntry)
    base: ServiceLog | None = None
    draft: str = ""
    pinned: Mapping[str, Any] = field(default_factory=dict)


BringBack = Callable[[Sheet, Refusal], None]


class LogEditor(Page):
    """`saved(log)` after each save, `print_asked([id])` after 保存并打印, `done` when it may go."""

    saved = Signal(object)
    print_asked = Signal(list)
    done = Signal()

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        candidates: Candidates,
        sheet: Sheet,
        bring_back: BringBack,
    ) -> None:
        """`bring_back` opens a sheet again whose draft could not be written."""
        super().__init__("")
        self._use_cases, self._operations = use_cases, operations
        self._candidates = candidates
        self._bring_back = bring_back
        self.base = sheet.base
        self._read_only = sheet.base is not None and sheet.base.paper_state is PaperState.VOID
        self._saving = False
        self._touched: set[str] = set()
        workplace = use_cases.workplace
        self._today = workplace.today
        self.form = LogForm(workplace)
        self.side = SidePanel(workplace.pack.vocabulary)
        self._following = Following(self.form, candidates, workplace)
        self._bar = ActionBar(new=sheet.base is None)
        self._keeper = DraftKeeper(operations, use_cases.drafts, self._draft, self)
        self._measure = Measure(operations, use_cases.printing, self._drawn, self)
        self._check = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._pages = 1
        self._lay_out()
        self._connect()
        self.form.pin(sheet.pinned)
        self._show(sheet.entry, sheet.draft)

    def entry(self) -> LogEntry:
        """Return what the page holds."""
        amounts = self.side.amounts
        return replace(
            self.form.entry(),
            items=amounts.items(),
            major_matter=amounts.major_matter.isChecked(),
        )

    def pinned(self) -> dict[str, Any]:
        """Return the pinned fields with their values."""
        return self.form.pinned()

    def start(self) -> None:
        """Put the cursor into the first field to fill in."""
        self.form.start()

    def back(self) -> bool:
        """Go; what was typed becomes a draft, and comes back if that cannot be written."""
        if self._saving:
            return False
        if not self._read_only and self._keeper.is_ahead():
            sheet = self._sheet()
            self._keeper.keep_last(lambda refusal: self._bring_back(sheet, refusal))
        self._stop()
        return True

    def keep(self) -> None:
        """Keep the text now, as when the window closes."""
        if not self._read_only:
            self._keeper.keep()

    def save(self) -> None:
        """保存，再记一条; a changed log goes back to the list."""
        self._save(print_after=False)

    def save_and_print(self) -> None:
        """保存并打印."""
        self._save(print_after=True)

    def show_trouble(self, sentence: str) -> None:
        """Say why something was declined, beside the buttons."""
        self._bar.show_trouble(sentence)
        self._keeper.resume()

    def copy_last(self) -> None:
        """照上一条复制: what was typed so far stays as a draft of its own."""
        if self.base is None:
            self._operations.run(
                self._use_cases.service_logs.last, then=self._show_copy, key="editor.copy"
            )

    def toggle_amounts(self) -> None:
        """Go to 本次数量, and back to the text."""
        going = not self.side.isAncestorOf(QApplication.focusWidget() or self)
        if self._folded():
            self.side.setVisible(going)
            self._scroll.setVisible(not going)
        if going:
            self.side.amounts.take_focus()
        else:
            self.form.boxes["content"].editor.widget.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side panel where there is no room for it."""
        super().resizeEvent(event)
        self._fold()

    # what the page shows ---------------------------------------------------------------------

    def _show(self, entry: LogEntry, draft: str = "") -> None:
        self._touched.clear()
        self.form.show_entry(entry)
        self.side.amounts.show_items(entry.items)
        self.side.amounts.major_matter.setChecked(entry.major_matter)
        self.side.checks.begin()
        self._following.begin()
        self._draft_uuid = draft or uuid4().hex
        self._keeper.begin(self._draft_uuid)
        self._bar.show_trouble("")
        self._draft_badge.setVisible(bool(draft))
        self._show_kept("")
        self._title()
        self._heed_pins()
        self._measure.ask()
        if self.base is not None or draft:
            self._ask_remarks()

    def _title(self) -> None:
        if self.base is None:
            self.set_title("新记一次服务", "保存时给编号 · 按省工作日志样式")
        elif self._read_only:
            self.set_title(f"作废的日志 {self.base.serial}", "")
        else:
            self.set_title(f"修改日志 {self.base.serial}", "按省工作日志样式")

    def _show_copy(self, last: ServiceLog | None) -> None:
        if last is None:
            self._bar.show_trouble("还没有上一条可以照着复制。")
            return
        if self._keeper.is_ahead():
            sheet = self._sheet()
            self._keeper.keep_last(lambda refusal: self._bring_back(sheet, refusal))
        copied = copy_of(last, self._today)
        self._show(replace(copied, **self.form.pinned()))
        self._keeper.heed_change()
        self.select_text()

    def select_text(self) -> None:
        """Select the copied content for changing."""
        self.form.boxes["content"].take_focus()
        self.form.content_area().selectAll()

    def _show_kept(self, words: str) -> None:
        self._kept.setText(words)
        for part in (self._kept, self._kept_icon):
            part.setVisible(bool(words))

    def _heed_kept(self, draft: Draft) -> None:
        self._draft_badge.setVisible(self.base is None)
        self._show_kept(f"草稿已保存 {draft.saved_at:%H:%M:%S}")

    def _heed_measure(self, pages: int, left: int) -> None:
        self._pages = pages
        self.form.counter.setText(
            counter_words(self.entry().characters(), pages, left, short=theme.current().large)
        )
        self.form.counter.set_tone(Tone.WARN if pages > 1 else None)
        self._show_outcome()

    def _show_outcome(self) -> None:
        roster, occasion = self._candidates.roster, self.form.occasion()
        day = occasion.served_on if isinstance(occasion, Occasion) else self._today
        village = roster.names.village(self.form.boxes["village_id"].value())
        self.side.show_outcome(self._pages, village, day, roster.month_rule)

    # what the clerk does ---------------------------------------------------------------------

    def _heed_change(self, _field: str = "") -> None:
        self._bar.show_trouble("")
        self._bar.show_folded(folded=self._folded(), kinds=len(self.side.amounts.items()))
        self._keeper.heed_change()
        self._measure.heed_change()
        self._check.start()

    def _heed_leaving(self, name: str) -> None:
        self._touched.add(name)
        self._show_problem(name)
        self._check.start()
        self.keep()

    def _heed_pins(self) -> None:
        self._bar.show_pins(len(self.form.pinned()))

    def _heed_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now and self.isAncestorOf(now):
            box = self.form.box_in_focus()
            self.set_hints(hints_for(box.field if box else "", new=self.base is None))

    def _show_problem(self, name: str) -> None:
        box = self.form.boxes[name]
        if name not in _BESIDE or box.problem() or not box.value():
            return
        found = log_problems(self._drawn(), self._today)
        beside = (one for one in found if one.field == name and one.severity in _SHOWN)
        if problem := next(beside, None):
            box.set_problem(problem)

    def _ask_remarks(self) -> None:
        try:
            log = log_of(self.entry(), self.base, self._today)
        except Refusal:
            self.side.checks.show_remarks(())
            return
        self._operations.run(
            lambda: self._use_cases.service_logs.remarks(log),
            then=self._show_remarks,
            key="editor.remarks",
        )

    def _show_remarks(self, remarks: tuple[Problem, ...]) -> None:
        problems = (box.problem() for box in self.form.boxes.values())
        beside = {problem.sentence for problem in problems if problem}
        self.side.checks.show_remarks(
            one
            for one in remarks
            if one.sentence not in beside
            and (one.severity is Severity.CHECK or one.field in self._touched)
        )

    # saving ----------------------------------------------------------------------------------

    def _save(self, *, print_after: bool) -> None:
        if self._saving or self._read_only:
            return
        try:
            log = self._record()
        except Refusal as refusal:
            self._decline(refusal)
            return
        self._lock(saving=True)
        self._operations.run(
            self._saving_work(log),
            then=lambda saved: self._finish(saved, print_after=print_after),
            refused=self._heed_refusal,
            changed=("service_logs", "drafts"),
            urgent=True,
        )

    def _record(self) -> ServiceLog:
        problems = self.form.own_problems()
        if wrong := self.side.amounts.problem():
            problems.append(wrong)
        try:
            log = log_of(self.entry(), self.base, self._today)
        except Refusal as refusal:
            named = {problem.field for problem in problems}
            problems += [one for one in refusal.problems if one.field not in named]
        if problems:
            raise Refusal(problems[0].sentence, problems)
        return log

    def _saving_work(self, log: ServiceLog) -> Callable[[], ServiceLog]:
        service, keeper, draft = self._use_cases.service_logs, self._keeper, self._draft_uuid

        def record() -> ServiceLog:
            keeper.end()
            return service.record(log, draft=draft)

        return record

    def _heed_refusal(self, refusal: Refusal) -> None:
        self._lock(saving=False)
        self._keeper.resume()
        self._decline(refusal)

    def _decline(self, refusal: Refusal) -> None:
        self.form.show_problems(refusal.problems)
        self._bar.show_trouble(refusal.sentence)

    def _finish(self, saved: ServiceLog, *, print_after: bool) -> None:
        self._lock(saving=False)
        self.saved.emit(saved)
        if self.base is None:
            self._show(self.form.next_entry())
            self.start()
        else:
            self._leave()
        if print_after:
            self.print_asked.emit([saved.id])

    def _lock(self, *, saving: bool) -> None:
        self._saving = saving
        for part in (self._scroll, self.side, self._bar):
            part.setEnabled(not saving)

    def _heed_crash(self, _error: object) -> None:
        if self._saving:
            self._lock(saving=False)
            self._keeper.resume()

    def _leave(self) -> None:
        self._stop()
        self.done.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the other screens hear of a draft when the editor goes out of sight."""
        super().hideEvent(event)
        if self._keeper.has_draft():
            self._operations.tell_changed("drafts")

    def _stop(self) -> None:
        self._check.stop()
        self._measure.stop()
        self._operations.drop("editor.remarks")

    # parts -----------------------------------------------------------------------------------

    def _draft(self) -> tuple[str, str]:
        entry, log_id = self.entry(), self.base.id if self.base else None
        title = title_of(entry, self._candidates.roster, self._today)
        return title, payload_of(entry, log_id, self._today)

    def _sheet(self) -> Sheet:
        return Sheet(
            entry=self.entry(), base=self.base, draft=self._draft_uuid, pinned=self.form.pinned()
        )

    def _drawn(self) -> ServiceLog:
        return drawn_log(self.entry(), self.base, self._today)

    def _lay_out(self) -> None:
        self._draft_badge = BadgeLabel(Badge("草稿", "pencil-simple"))
        self._kept_icon = IconLabel("check-circle", Tone.OK)
        self._kept = Label("", "side")
        self._remarks_badge = BadgeLabel(Badge("请核对", "magnifying-glass", Tone.WARN))
        self.after_title.put(self._draft_badge)
        for item in (self._kept_icon, self._kept, self._remarks_badge):
            self.action_row.put(item)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.form)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._read_only and self.base:
            reason = f"{self.base.serial} 号已作废：{self.base.void_reason}。编号保留，不能再改。"
            self.put(Banner(reason))
            for part in (self.form, self.side, self._bar):
                part.setEnabled(False)
        middle = row(spacing=12)
        middle.put(self._scroll, 1)
        middle.put(self.side)
        self.body.addLayout(middle, 1)
        self.put(self._bar)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        widgets = [
            *self.form.widgets(),
            *self.side.amounts.widgets(),
            *self.form.last_widgets(),
        ]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        form, bar, amounts = self.form, self._bar, self.side.amounts
        form.changed.connect(self._heed_change)
        form.left.connect(self._heed_leaving)
        form.pins_changed.connect(self._heed_pins)
        amounts.changed.connect(self._heed_amounts)
        self.side.checks.counted.connect(self._show_remarks_badge)
        self._keeper.kept.connect(self._heed_kept)
        self._measure.measured.connect(self._heed_measure)
        self._check.timeout.connect(self._ask_remarks)
        self._operations.crashed.connect(self._heed_crash)
        QApplication.instance().focusChanged.connect(self._heed_focus)  # type: ignore[union-attr]
        bar.keep_asked.connect(self.keep)
        bar.copy_asked.connect(self.copy_last)
        bar.amounts_asked.connect(self.toggle_amounts)
        bar.print_asked.connect(self.save_and_print)
        bar.save_asked.connect(self.save)
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+Return": self.save,
            "Ctrl+Enter": self.save,
            "F8": self.save_and_print,
            "Ctrl+P": self.save_and_print,
            "Ctrl+S": self.keep,
            "Ctrl+D": self.copy_last,
            "F6": self.toggle_amounts,
            "F11": self.toggle_amounts,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _heed_amounts(self) -> None:
        self._touched.add("items")
        self._heed_change()

    def _show_remarks_badge(self, words: str) -> None:
        self._remarks_badge.setVisible(bool(words) and self._folded())
        self._remarks_badge.show_badge(Badge(words, "magnifying-glass", Tone.WARN))

    def _folded(self) -> bool:
        return theme.current().large or self.width() < FOLD_BELOW

    def _fold(self) -> None:
        self.side.setVisible(not self._folded())
        self.side.outcome.setVisible(not self._folded())
        self._scroll.setVisible(True)
        self._bar.show_folded(folded=self._folded(), kinds=len(self.side.amounts.items()))
        self._show_remarks_badge(self.side.checks.words())
