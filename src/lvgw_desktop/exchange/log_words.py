"""认词: the words of old logs for method, kind, amount and state, through the pack's vocabulary."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from lvgw_desktop.domain.item_detail import ItemDetail
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.domain.vocabulary import LedgerColumn, Vocabulary
from lvgw_desktop.exchange.detail_words import DetailWords
from lvgw_desktop.exchange.head_letters import head_letters
from lvgw_desktop.exchange.quantity_reading import read_quantity
from lvgw_desktop.exchange.text_numbers import handed_out, listeners

Code = TypeVar("Code")

_METHODS = {
    ServiceMethod.ON_SITE: "现场 到村 到村(居) 实地 坐班 驻村 值班 现场服务 到场 村委会 进村",
    ServiceMethod.HOME_VISIT: "入户 上门 走访 入户走访 上门服务",
    ServiceMethod.PHONE: "电话 电话咨询 手机 通话",
    ServiceMethod.WECHAT_GROUP: "微信群 群内 微信工作群 群里",
    ServiceMethod.VIDEO: "视频 微信 微信视频 微信语音 微信咨询",
    ServiceMethod.ONLINE: "网络 网络平台 线上 网上 互联网 在线",
    ServiceMethod.WRITTEN: "书面 信函 书面答复",
    ServiceMethod.OTHER: "其他 其它",
}
_KINDS = {
    "CONSULTATION": "咨询 解答咨询 法律咨询服务 解答法律咨询",
    "MEDIATION": "调解 纠纷调解 矛盾纠纷调解 人民调解 参与调解",
    "DOCUMENT_DRAFTING": "代书 代写文书 代写法律文书 文书代写 起草文书",
    "LECTURE": "讲座 法治讲座 法制讲座 普法讲座 法律讲座 法治课",
    "PUBLICITY": "宣传 法治宣传 法制宣传 普法宣传 发放资料 发放宣传资料 普法",
    "LEGAL_AID": "法律援助 法援",
    "TRAINING": "培训 法律培训",
    "RISK_ASSESSMENT": "合同审查 审查合同 合同审核",
    "VILLAGE_RULES": "村规民约 审查村规民约",
    "LITIGATION": "诉讼 代理诉讼 仲裁",
    "OTHER": "其他 其它",
}
_STATES = {
    PaperState.SIGNED: "已签字 已签名 已签 签字 是 √ ✓ 有",
    PaperState.TO_PRINT: "未打印",
}
_BETWEEN = re.compile(r"[、,，;；/\n]+")
_PARTS = re.compile(r"[;；\n]+")
_AMOUNT = re.compile(
    r"(?P<word>\D*?)\s*(?P<number>\d{1,6})\s*(?P<unit>[^\d,，百千万余多]{0,3})(?:[,，]\s*(?P<heads>\d{1,6})\s*人次?)?"
)
_LECTURE = re.compile(r"讲座|授课|法治课|宣讲")
_COLUMN_KINDS = {
    LedgerColumn.CONSULTATION: "CONSULTATION",
    LedgerColumn.MEDIATION: "MEDIATION",
    LedgerColumn.PUBLICITY: "PUBLICITY",
    LedgerColumn.TRAINING: "TRAINING",
    LedgerColumn.OTHER: "OTHER",
}
_TICKS = frozenset("√✓✔是有")
_ONE_EACH = "人次"
"""Where people are counted so, each is a service of its own: 咨询3人次 is 3 of them."""


class LogWords:
    """The vocabulary of one form pack read backwards, from the word to the code."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._methods = dict(_letters(_METHODS)) | {
            head_letters(vocabulary.word(one)): one
            for one in ServiceMethod
            if one is not ServiceMethod.UNKNOWN
        }
        known = {code: words for code, words in _KINDS.items() if code in vocabulary.kinds}
        self._kinds = dict(_letters(known)) | {
            head_letters(word): kind.code
            for kind in vocabulary.kinds.values()
            for word in (kind.word, kind.short)
        }
        self._states = dict(_letters(_STATES)) | {
            head_letters(vocabulary.word(one)): one for one in PaperState
        }
        categories = vocabulary.list_of("client_category")
        self._categories = {head_letters(word): code for code, word in categories}
        self.details = DetailWords(vocabulary)
        self.method = lru_cache(1000)(self._method)
        self.items_of_words = lru_cache(1000)(self._items_of_words)
        self.items_of_amounts = lru_cache(1000)(self._items_of_amounts)
        self.amount_of_column = lru_cache(1000)(self._amount_of_column)

    def state(self, text: str) -> PaperState | None:
        """Return the state of the paper, None for an unknown word."""
        return self._states.get(head_letters(text) or text.strip())

    def category(self, text: str) -> str:
        """Return the code of a client's category, "" for an unknown word."""
        return self._categories.get(head_letters(text), "")

    def details_of(self, kind: str) -> tuple[ItemDetail, ...]:
        """Return the details that a kind of service has."""
        return self._vocabulary.details_of(kind)

    def _items_of_amounts(self, text: str) -> tuple[ServiceItem, ...]:
        """Read 法律咨询1条；发放宣传资料30份; nothing if one part is not understood."""
        parts = [part for part in _PARTS.split(text) if part.strip()]
        items = [item for part in parts if (item := self._item_of_amount(part.strip()))]
        return tuple(items) if len(items) == len(parts) else ()

    def items_of_text(self, text: str) -> tuple[ServiceItem, ...]:
        """Return what a free text says for sure: papers handed out, by number.

        A text that tells more is first of all something else.
        """
        found = handed_out(text)
        if found is None or not {"PUBLICITY", "OTHER"} <= self._vocabulary.kinds.keys():
            return ()
        item = ServiceItem(kind="PUBLICITY", quantity=found.number)
        return (ServiceItem(kind="OTHER"), item) if found.tells_more else (item,)

    def item_of_column(self, column: LedgerColumn, text: str, *, keep: bool) -> ServiceItem:
        """Return the item of one cell of a ledger, with its text if it is to `keep` it."""
        if amount := self.amount_of_column(column, text):
            return amount
        code = self._code_of_column(column, text)
        counted = self._vocabulary.kind(code)
        found = handed_out(text) if code == "PUBLICITY" else None
        return ServiceItem(
            kind=code,
            quantity=found.number if found else 1,
            heads=listeners(text) if counted.heads_unit else None,
            ledger_text=text if keep else "",
        )

    def _amount_of_column(self, column: LedgerColumn, text: str) -> ServiceItem | None:
        """Return the item of a cell that is a tick or a mere number, None for a text.

        12人 says how many took part, which is a text where no one counts them.
        """
        code = self._code_of_column(column, text)
        if text in _TICKS:
            return ServiceItem(kind=code)
        read = read_quantity(text)
        if read is None:
            return None
        if not read.of_people:
            return ServiceItem(kind=code, quantity=read.number)
        unit = self._vocabulary.kind(code).heads_unit
        quantity = read.number if unit == _ONE_EACH else 1
        return ServiceItem(kind=code, quantity=quantity, heads=read.number) if unit else None

    def _code_of_column(self, column: LedgerColumn, text: str) -> str:
        code = _COLUMN_KINDS[column]
        if column is LedgerColumn.PUBLICITY and _LECTURE.search(text):
            code = "LECTURE"
        kinds = self._vocabulary.kinds
        of_column = (kind.code for kind in kinds.values() if kind.column is column)
        return code if code in kinds else next(of_column, code)

    def _method(self, text: str) -> tuple[ServiceMethod, bool]:
        """Return the method, and whether the words were understood as a whole."""
        known = self._methods.get(head_letters(text))
        if known is not None:
            return known, True
        found = [
            self._methods[letters]
            for part in _BETWEEN.split(text)
            if (letters := head_letters(part)) in self._methods
        ]
        return (found[0], False) if found else (ServiceMethod.UNKNOWN, False)

    def _items_of_words(self, text: str) -> tuple[ServiceItem, ...]:
        """Read 法律咨询、代写法律文书; nothing if one of the words is unknown."""
        whole = self._kinds.get(head_letters(text))
        codes = [whole] if whole else [self._kinds.get(head_letters(part)) for part in _split(text)]
        if not codes or None in codes:
            return ()
        return tuple(ServiceItem(kind=code) for code in dict.fromkeys(codes) if code)

    def _item_of_amount(self, text: str) -> ServiceItem | None:
        found = _AMOUNT.fullmatch(text)
        code = self._kinds.get(head_letters(found["word"])) if found else None
        if found is None or code is None:
            return None
        heads = int(found["heads"]) if found["heads"] else None
        return ServiceItem(kind=code, quantity=int(found["number"]), heads=heads)


def _letters(words: Mapping[Code, str]) -> Iterator[tuple[str, Code]]:
    for code, several in words.items():
        for word in several.split():
            yield head_letters(word) or word, code


def _split(text: str) -> Iterable[str]:
    return (part for part in _BETWEEN.split(text) if part.strip())
