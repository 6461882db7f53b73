"""设置 · 本地评分表: the office's own scoring sheet of a year, where it has one."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.assessment_area import area_numbered
from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.services.local_scores import LocalSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys

TOPIC = "local_scores"
CHANGED = (TOPIC,)
NOTE = (
    "方案只有优良、合格、不合格，没有分数。本所自己有评分表的，写在这里，考核时一项一项给分；"
    "屏幕上、纸上都写明“本地”，分数不决定等次。没有的不用写，别处什么也不显示。"
)
COLUMNS = (
    Column("word", "评分项", text=lambda one: one.word, second=lambda one: one.note),
    Column(
        "most_points", "最多几分", 100, text=lambda one: str(one.most_points), align=Align.RIGHT
    ),
)


class LocalScoreSection(QWidget):
    """`item_asked(uuid, or the year of a new one)`, `history_asked(uuid)`."""

    item_asked = Signal(str)
    history_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._scores, self._operations = use_cases.local_scores, operations
        this_year = use_cases.workplace.today.year
        choices = [(year, f"{year} 年") for year in (this_year - 1, this_year, this_year + 1)]
        self.years: Segmented[int] = Segmented(choices, this_year, name="哪一年的")
        self.table = RecordTable(
            COLUMNS, key=lambda one: one.uuid, operations=operations, name="本地评分表"
        )
        self.sum = Label("", "body2")
        self.copy = Button("照上年抄", icon="copy", clicked=self._copy)
        self._lay_out()
        self.copy.hide()
        self._connect()
        self._list()

    def _lay_out(self) -> None:
        change = Button("修改", icon="pencil-simple", key="Enter", clicked=self.table.open_current)
        off = Button("不用了", key="Del", clicked=self._retire)
        add = Button("新增", icon="plus", key="Ctrl+N", clicked=self._add)
        inside = column(
            Label(NOTE, "body2", wrap=True),
            row(self.years, self.sum, STRETCH, self.copy, change, off, add),
            spacing=12,
        )
        inside.put(TableCard(self.table), 1)
        self.setLayout(inside)

    def _connect(self) -> None:
        self.years.changed.connect(lambda _year: self._list())
        self.table.opened.connect(lambda one: self.item_asked.emit(one.uuid))
        self.table.delete_asked.connect(lambda _one: self._retire())
        self._operations.changed.connect(self._heed_change)
        on_keys(self, {"Ctrl+N": self._add, "Ctrl+H": self._show_history})

    def _year(self) -> int:
        return self.years.value() or 0

    def _add(self) -> None:
        self.item_asked.emit(str(self._year()))

    def _show_history(self) -> None:
        if one := self.table.current():
            self.history_asked.emit(one.uuid)

    def _copy(self) -> None:
        year = self._year()
        self._change(
            lambda: self._scores.copy_last(year), f"从 {year - 1} 年的表抄来 {{}} 项，可以再改。"
        )

    def _retire(self) -> None:
        if chosen := self.table.selected():
            self._change(
                lambda: self._scores.retire(chosen), "{} 项不用了，给过的分还在那次考核里。"
            )

    def _change(self, work: Callable[[], tuple[LocalScoreItem, ...]], sentence: str) -> None:
        self._operations.run(
            work, said=lambda done: sentence.format(len(done)), changed=CHANGED, urgent=True
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if TOPIC in topics:
            self._list()

    def _list(self) -> None:
        year = self._year()
        self._operations.run(
            lambda: self._scores.sheet(year), then=self._show, key="settings.local_scores"
        )

    def _show(self, sheet: LocalSheet) -> None:
        self.copy.set_words(f"照上年抄 {len(sheet.to_copy)} 项")
        self.copy.setVisible(bool(sheet.to_copy))
        self.sum.setText(f"合计 {sheet.most_points} 分" if sheet.items else "这一年没有本地评分表")
        self.table.show_rows(_rows(sheet))


def _rows(sheet: LocalSheet) -> list[LocalScoreItem | Group]:
    rows: list[LocalScoreItem | Group] = []
    for area, items in groupby(sheet.items, key=lambda one: one.area):
        rows += [Group(area_numbered(area).title), *items]
    return rows
