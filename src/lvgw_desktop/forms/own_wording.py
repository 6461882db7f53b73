"""本所的说法: the words an office chose for a form, written into its own file of that form."""

import json
import re
from collections.abc import Mapping

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.alternatives import WORDING
from lvgw_desktop.forms.toml_lines import Lines

_HEAD = re.compile(rf"\s*\[\s*{WORDING}\s*\]")
_NEXT_HEAD = re.compile(r"\s*\[")


def with_wording(text: str, chosen: Mapping[str, str]) -> str:
    """Return the text of an own file with its `[wording]` replaced; all else stays as it is.

    Raises Refusal where the file writes it in another way.
    """
    before, after = _around_wording(text)
    if not chosen:
        return before + after
    pairs = (f"{_quoted(word)} = {_quoted(choice)}\n" for word, choice in chosen.items())
    table = f"[{WORDING}]\n{''.join(pairs)}"
    gap = "\n" if before and not before.endswith("\n\n") else ""
    return f"{before}{gap}{table}" + ("\n" + after if after else "")


def _around_wording(text: str) -> tuple[str, str]:
    """Return what stands before `[wording]` and after it."""
    whole = Lines(text)
    lines = text.splitlines(keepends=True)
    if (WORDING,) not in whole:
        return text if not text or text.endswith("\n") else text + "\n", ""
    first = whole.of((WORDING,)) - 1
    if not _HEAD.match(lines[first]):
        sentence = "本所的表样文件里，换用的说法不是写在 [wording] 一段里，请在文件里改。"
        raise Refusal(sentence)
    following = (n for n in range(first + 1, len(lines)) if _NEXT_HEAD.match(lines[n]))
    end = next(following, len(lines))
    return "".join(lines[:first]), "".join(lines[end:])


def _quoted(words: str) -> str:
    """Return a TOML string: JSON's is one."""
    return json.dumps(words, ensure_ascii=False)
