"""多选: several ticks as one field; digits tick, Enter goes on to the next field."""

from collections.abc import Collection, Hashable, Sequence
from typing import Any

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared.editors import FieldEditor, TickBox
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH


class TicksEditor(FieldEditor):
    """`value()` is the tuple of what is ticked, in the order of the choices."""

    def __init__(self, choices: Sequence[tuple[Hashable, str]], *, per_line: int = 5) -> None:
        self._ticks = {
            value: TickBox(f"{number} {words}")
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        lines = (ticks[start : start + per_line] for start in range(0, len(ticks), per_line))
        self.setLayout(
            column(
                *(row(*line, STRETCH, spacing=14) for line in lines),
                spacing=4,
                margins=(0, 3, 0, 3),
            )
        )
        self.setFocusProxy(ticks[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the digits tick."""
        digit = event.text().translate(FULL_WIDTH)
        if digit.isdecimal() and 1 <= int(digit) <= len(self._ticks):
            self._ticks[int(digit) - 1].setFocus()
            self._ticks[int(digit) - 1].click()
        else:
            super().keyPressEvent(event)
