"""日期输入: one whole date with its year, said back in words at once."""

from datetime import date

from lvgw_desktop.domain.date_reading import read_date
from lvgw_desktop.domain.wording import date_words, weekday_words
from lvgw_desktop.ui.shared.line_editors import ShorthandEditor


class DayEditor(ShorthandEditor):
    """A day as date; "2026.12.31", "2026年12月31日" and "20261231" are understood."""

    def __init__(self, placeholder: str = "如 2026.12.31") -> None:
        super().__init__(_understood, placeholder=placeholder)


def _understood(text: str) -> tuple[date, str]:
    day = read_date(text)
    return day, f"= {date_words(day)} {weekday_words(day)}"
