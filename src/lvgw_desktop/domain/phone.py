"""电话: mobile and landline numbers, read in any spelling, kept as typed [conv]."""

import re
import unicodedata

_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"(0\d{2,3})?[2-9]\d{6,7}")
_EXTENSION = re.compile(r"(?:转|-|x|ext\.?)\s*\d{1,6}$", re.IGNORECASE)
_DAMAGED = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
_COUNTRY = re.compile(r"(\+|00)86(?=\d{9})|86(?=1[3-9]\d{9}$)")
_MOBILE_LENGTH = 11
_PLAIN_MOBILE = re.compile(r"1[3-9][0-9]{9}")
"""How nearly every number is spelled, which is told quickly."""


def phone_digits(text: str) -> str:
    """Return the digits used for search: no spaces, hyphens, +86 or full-width forms."""
    if not text or _PLAIN_MOBILE.fullmatch(text):
        return text
    dialled = re.sub(r"[^\d+]", "", unicodedata.normalize("NFKC", text))
    country = _COUNTRY.match(dialled)
    digits = dialled[country.end() if country else 0 :].replace("+", "")
    if country and not re.match("0|1[3-9]", digits):
        return f"0{digits}"  # abroad an area code is dialled without its 0
    return digits


def phone_problem(text: str) -> str:
    """Return one sentence on a number that fails its pattern, or "" (also for an empty one)."""
    if not text or _PLAIN_MOBILE.fullmatch(text):
        return ""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return ""
    if _DAMAGED.fullmatch(plain):
        return f"“{text}”是被表格改坏的号码，请按原件重填。"
    if any(character.isalpha() for character in _EXTENSION.sub("", plain)):
        return "号码里有字母或汉字，请核对。"
    return _pattern_problem(plain)


def _pattern_problem(plain: str) -> str:
    digits = phone_digits(plain)
    without_extension = phone_digits(_EXTENSION.sub("", plain))
    if _MOBILE.fullmatch(digits) or any(map(_LANDLINE.fullmatch, (digits, without_extension))):
        return ""
    if digits.startswith("1"):
        return _length_problem(len(digits))
    return "固定电话应是区号加 7 或 8 位号码，请核对。"


def _length_problem(length: int) -> str:
    if length < _MOBILE_LENGTH:
        short = _MOBILE_LENGTH - length
        return f"手机号只有 {length} 位，少 {short} 位。可先保存，打印前再补。"
    if length > _MOBILE_LENGTH:
        return f"手机号有 {length} 位，多 {length - _MOBILE_LENGTH} 位。可先保存，打印前再改。"
    return "手机号的第二位应是 3 到 9，请核对。"


def masked_phone(text: str) -> str:
    """Return the number as lists show it: 138****0000."""
    digits = phone_digits(text)
    if len(digits) == _MOBILE_LENGTH:
        return f"{digits[:3]}****{digits[-4:]}"
    keep = 4
    return f"{'*' * max(len(digits) - keep, 0)}{digits[-keep:]}" if digits else ""
