"""执业证号: licence numbers of lawyers and legal workers (warned about, kept as typed)."""

import re
import unicodedata

_LENGTH, _OLD_LENGTH = 17, 12


def licence_problem(text: str, *, lawyer: bool) -> str:
    """Return one sentence on a licence number that fails its pattern, or "".

    Lawyers have 17 digits that start with 1 (12-digit old ones circulate); for legal workers
    no rule is published, 8 to 18 digits are taken.
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    if not plain:
        return ""
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", plain, re.IGNORECASE):
        return f"“{text}”是被表格改坏的证号，请按原件重填。"
    if not plain.isdecimal():
        return "执业证号里有数字以外的字，请核对。"
    if lawyer:
        return _lawyer_problem(plain)
    if not re.fullmatch(r"\d{8,18}", plain):
        return f"法律工作者证号应是 8 到 18 位数字，现在是 {len(plain)} 位，请核对。"
    return ""


def _lawyer_problem(digits: str) -> str:
    if len(digits) not in {_LENGTH, _OLD_LENGTH}:
        return f"律师执业证号应是 1 开头的 17 位数字，现在是 {len(digits)} 位，请核对。"
    if len(digits) == _LENGTH and not digits.startswith("1"):
        return f"律师执业证号应是 1 开头的 17 位数字，现在是 {digits[0]} 开头，请核对。"
    return ""


def masked_licence(text: str) -> str:
    """Return the number as cards show it: 4104******0317."""
    plain = re.sub(r"\s", "", text)
    keep = 4
    hidden = len(plain) - 2 * keep
    return f"{plain[:keep]}{'*' * hidden}{plain[-keep:]}" if hidden > 0 else "*" * len(plain)
