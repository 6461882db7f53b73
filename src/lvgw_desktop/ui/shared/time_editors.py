"""时间输入: days near by, times of day and stretches of time in the shorthand of the log editor."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from lvgw_desktop.domain.occasion import read_day, read_spells, read_time, spells_shorthand
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.wording import date_words, spells_words, time_words, weekday_words
from lvgw_desktop.ui.shared.line_editors import ShorthandEditor


class NearDayEditor(ShorthandEditor):
    """A day that has mostly come already: "18", "今", "-1", "11.18"; else with its year."""

    def __init__(self, today: date) -> None:
        super().__init__(lambda text: _day(text, today), placeholder="如 18、今、-1、11.18")


class TimeEditor(ShorthandEditor):
    """A time of day: "9", "9.30", "9:30"."""

    def __init__(self) -> None:
        super().__init__(_time, placeholder="如 9.30")

    def set_value(self, value: Any) -> None:  # noqa: ANN401  a time or None
        """Show a time."""
        super().set_value(time_words(value) if value else None)


class SpellsEditor(ShorthandEditor):
    """Stretches of time: "9-11.30 14-16"; `value()` is () for none."""

    def __init__(self) -> None:
        super().__init__(_spells, placeholder="如 9-11.30")

    def value(self) -> tuple[Spell, ...]:
        """Return the stretches."""
        return super().value() or ()

    def set_value(self, value: Sequence[Spell] | None) -> None:
        """Show stretches."""
        super().set_value(spells_shorthand(value or ()))


def _day(text: str, today: date) -> tuple[date, str]:
    day = read_day(text, today)
    return day, f"= {date_words(day)} {weekday_words(day)}"


def _time(text: str) -> tuple[time, str]:
    moment = read_time(text)
    return moment, f"= {time_words(moment)}"


def _spells(text: str) -> tuple[tuple[Spell, ...], str]:
    spells = read_spells(text)
    return spells, f"= {spells_words(spells)}"
