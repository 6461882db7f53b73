"""本次数量: the kinds of service done on this occasion, ticked, with quantity and details."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from lvgw_desktop.domain.log_problems import heads_missing
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.vocabulary import ServiceKind, Vocabulary
from lvgw_desktop.ui.service_logs.amount_line import AmountLine
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editors import TickBox
from lvgw_desktop.ui.shared.key_hints import KeyCap
from lvgw_desktop.ui.shared.labels import Label, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, row

MORE, LESS = "更多类型(诉讼、培训、换届…)", "收起不常用的类型"
_COLUMNS = 5


class Amounts(Card):
    """All kinds of the vocabulary, the common ones in sight."""

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__("本次数量", aside="写入月报，不用再数", spacing=4)
        self.head.insertWidget(1, KeyCap("F6"))
        self._vocabulary = vocabulary
        self.major_matter = TickBox("重大事项，报司法所")
        self.major_matter.clicked.connect(self.changed)
        self._hint = Label("", "hint")
        self._more = Button(MORE, Kind.TEXT, icon="caret-down", small=True, clicked=self._unfold)
        self.lines: list[AmountLine] = []
        self._kept: tuple[ServiceItem, ...] = ()
        self._order: tuple[str, ...] = ()
        self._unfolded = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        scrolled.setLayout(self._grid)
        self._scroll = _Lines(scrolled)
        for item in (rule(), self._scroll, self._hint):
            self.body.put(item)
        self.body.put(row(self._more, STRETCH))
        self.body.put(row(self.major_matter, STRETCH))
        for kind in vocabulary.kinds.values():
            self._add(kind)
        theme.current().changed.connect(self._space)
        self._space()
        self.show_items(())

    def items(self) -> tuple[ServiceItem, ...]:
        """Return what is ticked, in the order it came: the ledger puts the text with the first.

        What the rows cannot show of an old log stays as it was.
        """
        shown = {line.kind.code: item for line in self.lines if (item := line.item())}
        ordered = dict.fromkeys((*self._order, *shown))
        return (*(shown[code] for code in ordered if code in shown), *self._kept)

    def kinds(self) -> tuple[str, ...]:
        """Return the codes of what is ticked."""
        return tuple(item.kind for item in self.items())

    def problem(self) -> Problem | None:
        """Return what stops a save."""
        return next((found for line in self.lines if (found := line.problem())), None)

    def show_items(self, items: Sequence[ServiceItem]) -> None:
        """Show the items of a log; nobody is told."""
        first: dict[str, ServiceItem] = {}
        doubles = [item for item in items if first.setdefault(item.kind, item) is not item]
        unknown = [first.pop(code) for code in first.keys() - self._vocabulary.kinds.keys()]
        self._kept, self._order = (*doubles, *unknown), tuple(first)
        for line in self.lines:
            line.show_item(first.get(line.kind.code))
        self._fold()

    def take_focus(self) -> None:
        """Go to the first kind ticked, or the first of all."""
        ticked = (line for line in self.lines if line.tick.isChecked())
        line = next(ticked, self.lines[0])
        line.tick.setFocus(Qt.FocusReason.TabFocusReason)

    def widgets(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        widgets = [widget for line in self.lines for widget in line.widgets()]
        return [*widgets, self._more, self.major_matter]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the kinds with ↑↓, and on with Enter."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        here = next((line for line in self.lines if line.has_focus()), None)
        if here and event.key() in steps:
            self._step(here, steps[Qt.Key(event.key())])
        elif here and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._step(here, -1)
            elif going := here.go_on():
                self._scroll.ensureWidgetVisible(going)
            else:
                self._step(here, 1)
        else:
            super().keyPressEvent(event)

    def _step(self, here: AmountLine, by: int) -> None:
        shown = [line for line in self.lines if not line.tick.isHidden()]
        place = shown.index(here) + by
        if 0 <= place < len(shown):
            shown[place].tick.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(shown[place].tick)

    def _add(self, kind: ServiceKind) -> None:
        line = AmountLine(kind, self._vocabulary, self)
        line.changed.connect(self._heed)
        number = 2 * len(self.lines)
        for place, widget in enumerate(line.cells()):
            self._grid.addWidget(widget, number, place)
        self._grid.addWidget(line.details, number + 1, 0, 1, _COLUMNS)
        self.lines.append(line)

    def _heed(self) -> None:
        self._show_hint()
        self._scroll.updateGeometry()
        self.changed.emit()

    def _show_hint(self) -> None:
        """Ask for the listeners of the first kind that lacks them."""
        words, missing = self._vocabulary, (item.kind for item in self.items() if not item.heads)
        asked = next(filter(words.counts_heads, missing), None)
        self._hint.setVisible(asked is not None)
        self._hint.setText(heads_missing(words.kind(asked)) if asked else "")

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._fold(keep=True)

    def _fold(self, *, keep: bool = False) -> None:
        """Hide the rare kinds that are not ticked."""
        self._unfolded = self._unfolded and keep
        for line in self.lines:
            line.show_line(line.kind.common or line.tick.isChecked() or self._unfolded)
        self._more.set_words(LESS if self._unfolded else MORE)
        self._show_hint()
        self._scroll.updateGeometry()

    def _space(self) -> None:
        self._grid.setHorizontalSpacing(theme.gap(6))
        self._grid.setVerticalSpacing(theme.gap(2))


class _Lines(QScrollArea):
    """The rows: as high as they are where there is room, else they scroll."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__()
        self.setWidget(rows)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave ↑↓ to the card: they move between the kinds."""
        event.ignore()
