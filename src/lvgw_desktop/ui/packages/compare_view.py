"""比较: what is new, what differs side by side, and what the clerk wants of it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from lvgw_desktop.services.package_outcome import PackageChoices, PackageOutcome
from lvgw_desktop.ui.packages.compared_rows import (
    COLUMNS,
    DIFFERING,
    NAMESAKES,
    TURNED,
    ComparedRow,
    Outcome,
    rows_of,
)
from lvgw_desktop.ui.packages.effect_cards import effect_cards
from lvgw_desktop.ui.packages.two_sides import TwoSides
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import Label, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys

FOLDS_BELOW = 820
_KINDS: tuple[tuple[frozenset[Outcome] | None, str], ...] = (
    (None, "全部"),
    (DIFFERING, "不一样"),
    (NAMESAKES, "同名"),
    (frozenset({Outcome.LEFT}), "没有加"),
)
_WAYS = ((False, "只加新的"), (True, "也更新已有的"))
_NOTHING = "没有要看的：包里的记录这里都没有，或者完全一样。"
_SAME = "按 Enter 改成“另加一个”：包里的不是这里的这一个。聘任和日志跟着走。"
_APART = "按 Enter 改回“当作同一个”。"


class CompareView(QWidget):
    """Shows one trial; `chosen(choices)` of both sides, `tried_again(choices)` of namesakes."""

    chosen = Signal(object)
    tried_again = Signal(object)

    def __init__(self, outcome: PackageOutcome) -> None:
        super().__init__()
        self._rows: list[ComparedRow] = []
        self.kinds = Segmented([(kind, words) for kind, words in _KINDS], None, name="看哪些")
        self.ways = Segmented(_WAYS, outcome.choices.all_theirs, name="两边不一样的")
        self.table = RecordTable(COLUMNS, key=_key, name="要看的记录")
        self._sides = TwoSides()
        self._why = Label("", "side", wrap=True)
        self._beside = QStackedWidget()
        self._aside = QWidget()
        self._lay_out()
        self._connect()
        self.show_outcome(outcome)

    @property
    def first(self) -> QWidget:
        """Return where the cursor begins."""
        return self.table

    def show_outcome(self, outcome: PackageOutcome) -> None:
        """Show what would happen now."""
        self._outcome = outcome
        every = tuple(rows_of(outcome))
        counted = [len([one for one in every if _is_of(one, kind)]) for kind, _words in _KINDS]
        words = [words for _kind, words in _KINDS]
        self.kinds.set_words([f"{word} {n}" for word, n in zip(words, counted, strict=True)])
        self.ways.set_value(outcome.choices.all_theirs)
        cards = ScrolledContent(column(*effect_cards(outcome), STRETCH))
        old = self._side.takeAt(0)
        if old and (widget := old.widget()):
            widget.deleteLater()
        self._side.put(scrolled(cards))
        self._show_rows()

    def next_one(self) -> None:
        """Move to the next record that differs and may be changed, round to the first (F6)."""
        open_ones = [at for at, one in enumerate(self._rows) if one.outcome in TURNED]
        if open_ones:
            here = self.table.currentIndex().row()
            self.table.setFocus()
            self.table.choose_row(next((at for at in open_ones if at > here), open_ones[0]))

    def minimumSizeHint(self) -> QSize:
        """Need no room for the side cards: they go when it is narrow."""
        return self._main.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the side cards out where the table would lose its last columns."""
        super().resizeEvent(event)
        self._aside.setVisible(event.size().width() >= theme.px(FOLDS_BELOW))

    def _show_rows(self) -> None:
        wanted = self.kinds.value()
        self._rows = [one for one in rows_of(self._outcome) if _is_of(one, wanted)]
        self.table.show_rows(self._rows)
        if not self._rows:
            self._explain(None)

    def _explain(self, one: ComparedRow | None) -> None:
        """Show both sides of the chosen record, or say what it is about."""
        if one and one.fields:
            self._sides.show(one.fields)
            self._beside.setCurrentIndex(0)
            return
        said = {Outcome.SAME: _SAME, Outcome.APART: _APART}
        words = said.get(one.outcome, f"{one.said}。") if one else _NOTHING
        self._why.setText(words)
        self._beside.setCurrentIndex(1)

    def _turn(self, one: ComparedRow) -> None:
        choices = self._outcome.choices
        if one.outcome in NAMESAKES:
            self.tried_again.emit(choices.matched_otherwise(one.uuid))
        elif one.outcome in TURNED:
            self.chosen.emit(choices.turned(one.uuid))

    def _choose_way(self, all_theirs: bool) -> None:  # noqa: FBT001  a signal's value
        apart = self._outcome.choices.apart
        self.chosen.emit(PackageChoices(all_theirs=all_theirs, apart=apart))

    def _connect(self) -> None:
        self.kinds.changed.connect(lambda _kind: self._show_rows())
        self.ways.changed.connect(self._choose_way)
        self.table.current_changed.connect(self._explain)
        self.table.opened.connect(self._turn)
        on_keys(self, {"F6": self.next_one})

    def _lay_out(self) -> None:
        head = QWidget()
        head.setLayout(row(self.kinds, STRETCH, self.ways, margins=(12, 9, 12, 9)))
        foot = QWidget()
        foot.setLayout(column(self._why, STRETCH, margins=(14, 10, 14, 10)))
        self._beside.addWidget(self._sides.area)
        self._beside.addWidget(foot)
        self._main = TableCard(head)
        self._main.body.put(self.table, 1)
        self._main.body.put(rule())
        self._main.body.put(self._beside, 1)
        self._side = column(spacing=0)
        self._aside.setLayout(self._side)
        keep_size(self._aside, width=292)
        line = row(spacing=12)
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        line.put(self._main, 1)
        line.put(self._aside)
        self.setLayout(line)


def _is_of(one: ComparedRow, kind: frozenset[Outcome] | None) -> bool:
    return kind is None or one.outcome in kind


def _key(one: ComparedRow) -> tuple[str, str]:
    return one.table, one.uuid
