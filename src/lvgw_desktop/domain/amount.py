"""金额: money in 分, read as it was typed, written in figures and in 大写.

大写 follows the rules for filling in bills [支付结算办法 附一]; where they allow two ways, the one
they give first is used: 元零叁角 for 0.30 after a full ten, 壹拾万柒仟 without 零.
"""

import re
import unicodedata
from decimal import Decimal

from lvgw_desktop.domain.refusal import Refusal

_IN_YUAN = 100
_TYPED = re.compile(r"(?:人民币|¥)?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]*))?(万)?元?[整正]?")
_TYPED_WAN = 10_000
_MOST = 999_999_999
"""分: a year in a village is worth less than ten million 元."""
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = (("亿", 10**8), ("万", 10**4), ("仟", 1_000), ("佰", 100), ("拾", 10))


def read_amount(text: str) -> int:
    """Return the 分 of 3000, ３，０００.５０, 3000元 or 0.3万; raises Refusal for what is none."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if not plain:
        raise Refusal("请填金额，如 3000。")
    if plain[0] in "-−–":
        raise Refusal("金额前面不用写负号：扣 150 元就写 150。")
    found = _TYPED.fullmatch(plain)
    if found is None:
        raise Refusal(f"看不懂金额“{text.strip()}”，请写成 3000 或 3,000.50。")
    yuan = Decimal(f"{found[1].replace(',', '')}.{found[2] or 0}")
    return _in_fen(yuan * (_TYPED_WAN if found[3] else 1))


def figures_of(amount: int) -> str:
    """Return 2,800.00."""
    return f"{yuan_of(amount):,.2f}"


def amount_words(amount: int) -> str:
    """Return 2,800.00 元."""
    return f"{figures_of(amount)} 元"


def yuan_of(amount: int) -> Decimal:
    """Return an amount in 元."""
    return Decimal(amount) / _IN_YUAN


def amount_in_full(amount: int) -> str:
    """Return 人民币贰仟捌佰元整; raises ValueError below zero, for which there are no words."""
    if amount < 0:
        raise ValueError(f"no amount to be paid: {amount}")
    yuan, fen = divmod(amount, _IN_YUAN)
    if not fen:
        return f"人民币{_in_full(yuan) or _DIGITS[0]}元整"
    whole = f"{_in_full(yuan)}元" if yuan else ""
    gap = _DIGITS[0] if yuan and (yuan % 10 == 0 or fen < 10) else ""  # noqa: PLR2004  a digit
    return f"人民币{whole}{gap}{_below_yuan(*divmod(fen, 10))}"


def _in_fen(yuan: Decimal) -> int:
    amount = yuan * _IN_YUAN
    if amount != int(amount):
        raise Refusal("金额最多写到分，如 3000.50。")
    if amount > _MOST:
        raise Refusal(f"金额大过 {amount_words(_MOST)}了，请核对位数。")
    return int(amount)


def _in_full(number: int) -> str:
    """Return 壹万零伍拾, "" for 0: what is above a unit, the unit, and what is left below it."""
    for unit, size in _UNITS:
        if number >= size:
            above, below = divmod(number, size)
            gap = _DIGITS[0] if 0 < below < size // 10 else ""
            return f"{_in_full(above)}{unit}{gap}{_in_full(below)}"
    return _DIGITS[number] if number else ""


def _below_yuan(jiao: int, fen: int) -> str:
    """Return 伍角, 伍角叁分 or 叁分: after 角 and 分 no 整 is needed."""
    return "".join(f"{_DIGITS[one]}{unit}" for one, unit in ((jiao, "角"), (fen, "分")) if one)
