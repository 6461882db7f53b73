"""总结文字: a text of the yearly summary as the office wrote it [plan §四(二)]."""

from dataclasses import dataclass
from datetime import date

REPORTED_ON = "reported_on"
"""The key under which a year notes, as 2026-12-28, when its summary went to the district."""


@dataclass(frozen=True, kw_only=True, slots=True)
class YearText:
    """One block of a year's summary; `key` names the block, numbers in it are as they were."""

    id: int | None = None
    uuid: str = ""
    year: int
    key: str
    text: str

    @property
    def reported_on(self) -> date | None:
        """Return the day on which the summary was reported, where this is what it notes."""
        return date.fromisoformat(self.text) if self.key == REPORTED_ON else None
