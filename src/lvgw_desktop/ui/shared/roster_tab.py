"""名册: a tab with a list of records, the card of the chosen one, and pages opened over them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.services.drafts import place_of
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row
from lvgw_desktop.ui.shared.list_page import ListPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.saving_page import SavingPage
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import TabPage

Line = TypeVar("Line")
Card = TypeVar("Card")


@dataclass(frozen=True, kw_only=True, slots=True)
class RosterWords:
    """What a roster says: "村(居)" and the icon, the search's example, and the empty list."""

    title: str
    icon: str
    search: str
    empty: str
    hints: Sequence[Hint]


@dataclass(frozen=True, kw_only=True, slots=True)
class RosterReading(Generic[Line, Card]):
    """How a roster is read and written: `found` at once, the others off the UI thread."""

    found: Callable[[tuple[Line, ...], str], Sequence[Any]]
    """What a word leaves of the list, with its headings."""
    card: Callable[[Line], Card]
    card_named: Callable[[str], Card]
    """By the uuid of the record."""
    write: Callable[[Path], Path]
    """Write the list to a workbook; returns where it lies."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RosterActs(Generic[Card]):
    """What is done in a roster; all but `add` with a card."""

    add: Callable[[], object]
    edit: Callable[[Card], object]
    ask_log: Callable[[Card], object]
    """Ask for a new log of the record."""
    ask_history: Callable[[Card], object]
    show: Callable[[Card], object]
    """Show the card at the right."""
    pages_over: Callable[[Card], Mapping[str, Callable[[], object]]]
    """What opens each page about the record that keeps a draft, by its name."""


class RosterTab(TabPage, Generic[Line, Card]):
    """A tab declares its words and table, how it is read and what is done in it.

    Signals: `new_log_asked(village id | None, adviser id | None)`, `logs_asked(LogFilter)`,
    `import_asked(name of the roster kind)`, `history_asked(uuid)`,
    `others_asked(kind, OtherFilter)`.
    """

    new_log_asked = Signal(object, object)
    logs_asked = Signal(object)
    import_asked = Signal(str)
    history_asked = Signal(str)
    others_asked = Signal(object, object)

    def __init__(self, operations: Operations, topics: Sequence[str], words: RosterWords) -> None:
        super().__init__(operations, topics)
        self.card: Card | None = None
        self._words = words
        self._reading: RosterReading[Line, Card]
        self._acts: RosterActs[Card]
        self._lines: tuple[Line, ...] = ()
        self._wanted: int | None = None

    def put_list(
        self,
        table: RecordTable,
        below: Item,
        reading: RosterReading[Line, Card],
        acts: RosterActs[Card],
    ) -> None:
        """Show the list at the left; `below` stands under it, over the buttons of the roster."""
        words, self._reading, self._acts = self._words, reading, acts
        add = Button("新增", icon="plus", clicked=self.add)
        export = Button("导出", icon="table", small=True, clicked=self.export)
        lines = (row(below, STRETCH), row(self._import_button(), export, STRETCH))
        self.table = table
        self.list = ListPage(
            words.title, table, search=words.search, add=add, below=lines, hints=words.hints
        )
        self.list.help_part = "people"
        self.set_first(self.list)
        table.opened.connect(lambda _line: self.edit())
        table.current_changed.connect(self._show_current)
        self.list.search.searched.connect(lambda _word: self._show_found())
        on_keys(
            self.list,
            {
                "F2": lambda: self.with_card(acts.ask_log),
                "Ctrl+E": self.export,
                "Ctrl+H": lambda: self.with_card(acts.ask_history),
                "F5": self.refresh,
            },
        )

    def add(self) -> None:
        """Open the empty editor."""
        self._acts.add()

    def edit(self) -> None:
        """Open the editor of the chosen record."""
        self.with_card(self._acts.edit)

    def with_card(self, act: Callable[[Card], object]) -> None:
        """Do something with the chosen record, if one is chosen."""
        if self.card is not None:
            act(self.card)

    def choose(self, record_id: int) -> None:
        """Move to a record, as when another tab leads here; what lies over the list goes."""
        while self.page() is not self.list and self.go_back():
            continue
        self._wanted = record_id
        self.list.search.clear()
        if self.table.choose(record_id):
            self._wanted = None

    def take_up_draft(self, draft: Draft) -> None:
        """Open the page that a draft was typed on."""
        place = place_of(draft)
        if not place.record:
            self.add()
            return

        def open_page(card: Card) -> None:
            self._take_card(card)
            page = self._acts.pages_over(card).get(place.page)
            if page:
                page()
            else:
                self.say(f"“{draft.title}”现在不用再办了。写过的还在草稿里。")

        self.operations.run(lambda: self._reading.card_named(place.record), then=open_page)

    def export(self) -> None:
        """Ask where to, and write the list there."""
        name = f"{self._words.title}名册"
        target = choose_to_save(self, f"导出{name}", f"{name}.xlsx", EXCEL)
        if target:
            self.operations.run(
                lambda: self._reading.write(target),
                then=lambda path: self.say(f"已存到 {path}。"),
                label="正在导出名册…",
            )

    def open_saving(self, page: SavingPage) -> None:
        """Open a page that closes itself once it has saved."""
        page.saved.connect(lambda _result: self.close_page(page))
        self.open_page(page)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show the list; the search and the chosen record stay."""
        self._lines = lines
        self._show_found()

    def _show_found(self) -> None:
        word = self.list.search.text().strip()
        not_found = f"没有找到“{word}”。可以试：少打几个字母、换成汉字。"
        empty = not_found if self._lines else self._words.empty
        self.list.show_rows(self._reading.found(self._lines, word), empty)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._show_current(self.table.current())

    def _show_current(self, line: Line | None) -> None:
        if line is None:
            self.card = None
            self.list.card.show_empty(self._empty())
            return
        self.operations.run(
            lambda: self._reading.card(line),
            then=self._take_card,
            key=f"{self._words.title}.card",
        )

    def _take_card(self, card: Card) -> None:
        self.card = card
        self._acts.show(card)

    def _empty(self) -> EmptyState:
        icon, title = self._words.icon, self._words.title
        if self._lines:
            return EmptyState(icon, "没有找到", "换一个词再找，或按 Esc 清空查找。", [])
        buttons = [self._import_button(Kind.PRIMARY)]
        return EmptyState(icon, f"还没有{title}", "导入名册，一次建好。", buttons)

    def _import_button(self, kind: Kind = Kind.PLAIN) -> Button:
        def ask() -> None:
            self.import_asked.emit(ImportKind.ROSTER.name)

        return Button("导入名册…", kind, icon="upload-simple", small=True, clicked=ask)
