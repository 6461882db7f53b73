"""执业证号: licence numbers of lawyers and legal workers (warned about, kept as typed)."""

import re
import unicodedata


def licence_problem(text: str, *, lawyer: bool) -> str:
    """Return one sentence on a licence number that fails its pattern, or "".

    Lawyers have 17 digits that start with 1 (12-digit old ones circulate); for legal workers
    no rule is published, 8 to 18 digits are taken.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return ""
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", plain, re.IGNORECASE):
        return f"“{text}”是被表格改坏的证号，请按原件重填。"
    if not plain.isdecimal():
        return "执业证号里有数字以外的字，请核对。"
    if lawyer and not re.fullmatch(r"1\d{16}|\d{12}", plain):
        return f"律师执业证号应是 1 开头的 17 位数字，现在是 {len(plain)} 位，请核对。"
    if not lawyer and not re.fullmatch(r"\d{8,18}", plain):
        return f"法律工作者证号应是 8 到 18 位数字，现在是 {len(plain)} 位，请核对。"
    return ""
