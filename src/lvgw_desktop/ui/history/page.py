"""历史: the changes of one record at the left, the fields of the chosen one at the right."""

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.services.history import History, HistoryService, Restoration, moment_words
from lvgw_desktop.services.history_changes import Change
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.history.columns import columns
from lvgw_desktop.ui.history.field_table import field_table
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.masked_text import Mask
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled, show_in
from lvgw_desktop.ui.shared.tab_page import Page

LIST_WIDTH = 380
RESTORE = "恢复成这一次之前的样子"
NO_FIELDS = "这一次没有改动内容，只是记下办了什么。"
NO_WAY_BACK = "纸质状态、停用和新增不在这里恢复。"
CHANGE, BACK = Hint("↑↓", "换一次"), Hint("Enter", "恢复成之前的样子")
OTHERS = (Hint("Tab", "到右边，↑↓ 翻看"), Hint("Esc", "返回"), Hint("F1", "帮助"))


class HistoryPage(Page):
    """`restore_asked(Restoration)` once it is known what restoring would do."""

    help_part = "history"

    restore_asked = Signal(object)

    def __init__(self, use_cases: UseCases, operations: Operations, record_uuid: str) -> None:
        super().__init__("历史", hints=(CHANGE, *OTHERS))
        self._history: HistoryService = use_cases.history
        self._operations, self._uuid = operations, record_uuid
        self._today = use_cases.workplace.today
        self.table = RecordTable(columns(self._today), key=lambda one: one.id, name="历史")
        self._fields = scrolled()
        self._fields.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.restore = Button(
            RESTORE, Kind.PRIMARY, icon="clock-counter-clockwise", key="Enter", clicked=self._ask
        )
        self._lay_out()
        self.table.current_changed.connect(self._show_change)
        self.table.opened.connect(lambda _change: self._ask())
        operations.changed.connect(self._heed_change)
        self.load()

    def start(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def load(self) -> None:
        """Read the history again."""
        uuid = self._uuid
        self._operations.run(lambda: self._history.of(uuid), then=self._show, key=f"history.{uuid}")

    def _heed_change(self, _topics: frozenset[str]) -> None:
        self.load()

    def _show(self, history: History) -> None:
        self.set_title("历史", history.title)
        self.table.show_rows(history.changes)
        self._show_change(self.table.current())

    def _show_change(self, change: Change | None) -> None:
        restorable = bool(change and change.restorable)
        self.restore.setVisible(restorable)
        self.set_hints((CHANGE, BACK, *OTHERS) if restorable else (CHANGE, *OTHERS))
        if change:
            show_in(self._fields, ScrolledContent(column(self._card(change), STRETCH)))

    def _card(self, change: Change) -> Card:
        mask = Mask()
        mask.shown.connect(self._note_look)
        numbers = any(one.has_numbers for one in change.fields)
        card = Card(
            " ".join(filter(None, (moment_words(change.at, self._today), change.operator))),
            Label(change.what, "bold", wrap=True),
            aside=mask if numbers else None,
        )
        if change.reason:
            card.body.put(Label(f"原因：{change.reason}", wrap=True))
        if change.fields:
            before, after = ("", "填的内容") if change.added else ("改前", "改后")
            card.body.put(field_table(change.fields, before, after, mask))
        if not change.restorable:
            words = NO_WAY_BACK if change.fields else NO_FIELDS
            card.body.put(Label(words, "hint", wrap=True))
        return card

    def _note_look(self) -> None:
        uuid = self._uuid
        self._operations.run(lambda: self._history.note_look(uuid))

    def _ask(self) -> None:
        change = self.table.current()
        if isinstance(change, Change) and change.restorable:
            self._operations.run(lambda: self._history.plan(change), then=self._tell)

    def _tell(self, planned: Restoration) -> None:
        self.restore_asked.emit(planned)

    def _lay_out(self) -> None:
        card = TableCard()
        card.body.put(self.table, 1)
        keep_size(card, width=LIST_WIDTH)
        right = column(spacing=10)
        right.put(self._fields, 1)
        right.put(row(STRETCH, self.restore))
        panes = row(card, spacing=12)
        panes.addLayout(right, 1)
        self.body.addLayout(panes, 1)
