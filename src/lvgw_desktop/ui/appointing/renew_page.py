"""续聘: the page that renews several appointments until one day, all in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.appointments import AppointmentService, following
from lvgw_desktop.ui.appointing.appoint_page import CHANGED
from lvgw_desktop.ui.appointing.words import period_words
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.kept_page import KeptPage
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter

HINTS = (
    Hint("空格", "续/不续"),
    Hint("Ctrl+Enter", "续聘"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


@dataclass(frozen=True, slots=True)
class Renewable:
    """One appointment that can be renewed, with the names it shows."""

    appointment: Appointment
    village: str
    adviser: str


@dataclass(frozen=True, slots=True)
class _Line:
    """One renewable with what its renewal would say."""

    renewable: Renewable
    preview: str


COLUMNS = (
    Column("village", "村(居)", 200, text=lambda line: line.renewable.village),
    Column("adviser", "法律顾问", 120, text=lambda line: line.renewable.adviser),
    Column("period", "现聘期", 230, text=lambda line: period_words(line.renewable.appointment)),
    Column("preview", "续聘后", 0, text=lambda line: line.preview),
)


class RenewPage(KeptPage):
    """Ticks the appointments, asks the new last day, and shows what will be written."""

    def __init__(
        self,
        renewables: Sequence[Renewable],
        appointments: AppointmentService,
        operations: Operations,
        draft: DraftDesk,
    ) -> None:
        how = "新聘期从现聘期满的第二天开始，旧聘期不改动"
        super().__init__("批量续聘", how, operations, draft, HINTS)
        self._renewables, self._appointments = tuple(renewables), appointments
        self.day = FieldBox("ends_on", "续聘到", DayEditor(), required=True)
        self.table = RecordTable(
            COLUMNS, key=lambda line: line.renewable.appointment.id, checkable=True, name="聘任"
        )
        self._save_button = Button("续聘", Kind.PRIMARY, key="Ctrl+Enter", clicked=self.save)
        self._lay_out()
        self.start_over()
        self._proposed = self.day.editor.typed()
        self.day.changed.connect(self._preview)
        self.table.ticks_changed.connect(self._show_number)
        for heard in (self.day.changed, self.table.ticks_changed):
            heard.connect(self.changed)

    @property
    def boxes(self) -> Mapping[str, FieldBox]:
        """Return the date alone."""
        return {"ends_on": self.day}

    def start(self) -> None:
        """Begin at the date."""
        super().start()
        self.day.take_focus()

    def start_over(self) -> None:
        """Propose one more year, for all."""
        self.day.set_value(_year_later(self._renewables))
        self._preview()
        self._tick_but(())

    def typed_changes(self) -> dict[str, Any]:
        """Return the date that was typed, and who is not renewed."""
        typed = self.day.editor.typed()
        left = [one.appointment.uuid for one in self._renewables if not self._is_ticked(one)]
        return {
            **({} if typed == self._proposed else {"ends_on": typed}),
            **({"left": left} if left else {}),
        }

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put date and ticks back."""
        if "ends_on" in typed:
            self.day.editor.retype(typed["ends_on"])
            self._preview()
        self._tick_but(typed.get("left", ()))

    def save(self) -> None:
        """Renew what is ticked, all or none."""
        ends_on = self.day.value()
        chosen = [one.appointment for one in self._renewables if self._is_ticked(one)]
        if ends_on is None or not chosen:
            words = "请填续聘到哪一天。" if ends_on is None else "请至少勾选一个村(居)。"
            self.trouble.setText(words)
            return
        self.run_save(
            lambda: self._appointments.renew(chosen, ends_on),
            CHANGED,
            lambda renewed: f"已续聘 {len(renewed)} 份。",
        )

    def _tick_but(self, left: Sequence[str]) -> None:
        ticked = [one.appointment for one in self._renewables if one.appointment.uuid not in left]
        self.table.tick(frozenset(one.id for one in ticked))
        self._show_number()

    def _is_ticked(self, renewable: Renewable) -> bool:
        return renewable.appointment.id in self.table.ticked()

    def _preview(self) -> None:
        ends_on = self.day.value()
        lines = [_Line(one, _preview_of(one.appointment, ends_on)) for one in self._renewables]
        self.trouble.setText("")
        self.table.show_rows(lines)

    def _show_number(self) -> None:
        number = len(self.table.ticked())
        self._save_button.set_words(f"续聘 {number} 份" if number else "续聘")

    def _lay_out(self) -> None:
        card = Card("", self.day)
        keep_size(card, max_width=560)
        self.put(row(card, STRETCH))
        self.put(TableCard(self.table), 1)
        self.put_foot(self._save_button)
        self.lock_while_saving(self.day, self.table)
        on_ctrl_enter(self, self.save)


def _year_later(renewables: Sequence[Renewable]) -> date | None:
    """Return a year after the latest end, as 续聘 is usually agreed."""
    ends = [one.appointment.ends_on for one in renewables if one.appointment.ends_on]
    if not ends:
        return None
    last = max(ends)
    leap_day = (last.month, last.day) == (2, 29)
    return last.replace(year=last.year + 1, day=28 if leap_day else last.day)


def _preview_of(appointment: Appointment, ends_on: date | None) -> str:
    if ends_on is None:
        return ""
    try:
        return period_words(following(appointment, ends_on))
    except Refusal as refusal:
        return refusal.sentence
