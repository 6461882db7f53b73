"""其他记录列表: kinds and filters above, the list, and what is done with the chosen records."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.year_registers import REGISTERS
from lvgw_desktop.ui.other_records.chosen_records import ChosenRecords
from lvgw_desktop.ui.other_records.exporting import export_list
from lvgw_desktop.ui.other_records.record_filter import RecordFilter
from lvgw_desktop.ui.other_records.record_page import TOPIC
from lvgw_desktop.ui.other_records.record_source import Key, RecordSource, key_of
from lvgw_desktop.ui.other_records.voiding import Voiding
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.bulk_bar import BulkBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.filter_keeper import FilterKeeper
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.other_columns import COLUMNS
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page

FOLD_BELOW = 1280
_TOPICS = frozenset({TOPIC, "villages", "advisers", "firms", "appointments"})
_HINTS = (
    Hint("Ctrl+N", "新增"),
    Hint("Enter", "修改"),
    Hint("F6", "换一种"),
    Hint("空格", "勾选"),
    Hint("F8", "打印"),
    Hint("Ctrl+J", "附件"),
    Hint("Ctrl+H", "历史"),
    Hint("Del", "作废"),
    Hint("F1", "帮助"),
)


class OtherListPage(Page):
    """`new_asked(kind)`, `edit_asked(kind, record)`, `register_asked(kind, year)` for its 登记表.

    `chosen` asks for the rest.
    """

    help_part = "other_records"

    new_asked = Signal(object)
    edit_asked = Signal(object, object)
    register_asked = Signal(object, int)
    said = Signal(str, object)

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        candidates: Candidates,
        years: Sequence[int],
    ) -> None:
        super().__init__("其他记录", "日志以外的登记，各有各的表", hints=_HINTS)
        self._service, self._operations = use_cases.other_records, operations
        self._today = use_cases.workplace.today
        self.filter = RecordFilter(self._today.year)
        self.filter.show_choices(candidates, years)
        self.keeper = FilterKeeper(
            self.filter.bar, use_cases.saved_filters, operations, "other_records"
        )
        self.table = RecordTable(
            COLUMNS, key=key_of, operations=operations, checkable=True, name="其他记录"
        )
        self.chosen = ChosenRecords(self.table, operations, lambda: self._source)
        self.voiding = Voiding(operations, self._service, self)
        self._source: RecordSource | None = None
        self._lay_out()
        self._connect()
        self._make_shortcuts()

    def start(self) -> None:
        """Put the cursor into the list, or into the search while that is empty."""
        (self.table if self._stack.currentWidget() is self.table else self.filter.kinds).setFocus()

    def ask_for(self, kind: OtherKind, wanted: OtherFilter) -> None:
        """Show a list as another place asks for it."""
        self.filter.ask_for(kind, wanted)
        self.load()

    def load(self, at: Key | None = None) -> None:
        """Ask for the list, the cursor on a record; the old rows stay until the new are there."""
        self.register.setVisible(self.filter.kind().name in REGISTERS)
        source = RecordSource(self._service, self.filter.kind(), self.filter.filters())
        self._source = source
        self.table.show_source(source, at)
        self._operations.run(source.counts, then=self.filter.show_counts, key="others.counts")

    def add(self) -> None:
        """新增 a record of the kind that is listed."""
        self.new_asked.emit(self.filter.kind())

    def void(self) -> None:
        """作废…."""
        line = self.chosen.current()

        def ask(kind: OtherKind, ids: list[int]) -> None:
            alone = line is not None and ids == [line.record.id]
            self._bulk.hide()
            self.voiding.ask(kind, ids, kind.name_of(line.record) if line and alone else "")

        self.chosen.ask(ask)

    def print_register(self) -> None:
        """Print the 登记表 of the kind and the year, where the kind has one."""
        kind = self.filter.kind()
        if kind.name in REGISTERS:
            year = self.filter.filters().month or self._today
            self.register_asked.emit(kind, year.year)

    def export(self) -> None:
        """导出 the list as it is narrowed."""
        if self._source:
            tell = self.said.emit
            export_list(self, self._source, self._operations, lambda said: tell(said, None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Save room in the filter bar where there is little."""
        super().resizeEvent(event)
        self.filter.bar.fold(folded=theme.current().large or self.width() < FOLD_BELOW)

    def _lay_out(self) -> None:
        self.register = Button("登记表…", icon="printer", key="Ctrl+U", clicked=self.print_register)
        self.action_row.put(self.register)
        self.action_row.put(Button("导出", icon="table", key="Ctrl+E", clicked=self.export))
        self.action_row.put(
            Button("新增", Kind.PRIMARY, icon="plus", key="Ctrl+N", clicked=self.add)
        )
        self._bulk = BulkBar(
            Button("打印", icon="printer", key="F8", clicked=self.chosen.print_all),
            Button("作废…", icon="prohibit", key="Del", clicked=self.void),
        )
        self._empty = EmptyState("notebook", "", "按 Ctrl+N 新增一条。")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        card = TableCard()
        card.body.put(self._stack, 1)
        card.body.put(self._bulk)
        for bar in (self.voiding.bar, *self.keeper.bars):
            card.body.put(bar)
        self.put(self.filter)
        self.put(card, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self._heed_filter)
        self.filter.bar.search.left.connect(self.start)
        self.table.typed.connect(self.filter.bar.search.start)
        self.table.opened.connect(self._edit)
        self.table.delete_asked.connect(lambda _line: self.void())
        self.table.counted.connect(self._heed_count)
        closed = [bar.closed for bar in (self.voiding.bar, *self.keeper.bars)]
        self._bulk.follow(self.table, closed)
        for gone in closed:
            gone.connect(self.start)
        self.keeper.asking.connect(self._bulk.hide)
        self.keeper.said.connect(self.said)
        self.filter.bar.saved.left.connect(self.start)
        self.voiding.said.connect(self._heed_voided)
        self._operations.changed.connect(self._heed_change)

    def _make_shortcuts(self) -> None:
        on_keys(
            self,
            {
                "Ctrl+N": self.add,
                "F5": self.load,
                "F6": self.filter.show_next_kind,
                "F8": self.chosen.print_all,
                "Ctrl+P": self.chosen.print_all,
                "Ctrl+J": self.chosen.show_attachments,
                "Ctrl+H": self.chosen.show_history,
                "Ctrl+E": self.export,
                "Ctrl+U": self.print_register,
                "Ctrl+F": self._search,
                "Ctrl+L": self.filter.bar.saved.start,
            },
        )

    def _edit(self, _line: object) -> None:
        if line := self.chosen.current():
            self.edit_asked.emit(self.filter.kind(), line.record)

    def _search(self) -> None:
        self.filter.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _heed_filter(self) -> None:
        self.chosen.untick()
        self.load()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self.load()

    def _heed_count(self, total: int) -> None:
        kind, text = self.filter.kind(), self.filter.filters().text
        words = f"没有找到“{text}”。" if text else f"这里还没有{kind.title}的记录。"
        self._empty.heading.setText(words)
        was_here = self.table.hasFocus()
        self._stack.setCurrentWidget(self.table if total else self._empty)
        if was_here and not total:
            self.filter.kinds.setFocus()

    def _heed_voided(self, sentence: str, undo: object) -> None:
        self.chosen.untick()
        self.said.emit(sentence, undo)
