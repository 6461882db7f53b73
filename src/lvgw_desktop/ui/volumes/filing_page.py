"""归档到卷: the page that gives signed sheets and ledger pages their page numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.domain.filing import filing_order
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.services.filing import FilingService
from lvgw_desktop.services.unfiled import Unfiled
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editors import NumberEditor
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter
from lvgw_desktop.ui.volumes.filing_columns import COLUMNS, FilingLine

CHANGED = ("service_logs", "volumes")
HINTS = (
    Hint("空格", "归/不归"),
    Hint("数字", "改手写件页数"),
    Hint("Ctrl+Enter", "归档"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_SUBTITLE = "按日期排在已归档的后面；页号定了不再变，照着盖在纸上"
_MOST_PAGES = 99


class FilingPage(KeptPage):
    """Ticks what is filed; `saved(Filing)` once everything ticked has its place."""

    help_part = "filing"

    def __init__(
        self,
        papers: Sequence[Unfiled],
        villages: Mapping[int, str],
        filing: FilingService,
        operations: Operations,
        draft: DraftDesk,
    ) -> None:
        """`villages` names the villages by id."""
        super().__init__("归档到卷", _SUBTITLE, operations, draft, HINTS)
        self._given = {one.paper.record_uuid: one for one in papers}
        self._papers = dict(self._given)
        self._villages, self._filing, self._operations = villages, filing, operations
        self.table = RecordTable(
            COLUMNS,
            key=lambda line: line.unfiled.paper.record_uuid,
            checkable=True,
            name="可以归档的文件",
        )
        self.pages = LabelledEditor("页数", NumberEditor(largest=_MOST_PAGES), message_at="right")
        self._save_button = Button(
            "归档", Kind.PRIMARY, icon="archive", key="Ctrl+Enter", clicked=self.save
        )
        self._lay_out()
        self._connect()
        self.start_over()
        self.table.ticks_changed.connect(self.changed)
        self.pages.changed.connect(self.changed)

    def start(self) -> None:
        """Begin at the first paper."""
        super().start()
        self.table.setFocus()
        self.table.choose_row(0)

    def start_over(self) -> None:
        """File everything, with the pages it is known to have."""
        self._papers = dict(self._given)
        self._show({})
        self.table.tick(frozenset(self._papers))

    def typed_changes(self) -> dict[str, Any]:
        """Return which papers are not filed, and the numbers of pages that were typed."""
        ticked = self.table.ticked()
        left = [uuid for uuid in self._papers if uuid not in ticked]
        pages = {
            uuid: one.paper.pages
            for uuid, one in self._papers.items()
            if one.paper.pages != self._given[uuid].paper.pages
        }
        return {**({"left": left} if left else {}), **({"pages": pages} if pages else {})}

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put pages and ticks back; a paper that was filed meanwhile is not here any more."""
        for uuid, pages in typed.get("pages", {}).items():
            if uuid in self._papers:
                self._set_pages(self._papers[uuid], pages)
        self.table.tick(frozenset(self._papers) - frozenset(typed.get("left", ())))
        self._ask_places()

    def save(self) -> None:
        """File what is ticked, all or none."""
        chosen = self._chosen()
        if not chosen:
            self.trouble.setText("请至少勾选一件。")
            return
        self.run_save(lambda: self._filing.file(chosen), CHANGED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the number of pages back to the list with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[Unfiled]:
        ticked = self.table.ticked()
        return [one for uuid, one in self._papers.items() if uuid in ticked]

    def _lay_out(self) -> None:
        self.put(TableCard(self.table), 1)
        self.put(Card("", row(self.pages, STRETCH)))
        self.put_foot(self._save_button)
        self.lock_while_saving(self.table, self.pages)

    def _connect(self) -> None:
        self.table.ticks_changed.connect(self._ask_places)
        self.table.current_changed.connect(self._show_pages)
        self.table.typed.connect(self._begin_pages)
        self.pages.changed.connect(self._take_pages)
        on_ctrl_enter(self, self.save)

    def _ask_places(self) -> None:
        """Ask which pages the ticked papers would get, and show them."""
        chosen = self._chosen()
        self._save_button.set_words(f"归档 {len(chosen)} 件" if chosen else "归档")
        self.trouble.setText("")
        self._operations.run(
            lambda: {item.record_uuid: item for item in self._filing.places(chosen)},
            then=self._show,
            key="volumes.places",
        )

    def _show(self, places: Mapping[str, VolumeItem]) -> None:
        lines = [
            FilingLine(one, self._villages.get(one.village_id, ""), places.get(uuid))
            for uuid, one in self._papers.items()
        ]
        self.table.show_rows(sorted(lines, key=_order))

    def _show_pages(self, line: FilingLine | None) -> None:
        """Offer the number of pages of the paper under the cursor if only its paper tells it."""
        told = line is not None and line.unfiled.handwritten
        self.pages.setEnabled(told)
        if line and not self.pages.editor.widget.hasFocus():
            self.pages.set_value(line.unfiled.paper.pages)
        self.pages.set_hint("手写原件有几页，填几页" if told else "打印过的，页数以打印的为准")

    def _begin_pages(self, digit: str) -> None:
        if self.pages.isEnabled() and digit.isdecimal():
            self.pages.set_value(digit)
            self.pages.editor.widget.setFocus()
            self._take_pages()

    def _take_pages(self) -> None:
        line, pages = self.table.current(), self.pages.value()
        if line and line.unfiled.handwritten and pages:
            self._set_pages(line.unfiled, pages)
            self._ask_places()

    def _set_pages(self, one: Unfiled, pages: int) -> None:
        paper = replace(one.paper, pages=pages)
        self._papers[paper.record_uuid] = replace(one, paper=paper)


def _order(line: FilingLine) -> tuple[object, ...]:
    return line.unfiled.year, line.unfiled.village_id, *filing_order(line.unfiled.paper)
