"""回收站: the list of what was thrown away; Enter puts it back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.recycle_bin import Thrown, ThrownKind
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (Hint("Enter", "放回"), Hint("Esc", "返回"), Hint("F1", "帮助"))
CHANGED = ("drafts", "attachments", "phrases", "service_logs")
_TOPICS = frozenset(CHANGED)
_EMPTY = "回收站是空的。丢掉的草稿、移除的附件、删掉的常用语放在这里，不会自动清掉。"


class RecycleBinPage(Page):
    """`said(sentence, Undo)` when something was put back."""

    help_part = "bin"

    said = Signal(str, object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        self._put_back = Button("放回", Kind.PRIMARY, key="Enter", clicked=self.put_back)
        actions = (self._put_back,)
        super().__init__("回收站", "放多久都在，不会自动清掉", actions=actions, hints=HINTS)
        self._bin, self._operations = use_cases.recycle_bin, operations
        self.table = RecordTable(
            _columns(use_cases.workplace.today), key=lambda one: one.uuid, name="回收站"
        )
        self.table.opened.connect(lambda _thrown: self.put_back())
        self._empty = Label("", "body2", wrap=True)
        card = TableCard()
        card.body.put(self.table, 1)
        self.put(self._empty)
        self.put(card, 1)
        operations.changed.connect(self._heed_change)
        self.load()

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def load(self) -> None:
        """Read it again."""
        self._operations.run(self._bin.all, then=self._show, key="recycle_bin")

    def put_back(self) -> None:
        """放回 what is under the cursor."""
        thrown = self.table.current()
        if not isinstance(thrown, Thrown):
            return
        with_them = f"，连同 {thrown.beside} 个附件" if thrown.beside else ""
        words = f"{thrown.kind.value}“{thrown.name}”已放回{with_them}。"
        self._operations.run(
            lambda: self._bin.put_back(thrown),
            then=lambda _left: self.said.emit(words, lambda: self._bin.throw_again(thrown)),
            changed=CHANGED,
            urgent=True,
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self.load()

    def _show(self, found: Sequence[Thrown]) -> None:
        self._put_back.setEnabled(bool(found))
        self._empty.setText("" if found else _EMPTY)
        self._empty.setVisible(not found)
        self.table.show_rows(found)


def _columns(today: date) -> tuple[Column, ...]:
    return (
        Column("name", "名称", text=lambda one: one.name, second=_with_attachments),
        Column("kind", "是什么", 100, text=lambda one: one.kind.value),
        Column("place", "从哪里", 320, text=lambda one: one.place, hide_rank=1),
        Column("at", "什么时候", 170, text=lambda one: _when(one, today)),
    )


def _with_attachments(one: Thrown) -> str:
    return f"连同 {one.beside} 个附件" if one.beside else ""


def _when(one: Thrown, today: date) -> str:
    day = near_day_words(one.at.date(), today)
    return day if one.kind is ThrownKind.PHRASE else f"{day} {one.at:%H:%M}"
