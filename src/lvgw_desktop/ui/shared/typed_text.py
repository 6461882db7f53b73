"""键入的字: a text as typed or pasted, without what no keyboard types and no paper shows."""

import re

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters but for tab and line feed, and halves of characters."""


def typed_text(text: str) -> str:
    """Return the text without blanks at its ends and without characters that cannot be seen."""
    return _UNSEEN.sub("", text).strip()
