"""名单与卡片: a list with its search at the left, the card of the chosen record at the right."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.card_pane import CardPane
from lvgw_desktop.ui.shared.filter_bar import SearchBox
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, column, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

WIDE, NARROW = 300, 262


class ListPage(Page):
    """The list stays while the card changes with ↑↓; letters typed in the list start the search.

    `below` are lines under the table; `card` shows the chosen record.
    """

    def __init__(
        self,
        title: str,
        table: RecordTable,
        *,
        search: str,
        add: Button,
        below: Sequence[Item] = (),
        hints: Sequence[Hint] = (),
    ) -> None:
        super().__init__(title, hints=hints)
        self.head.hide()
        self.table, self.card = table, CardPane()
        self.search = SearchBox(search)
        self._nothing = Label(role="body2", wrap=True)
        self._empty = QWidget()
        self._empty.setLayout(column(self._nothing, STRETCH, margins=(12, 12, 12, 4)))
        self._empty.hide()
        self._list = self._list_pane(row(self.search, add, spacing=6), below)
        line = row(self._list, spacing=14)
        line.put(self.card, 1)
        holder = QWidget()
        holder.setLayout(line)
        self.put(holder, 1)
        self._connect()
        self._measure()
        theme.current().changed.connect(self._measure)

    def show_rows(self, rows: Sequence[Any], empty: str) -> None:
        """Show the list, or the sentence that says why it is empty."""
        self._nothing.setText(empty)
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows)

    def start(self) -> None:
        """Put the cursor into the list, or into the search while there is none."""
        if self.table.isHidden():
            self.search.setFocus()
        else:
            self.table.setFocus()

    def _list_pane(self, top: Item, below: Sequence[Item]) -> QWidget:
        head = QWidget()
        head.setLayout(column(top, margins=(9, 9, 9, 9)))
        foot = QWidget()
        foot.setLayout(column(*below, spacing=8, margins=(9, 8, 9, 9)))
        pane = TableCard(head)
        pane.body.put(self.table, 1)
        pane.body.put(self._empty, 1)
        pane.body.put(foot)
        return pane

    def _connect(self) -> None:
        self.table.typed.connect(self.search.start)
        self.search.left.connect(self.start)
        to_search = partial(self.search.setFocus, Qt.FocusReason.ShortcutFocusReason)
        on_keys(self, {"Ctrl+F": to_search})

    def _measure(self) -> None:
        large = theme.current().large
        self._list.setFixedWidth(theme.px(NARROW if large else WIDE))
