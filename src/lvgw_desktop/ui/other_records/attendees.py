"""参加人员: who is on a sign-in sheet; one key brings the register in, a tick is a signature."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.names import Names
from lvgw_desktop.ui.other_records.register import from_register, read_attendee
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.editors import FieldEditor, IconLine
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys

_HEIGHT = 252
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    one: TrainingAttendee


_COLUMNS = (
    Column("name", "姓名", 110, text=lambda line: line.one.name),
    Column("unit", "单位", 0, text=lambda line: line.one.unit),
    Column("phone", "联系电话", 140, text=lambda line: masked_phone(line.one.phone)),
    Column("remark", "备注", 150, text=lambda line: line.one.remark),
)


class AttendeesEditor(FieldEditor):
    """`value()` is the list in its order."""

    def __init__(self, names: Names) -> None:
        self.list = AttendeeList(names)
        super().__init__(self.list)
        self.list.changed.connect(self.changed)
        for part in (self.list.line, self.list.table):
            part.installEventFilter(self)

    def value(self) -> tuple[TrainingAttendee, ...]:
        """Return who is on the list."""
        return self.list.attendees()

    def set_value(self, value: Sequence[TrainingAttendee] | None) -> None:
        """Show a list, and nobody in the line."""
        self.list.show_attendees(value or ())
        self.list.line.clear()

    def typed(self) -> dict[str, Any]:
        """Return the list, what stands in the line, and whose words these were."""
        corrected = self.list.corrected
        return {
            "list": [asdict(one) for one in self.value()],
            "line": self.list.line.text(),
            "corrected": asdict(corrected) if corrected else None,
        }

    def retype(self, typed: dict[str, Any]) -> None:
        """Put all of it back."""
        self.list.show_attendees([TrainingAttendee(**one) for one in typed["list"]])
        self.list.line.setText(typed["line"])
        corrected = typed.get("corrected")  # older drafts do not say
        self.list.corrected = TrainingAttendee(**corrected) if corrected else None

    def own_problem(self) -> str:
        """Say that somebody is typed and not on the list yet."""
        typed = self.list.line.text().strip()
        return f"“{typed}”还没有加进名单，请按 Enter 加上，或清空这一格。" if typed else ""


class AttendeeList(QWidget):
    """A line to type people into, and under it the list with its ticks: 已签到.

    `corrected` was on the list and stands in the line: back there, the signature is kept.
    """

    changed = Signal()

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self._attendees: tuple[TrainingAttendee, ...] = ()
        self.corrected: TrainingAttendee | None = None
        self._showing = False
        self.line = IconLine(placeholder="姓名 单位 电话，按 Enter 加一人", icon="plus")
        self.line.setAccessibleName("加一人")
        self.table = RecordTable(
            _COLUMNS, key=lambda line: line.number, checkable=True, name="参加人员"
        )
        keep_size(self.table, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        top = row(spacing=8)
        top.put(self.line, 1)
        top.put(Button("从顾问名册带入", icon="users-three", key="F6", clicked=self.bring_register))
        self.setLayout(column(top, self.table, spacing=6))
        self.setFocusProxy(self.line)
        self.table.ticks_changed.connect(self._heed_ticks)
        self.line.textChanged.connect(self._heed_line)
        self.table.opened.connect(self._correct)
        self.table.delete_asked.connect(self._take_out)
        on_keys(self, {"F6": self.bring_register})

    def attendees(self) -> tuple[TrainingAttendee, ...]:
        """Return who is on the list."""
        return self._attendees

    def show_attendees(self, attendees: Sequence[TrainingAttendee]) -> None:
        """Show a list; nobody is told."""
        lines = [_Line(number, one) for number, one in enumerate(attendees)]
        self._showing = True
        self.table.show_rows(lines)
        self.table.tick(frozenset(line.number for line in lines if line.one.signed))
        self._showing = False
        self._attendees = tuple(attendees)

    def bring_register(self) -> None:
        """Add every adviser in office who is not on the list yet."""
        self._change((*self._attendees, *from_register(self._names, self._attendees)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add who is typed with Enter; an empty line goes on to the next field."""
        if event.key() in _ENTER and self.line.hasFocus() and self.line.text().strip():
            self._add_typed()
        else:
            super().keyPressEvent(event)

    def _add_typed(self) -> None:
        """Put who stands in the line at the end of the list."""
        added = self._typed()
        self.line.clear()
        self._change((*self._attendees, added))

    def _typed(self) -> TrainingAttendee:
        typed, before = self.line.text(), self.corrected
        if before and typed == _words(before):
            return before
        read = read_attendee(typed, self._names)
        return replace(read, signed=before.signed) if before else read

    def _correct(self, line: _Line) -> None:
        """Take somebody off the list into the line; who stands there goes onto it first."""
        if self.line.text().strip():
            self._add_typed()
        one = self._attendees[line.number]
        self.line.setText(_words(one))
        self.line.setFocus()
        self.corrected = one
        self._take_out(line)

    def _heed_line(self, words: str) -> None:
        if not words.strip():
            self.corrected = None

    def _take_out(self, line: _Line) -> None:
        rest = self._attendees[: line.number] + self._attendees[line.number + 1 :]
        self._change(rest)

    def _heed_ticks(self) -> None:
        ticked = self.table.ticked()
        signed = tuple(
            replace(one, signed=number in ticked) for number, one in enumerate(self._attendees)
        )
        if not self._showing and signed != self._attendees:
            self._attendees = signed
            self.changed.emit()

    def _change(self, attendees: Sequence[TrainingAttendee]) -> None:
        self.show_attendees(attendees)
        self.changed.emit()


def _words(one: TrainingAttendee) -> str:
    return " ".join(filter(None, (one.name, one.unit, one.phone, one.remark)))
