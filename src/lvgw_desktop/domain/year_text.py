"""总结文字: a text of the yearly summary as the office wrote it [plan §四(二)]."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class YearText:
    """One block of a year's summary; `key` names the block, numbers in it are as they were."""

    id: int | None = None
    uuid: str = ""
    year: int
    key: str
    text: str
