"""同音的名: a name that sounds like a known one, mostly a slip of the input method."""

from collections.abc import Iterable

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.services.initials import sound


def sounding_alike(field: str, name: str, known: Iterable[str]) -> list[Problem]:
    """Ask about a name that is not known and sounds like one that is."""
    alike = next((one for one in known if one != name and sound(one) == sound(name)), "")
    sentence = f"是不是“{alike}”？是的话请改成这个字再导入。"
    return [Problem(field, sentence, Severity.CHECK)] if alike else []
