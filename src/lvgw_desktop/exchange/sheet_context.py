"""表名和标题: what a sheet says once for all its rows: year, month, village, adviser."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lvgw_desktop.domain.date_reading import CHINESE_DIGITS, plain_text

_VILLAGE = r"[^\s省市县区镇乡道:,、\d(\-—_]{2,7}?(?:社区|居委会|村委会|村|居)"
_WHOLE_DAY = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}([-/.])\d{1,2}\1\d{1,2}")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:年|[-—–~至](?=20\d{2})|[.-]\d{1,2}$|$)")
_CHINESE_YEAR = re.compile(r"([一二][〇○零一二三四五六七八九]{3})\s*年")
_MONTH = re.compile(r"(?<![\d\-—–~至])(1[0-2]|0?[1-9])\s*月(?!\s*(?:\d|至|-|—|到))")
_CHINESE_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_CHINESE_MONTH = re.compile(r"(?<![一二三四五六七八九十至])(十[一二]?|[一二三四五六七八九])月")
_YEAR_AND_MONTH = re.compile(r"(20\d{2})[-./年]?(1[0-2]|0?[1-9])月?")
_SAID_VILLAGE = re.compile(
    r"(?:村\s*\(居\)|村居|村\(社区\)|社区|村名|服务村|所在村)\s*:\s*([^\s:]+)"
)
_SAID_ADVISER = re.compile(r"(?:法律顾问|顾问|律师|顾问姓名|律师姓名)\s*:\s*([^\s:]+)")
_SAID_FIRM = re.compile(
    r"(?<!填报)(?<!报送)(?:所在机构|执业机构|机构|律所|工作单位)\s*:\s*([^\s:]+)"
)
_NAMED_VILLAGE = re.compile(
    rf"(?:^|[\s(:\-—_街道镇乡])({_VILLAGE})(?=$|[\s)\d\-—_]|法律|工作|台账|日志|村\(居\))"
)
_NUMBERED = re.compile(r"^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]\s*")
_LONGEST = 200
_NO_VILLAGES = frozenset(("一村", "行政村", "所属村", "服务村", "所在村", "本村", "农村"))


class SheetContext(NamedTuple):
    """None and "" where the sheet does not say, or says two things at once.

    `file_year` is what the file's name or its cover says, which may hold years of others too.
    """

    year: int | None = None
    month: int | None = None
    village: str = ""
    adviser: str = ""
    firm: str = ""
    file_year: int | None = None

    def with_texts(self, texts: Iterable[str]) -> "SheetContext":
        """Return what holds after these titles; what they do not say stays as it was."""
        said = SheetContext(*_said([plain_text(text[:_LONGEST]) for text in texts]))
        return SheetContext(
            year=said.year or self.year,
            month=said.month or self.month,
            village=said.village or self.village,
            adviser=said.adviser or self.adviser,
            firm=said.firm or self.firm,
            file_year=self.file_year,
        )


def _said(lines: list[str]) -> tuple[int | None, int | None, str, str, str]:
    undated = [_WHOLE_DAY.sub(" ", line) for line in lines]
    return (
        _only(number for line in undated for number in _years(line)),
        _only(number for line in undated for number in _months(line)),
        _first(lines, _SAID_VILLAGE) or _named_village(lines),
        _first(lines, _SAID_ADVISER),
        _first(lines, _SAID_FIRM),
    )


def _years(line: str) -> Iterable[int]:
    yield from map(int, _YEAR.findall(line))
    yield from (int(year.translate(CHINESE_DIGITS)) for year in _CHINESE_YEAR.findall(line))
    if found := _YEAR_AND_MONTH.fullmatch(line):
        yield int(found[1])


def _months(line: str) -> Iterable[int]:
    yield from map(int, _MONTH.findall(line))
    yield from (_CHINESE_MONTHS.index(month) + 1 for month in _CHINESE_MONTH.findall(line))
    if found := _YEAR_AND_MONTH.fullmatch(line):
        yield int(found[2])


def _only(numbers: Iterable[int]) -> int | None:
    """Return the number if all are the same one."""
    found = set(numbers)
    return found.pop() if len(found) == 1 else None


def _first(lines: Iterable[str], said: "re.Pattern[str]") -> str:
    return next((found[1] for line in lines if (found := said.search(line))), "")


def _named_village(lines: Iterable[str]) -> str:
    """Return the village that a title or a sheet's name is about: 兴梁社区2025年工作台账."""
    for line in lines:
        found = _NAMED_VILLAGE.search(_NUMBERED.sub("", line))
        if found and found[1] not in _NO_VILLAGES:
            return found[1]
    return ""
