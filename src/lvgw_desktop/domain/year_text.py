"""总结文字: a text of the yearly summary as the office wrote it [plan §四(二)]."""

from dataclasses import dataclass
from datetime import date

REPORTED_ON = "reported_on"
"""The key under which a year notes, as 2026-12-28, when its summary went to the district."""
LEFT_OUT = "\n"
"""The text of a part that the office leaves out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class YearText:
    """One part of a year's summary; `key` names the part, numbers in it are as they were.

    With no text at all the part says what the figures of the year say: nobody wrote it.
    """

    id: int | None = None
    uuid: str = ""
    year: int
    key: str
    text: str

    @property
    def reported_on(self) -> date | None:
        """Return the day on which the summary was reported, where this is what it notes."""
        is_noted = self.key == REPORTED_ON and self.text
        return date.fromisoformat(self.text) if is_noted else None
