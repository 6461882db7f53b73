"""常用语: the office's phrase book, to look through, change, throw away, take in and give out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.phrases import FIELD_WORDS, FILE_NAME, PhraseService
from lvgw_desktop.ui.phrases.editor import CHANGED, NEW
from lvgw_desktop.ui.phrases.found import COLUMNS, RETIRED, PhraseRow, found, rows_of
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choose_file import EXCEL, PHRASES, choose_to_open, choose_to_save
from lvgw_desktop.ui.shared.filter_bar import FilterBar
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Enter", "修改"),
    Hint("Ctrl+N", "新增"),
    Hint("Del", "放进回收站"),
    Hint("Ctrl+F", "查找"),
    Hint("Ctrl+E", "导出 Excel"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
STATUSES = [(None, "全部"), *FIELD_WORDS.items(), (RETIRED, "回收站")]
_KEY = "phrases.list"


class PhrasesPage(Page):
    """`edit_asked(Phrase)`, also for a new one; `said(sentence)` for the toast.

    In the 回收站 Enter puts a phrase back.
    """

    help_part = "phrases"

    edit_asked = Signal(object)
    said = Signal(str)

    def __init__(self, service: PhraseService, operations: Operations) -> None:
        self._begin = Button("拿来起步的句子", clicked=self._take_over)
        give = Button("导出", key="Ctrl+E", clicked=self._export)
        take = Button("导入…", icon="download-simple", clicked=self._import)
        add = Button("新增常用语", Kind.PRIMARY, icon="plus", key="Ctrl+N", clicked=self._add)
        actions = (self._begin, take, give, add)
        super().__init__("常用语", "写日志时按 F3 填入", actions=actions, hints=HINTS)
        self._service, self._operations = service, operations
        self._rows: Sequence[PhraseRow] = ()
        self.filters = FilterBar(search="汉字、拼音或首字母", statuses=STATUSES)
        self.table = RecordTable(COLUMNS, key=lambda row: row.phrase.id, name="常用语")
        self.put(self.filters)
        self.put(TableCard(self.table), 1)
        self._begin.hide()
        self._connect()
        self.refresh()

    def start(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the phrases anew."""
        service = self._service
        vocabulary = service.workplace.pack.vocabulary

        def read() -> tuple[list[PhraseRow], int]:
            phrases = (*service.all(), *service.retired())
            return rows_of(phrases, vocabulary), len(service.starters())

        self._operations.run(read, then=lambda read: self._take(*read), key=_KEY)

    def import_from(self, source: Path) -> None:
        """Add the sentences of a file."""
        self._change(lambda: self._service.import_from(source), "导入了 {} 条常用语。")

    def export_to(self, target: Path) -> None:
        """Write the phrase book."""
        self._operations.run(
            lambda: self._service.export(target),
            then=lambda written: self.said.emit(f"常用语已存到 {written}"),
            refused=self._decline,
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self._open(row.phrase))
        self.table.delete_asked.connect(lambda _row: self._retire())
        self.table.typed.connect(self.filters.search.start)
        self.filters.search.left.connect(self.table.setFocus)
        self.filters.changed.connect(lambda _filters: self._show())
        self._operations.changed.connect(self._heed_change)
        on_keys(
            self,
            {
                "Ctrl+N": self._add,
                "Ctrl+E": self._export,
                "Ctrl+F": self.filters.search.setFocus,
            },
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & {*CHANGED}:
            self.refresh()

    def _take(self, rows: Sequence[PhraseRow], starters: int) -> None:
        self._rows = rows
        self._begin.setVisible(starters > 0)
        self._begin.set_words(f"拿来起步的句子 ({starters})")
        self._show()

    def _show(self) -> None:
        wanted = self.filters.filters()
        self.table.show_rows(found(self._rows, self._place(), wanted.text))

    def _place(self) -> str | None:
        """Return which field is listed, or RETIRED; None for all fields."""
        status = self.filters.filters().status
        return status if isinstance(status, str) else None

    def _add(self) -> None:
        place = self._place()
        self.edit_asked.emit(replace(NEW, field=place) if place in FIELD_WORDS else NEW)

    def _open(self, phrase: Phrase) -> None:
        if phrase.retired_on is None:
            self.edit_asked.emit(phrase)
        else:
            self._change(lambda: self._service.bring_back([phrase]), "放回了 {} 条常用语。")

    def _import(self) -> None:
        if source := choose_to_open(self, "选有常用语的文件(每行或每格一句)", PHRASES):
            self.import_from(source)

    def _export(self) -> None:
        if target := choose_to_save(self, "导出常用语", FILE_NAME, EXCEL):
            self.export_to(target)

    def _take_over(self) -> None:
        self._change(self._service.take_over, "拿来了 {} 条常用语。")

    def _retire(self) -> None:
        chosen = [row.phrase for row in self.table.selected() if row.phrase.retired_on is None]
        if chosen:
            self._change(lambda: self._service.retire(chosen), "{} 条常用语放进了回收站。")

    def _change(self, work: Callable[[], tuple[Phrase, ...]], sentence: str) -> None:
        self._operations.run(
            work,
            said=lambda phrases: sentence.format(len(phrases)),
            refused=self._decline,
            changed=CHANGED,
            urgent=True,
        )

    def _decline(self, refusal: Refusal) -> None:
        tell(self, refusal.sentence)
