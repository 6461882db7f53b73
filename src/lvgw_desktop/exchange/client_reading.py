"""读服务对象: a client's village, name and telephone in one cell; an adviser's bare name."""

import re
from functools import lru_cache
from typing import NamedTuple

_PHONE = re.compile(
    r"(?<!\d)(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8}|(?!20\d{6}(?!\d))[2-9]\d{6,7})(?!\d)"
)
"""20240506 is a day, no telephone."""

_PHONE_WORD = re.compile(r"(?:联系)?(?:电话|手机号?|联系方式)\s*[:：]?\s*$")
_VILLAGE = re.compile(
    r"(.{1,12}?(?:社区|村委会|居委会|村民委员会|居民委员会|村|居))(?=$|[\s,，、:：(（])"
)
_VILLAGE_AND_NAME = re.compile(
    r"(.{1,10}?(?:社区|村委会|居委会|村))(?:村民|居民)?\s*([^\s,，村居]{2,4}(?:某{1,2}|等\d*人)?)"
)
_EDGES = " \t\n\u3000,，、;；:："
_LOOSE_BRACKET = re.compile(r"[(（]\s*$|^\s*[)）]")
_PARTS = re.compile(r"[,，\n]+")
_TITLES = re.compile(
    r"(?:专职|兼职)?(?:律师|法律顾问|法律工作者|法律服务工作者|顾问|老师|同志|主任)$"
)
_FIRM = re.compile(r"^(.*?(?:律师事务所|律师所|法律服务所))\s*[,，、:：\n]*\s*(.*)$", re.DOTALL)
_NAME_THEN_FIRM = re.compile(
    r"^(.+?)\s*[(（]\s*(.*?(?:律师事务所|律师所|法律服务所))\s*[)）]$", re.DOTALL
)
_SHORTEST_NAME = 2
_SPACED = re.compile(r"\w(?:\s+\w){1,3}")
"""王　芳, 周 明 远: a name set as wide as the others."""


class ClientCell(NamedTuple):
    """What one cell says of the client."""

    village: str = ""
    name: str = ""
    category: str = ""
    description: str = ""
    phone: str = ""


@lru_cache(20_000)
def read_client(text: str) -> ClientCell:
    """Read 兴梁社区 and under it 赵某某, or both in one line, or 赵某某，军营社区，低保户."""
    without, phone = _phone_out_of(text)
    parts = (_LOOSE_BRACKET.sub("", part.strip(_EDGES)) for part in _PARTS.split(without))
    lines = [line for part in parts if (line := part.strip(_EDGES))]
    if not lines:
        return ClientCell(phone=phone)
    if len(lines) == 1:
        return _one_line(lines[0])._replace(phone=phone)
    villages = [line for line in lines if _is_village(line)][:1]
    others = [line for line in lines if line not in villages]
    name, *rest = others or [""]
    return ClientCell("".join(villages), name, "", "，".join(rest), phone)


@lru_cache(5_000)
def read_adviser(text: str) -> tuple[str, str]:
    """Return an adviser's name without 律师 behind it, and the firm if it stands beside."""
    plain = text.strip(_EDGES)
    if found := _NAME_THEN_FIRM.match(text.strip()):
        return _bare(found[1]), found[2]
    if (found := _FIRM.match(plain)) and found[2].strip(_EDGES):
        return _bare(found[2].strip(_EDGES)), found[1]
    return _bare(plain), ""


def _bare(name: str) -> str:
    bare = _TITLES.sub("", name).strip(_EDGES)
    return closed_up(bare) if len(bare) >= _SHORTEST_NAME else name


def closed_up(name: str) -> str:
    """Return 王芳 for 王　芳."""
    return "".join(name.split()) if _SPACED.fullmatch(name) else name


def _one_line(line: str) -> ClientCell:
    """Split 军营社区 赵某某; a line of one thing is the village or the name."""
    if (found := _VILLAGE.match(line)) is not None:
        return ClientCell(village=found[1], name=line[found.end() :].strip(_EDGES))
    if found := _VILLAGE_AND_NAME.fullmatch(line):
        return ClientCell(village=found[1], name=found[2])
    return ClientCell(name=line)


def _is_village(line: str) -> bool:
    found = _VILLAGE.match(line)
    return found is not None and found.end() == len(line)


def _phone_out_of(text: str) -> tuple[str, str]:
    found = list(_PHONE.finditer(text))
    if len(found) != 1:
        return text, ""
    before = _PHONE_WORD.sub("", text[: found[0].start()])
    return f"{before}\n{text[found[0].end() :]}", found[0][0]
