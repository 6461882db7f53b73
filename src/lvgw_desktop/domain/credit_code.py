"""统一社会信用代码: check character of GB 32100."""

import re
import unicodedata

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_LENGTH = 18


def credit_code_problem(text: str) -> str:
    """Return one sentence on a code that fails GB 32100, or "" (also for an empty one)."""
    code = plain_code(text)
    if not code:
        return ""
    if len(code) != _LENGTH:
        return f"统一社会信用代码应是 18 位，现在是 {len(code)} 位，请核对。"
    if any(character not in _ALPHABET for character in code):
        return "统一社会信用代码里有不会出现的字(如 I、O、S、V、Z)，请核对。"
    if check_character(code[:-1]) != code[-1]:
        return "统一社会信用代码的校验位不对，请对照原件核对。"
    return ""


def plain_code(text: str) -> str:
    """Return the code in half-width capitals without spaces."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper()


def check_character(first_17: str) -> str:
    """Return the check character that belongs to the first 17 characters."""
    total = sum(
        weight * _ALPHABET.index(character)
        for weight, character in zip(_WEIGHTS, first_17, strict=True)
    )
    return _ALPHABET[(31 - total % 31) % 31]
