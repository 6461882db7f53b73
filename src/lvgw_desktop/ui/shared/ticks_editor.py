"""多选: several ticks as one field; digits tick, arrows move, Enter goes on to the next field."""

from collections.abc import Collection, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choice_list import LAST_DIGIT
from lvgw_desktop.ui.shared.editors import FieldEditor, TickBox
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH

K = Qt.Key


class TicksEditor(FieldEditor):
    """`value()` is the tuple of what is ticked, in the order of the choices.

    As long as one digit goes for all of them, they have their number in front.
    """

    def __init__(self, choices: Sequence[tuple[Hashable, str]], *, per_line: int = 5) -> None:
        numbered = len(choices) <= LAST_DIGIT
        self._ticks = {
            value: TickBox(f"{number} {words}" if numbered else words)
            for number, (value, words) in enumerate(choices, start=1)
        }
        super().__init__(_Ticks(tuple(self._ticks.values()), per_line))
        for tick in self._ticks.values():
            tick.clicked.connect(self.changed)
            tick.installEventFilter(self)

    def value(self) -> tuple[Any, ...]:
        """Return what is ticked."""
        return tuple(value for value, tick in self._ticks.items() if tick.isChecked())

    def set_value(self, value: Collection[Any] | None) -> None:
        """Tick exactly these."""
        for each, tick in self._ticks.items():
            tick.setChecked(each in (value or ()))

    def typed(self) -> list[str]:
        """Return the words of what is ticked."""
        return [tick.text() for tick in self._ticks.values() if tick.isChecked()]

    def retype(self, typed: Collection[str]) -> None:
        """Tick what bears these words."""
        for tick in self._ticks.values():
            tick.setChecked(tick.text() in typed)


class _Ticks(QWidget):
    def __init__(self, ticks: Sequence[TickBox], per_line: int) -> None:
        super().__init__()
        self._ticks = ticks
        self._steps = {K.Key_Left: -1, K.Key_Right: 1, K.Key_Up: -per_line, K.Key_Down: per_line}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = QGridLayout(self)
        for number, tick in enumerate(ticks):
            self._lines.addWidget(tick, number // per_line, number % per_line)
        self._lines.setColumnStretch(per_line, 1)
        theme.current().changed.connect(self._space)
        self._space()
        self.setFocusProxy(ticks[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the digits tick and the arrows move."""
        digit = event.text().translate(FULL_WIDTH)
        step = self._steps.get(K(event.key()), 0)
        if digit.isdecimal() and 1 <= int(digit) <= len(self._ticks) <= LAST_DIGIT:
            self._ticks[int(digit) - 1].setFocus()
            self._ticks[int(digit) - 1].click()
        elif step:
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        here = next((n for n, tick in enumerate(self._ticks) if tick.hasFocus()), 0)
        if 0 <= here + step < len(self._ticks):
            self._ticks[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _space(self) -> None:
        self._lines.setContentsMargins(0, theme.gap(3), 0, theme.gap(3))
        self._lines.setHorizontalSpacing(theme.gap(14))
        self._lines.setVerticalSpacing(theme.gap(4))
