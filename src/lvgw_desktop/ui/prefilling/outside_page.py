"""发出未回的预填表: found by the number on the paper, keyed in, or given up with a reason."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.services.prefilling import PrefillingService, SheetOutside
from lvgw_desktop.ui.prefilling.columns import COLUMNS, meant
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.bulk_bar import BulkBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.filter_bar import SearchBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

TOPIC = "prefilled"
TOPICS = frozenset({TOPIC, "scans", "service_logs"})
SUBTITLE = "交回来的照纸上的编号录入，没用的作废"
UNUSED = "未使用"
REASON = EditorField("reason", "原因", lambda: LineEditor(placeholder="如 未使用、印坏了"))
HINTS = (
    Hint("Enter", "录入"),
    Hint("数字", "找编号"),
    Hint("空格", "勾选"),
    Hint("Del", "作废"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class OutsidePage(Page):
    """`key_in_asked(uuid)` for the sheet under the cursor.

    `said(sentence, Undo)` after giving up.
    """

    help_part = "prefilled"

    key_in_asked = Signal(str)
    said = Signal(str, object)

    def __init__(self, prefilling: PrefillingService, operations: Operations) -> None:
        super().__init__("发出未回的预填表", SUBTITLE, hints=HINTS)
        self._prefilling, self._operations = prefilling, operations
        self._sheets: Sequence[SheetOutside] = ()
        self.table = RecordTable(
            COLUMNS, key=lambda one: one.sheet.id, checkable=True, name="发出未回的预填表"
        )
        self.search = SearchBox("编号，如 137")
        self._not_found = Label("", "hint", tone=Tone.WARN)
        self.reason = AskBar(REASON, "作废", "先不作废", danger=True)
        self._lay_out()
        self._connect()
        self.load()

    def start(self) -> None:
        """Put the cursor into the list; an empty one leaves it to the page, which hears Esc."""
        (self.table if self._sheets else self).setFocus()

    def load(self) -> None:
        """Ask for the sheets; the old rows stay until the new ones are there."""
        self._operations.run(self._prefilling.outside, then=self._show, key="prefilled.outside")

    def key_in(self) -> None:
        """Key in the sheet under the cursor."""
        if line := self.table.current():
            self.key_in_asked.emit(line.sheet.uuid)

    def give_up(self) -> None:
        """Ask why the ticked sheets, or the one under the cursor, will not be used."""
        if chosen := self._chosen():
            self._bulk.hide()
            question = f"作废{_which(chosen)}，编号不再用"
            self.reason.ask(question, UNUSED, lambda reason: self._give_up(chosen, reason))

    def _chosen(self) -> list[SheetOutside]:
        ticked, line = self.table.ticked(), self.table.current()
        return [one for one in self._sheets if one.sheet.id in ticked] or ([line] if line else [])

    def _give_up(self, chosen: Sequence[SheetOutside], reason: str) -> None:
        prefilling, ids = self._prefilling, [one.sheet.id or 0 for one in chosen]

        def undo() -> str:
            prefilling.take_back(ids)
            return ""

        def tell(_none: None) -> None:
            self.table.tick(frozenset())
            self.reason.leave()
            self.said.emit(f"{_which(chosen).strip()}已作废。", undo)

        def decline(refusal: Refusal) -> None:
            self.reason.decline(refusal.sentence)
            self.load()  # one was keyed in elsewhere: it goes from the list

        self._operations.run(
            lambda: prefilling.give_up(ids, reason),
            then=tell,
            refused=decline,
            changed=(TOPIC,),
            urgent=True,
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _show(self, sheets: Sequence[SheetOutside]) -> None:
        filled_or_emptied = bool(sheets) != bool(self._sheets)
        self._sheets = sheets
        self._full.setVisible(bool(sheets))
        self._empty.setVisible(not sheets)
        self._key_in.setVisible(bool(sheets))
        self.table.show_rows(sheets)
        self.table.tick(self.table.ticked() & {one.sheet.id for one in sheets})
        self._bulk.show_counted(len(sheets))
        if filled_or_emptied and self.isVisible():
            self.start()

    def _find(self, typed: str) -> None:
        """Go to the sheet whose number was typed."""
        found = meant(self._sheets, typed)
        if found:
            self.table.choose(found.sheet.id)
        missed = found is None and typed.strip("0")
        self._not_found.setText(f"没有发出未回的“{typed}”号，请核对编号。" if missed else "")

    def _lay_out(self) -> None:
        self._key_in = Button(
            "录入", Kind.PRIMARY, icon="note-pencil", key="Enter", clicked=self.key_in
        )
        self.action_row.put(self._key_in)
        keep_size(self.search, width=220)
        head = row(self.search, margins=(12, 9, 12, 9), spacing=12)
        head.put(self._not_found, 1)
        self._bulk = BulkBar(
            Button("作废…", icon="prohibit", key="Del", clicked=self.give_up), unit="份"
        )
        self._full = TableCard()
        self._full.body.addLayout(head)
        self._full.body.put(self.table, 1)
        self._full.body.put(self._bulk)
        self._full.body.put(self.reason)
        sentence = "打印空白日志时选「空白预填」，印出去的会列在这里。"
        self._empty = EmptyState("notebook", "没有发出未回的预填表。", sentence)
        self._empty.hide()
        self.put(self._full, 1)
        self.put(self._empty, 1)

    def _connect(self) -> None:
        table = self.table
        self._operations.changed.connect(self._heed_change)
        table.opened.connect(lambda _line: self.key_in())
        table.delete_asked.connect(lambda _line: self.give_up())
        self._bulk.follow(table, [self.reason.closed])
        table.typed.connect(self.search.start)
        self.search.searched.connect(self._find)
        self.search.left.connect(table.setFocus)
        self.reason.closed.connect(table.setFocus)
        to_search = partial(self.search.setFocus, Qt.FocusReason.ShortcutFocusReason)
        on_keys(self, {"F2": self.key_in, "F5": self.load, "Ctrl+F": to_search})


def _which(chosen: Sequence[SheetOutside]) -> str:
    if len(chosen) == 1:
        return f" {short_serial(chosen[0].sheet.serial)} 号"
    return f" {len(chosen)} 份"
