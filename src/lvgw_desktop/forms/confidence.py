"""文字有多确定: every label that is printed says how sure its wording is."""

from lvgw_desktop.forms.section import Section

_CONFIDENCES = frozenset("HML?O")


def printed_label(section: Section, key: str) -> str:
    """Return a label, with the wordings it may be changed for checked as well."""
    text = section.text(key)
    check_confidence(section)
    section.texts("alternatives", ())
    return text


def check_confidence(section: Section, key: str = "confidence") -> None:
    """Tell where a label does not say how sure its wording is."""
    if section.text(key, "") not in _CONFIDENCES:
        section.place.complain(f"印刷文字要写明“{key}”(H、M、L、? 或 O)", key)
