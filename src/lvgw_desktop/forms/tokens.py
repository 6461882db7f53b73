"""禁则: what may not be torn apart, and what may not begin or end a line."""

import re
from collections.abc import Iterator

NO_START = frozenset("，、。；：？！）》」』】〕〉”’％‰℃…—～·,.;:?!)]}%")
NO_END = frozenset("（《「『【〔〈“‘￥№([{")
BLANK_AFTER = frozenset("，、。；：？！）》」』】〕〉”’")
BLANK_BEFORE = frozenset("（《「『【〔〈“‘")
"""Full-width marks with room to give, on their right and on their left side."""

_WORD = r"[0-9A-Za-z\u00c0-\u024f]+(?:[.,:/\-_@&+'’][0-9A-Za-z\u00c0-\u024f]+)*"
_UNITS = "平方米|公里|小时|人次|件次|万元|亿元|[年月日时分秒元次人条件份亩米号个名户章页处％%℃]"
_SELECTOR = ".[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_TICK = r"[☐☑][^\s☐☑，、。；：？！]{0,15}"
_TOKEN = re.compile(
    rf"{_TICK}|〔\d{{4}}〕\d+号|{_WORD}(?:[—–~～]{_WORD})*(?:{_UNITS})?|——|……|{_SELECTOR}"
)
_CLOSING = "，、。；：）》」』】〕〉”’"
_OPENING = "（《「『【〔〈“‘"
_ADJACENT = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|[{_OPENING}](?=[{_OPENING}])")


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of every run of two or more characters that stays together."""
    for found in _TOKEN.finditer(text):
        if found.end() - found.start() > 1:
            yield found.span()


def adjacent_marks(text: str) -> Iterator[int]:
    """Yield the places whose mark stands before another one: the pair loses half an em."""
    return (found.start() for found in _ADJACENT.finditer(text))
