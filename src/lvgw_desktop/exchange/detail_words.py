"""认详情: the words of old workbooks for dispute type, outcome, amount and agreement."""

from collections.abc import Iterator
from functools import lru_cache

from lvgw_desktop.domain.item_detail import (
    AGREEMENT,
    OUTCOME,
    DetailType,
    ItemDetail,
    read_money,
)
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.head_letters import head_letters

_DISPUTE = "纠纷"
"""邻里纠纷 is the list's 邻里."""
_ALSO = {
    OUTCOME.words: {
        "SUCCESS": "调解成功 已成功 成功调解 已化解 已调解",
        "FAILURE": "失败 调解失败 不成功 调解不成 调解未成功",
        "ONGOING": "调解中 正在调解 未结 未办结",
    },
    AGREEMENT.words: {
        "MADE": "是 有 √ ✓ 达成 已达成 已签 签订 书面 口头 书面协议 口头协议",
        "NOT_MADE": "否 无 没有 未达成 未签",
    },
}
"""What else codes are called, by list."""


class DetailWords:
    """The lists of one form pack read backwards, from the word to the code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.value = lru_cache(1000)(self._value)

    def _value(self, detail: ItemDetail, text: str) -> str | None:
        """Return what is kept for a text, None for a word or an amount that is unknown."""
        if detail.type is DetailType.MONEY:
            return read_money(text)
        if detail.type is DetailType.TEXT:
            return text
        codes = dict(self._words(detail.words))
        letters = _letters(text)
        return codes.get(letters) or codes.get(letters.removesuffix(_DISPUTE))

    def _words(self, group: str) -> Iterator[tuple[str, str]]:
        known = dict(self._vocabulary.list_of(group))
        for code, several in _ALSO.get(group, {}).items():
            if code in known:
                yield from ((_letters(word), code) for word in several.split())
        yield from ((_letters(word), code) for code, word in known.items())


def _letters(word: str) -> str:
    """Return a word as it is compared; a mere tick has no letters."""
    return head_letters(word) or word.strip()
