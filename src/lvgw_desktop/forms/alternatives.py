"""标题备选: printed words an office chose among a form's alternatives.

A form file lists them beside the word (`alternatives`); the office's own file of that form says
under `[wording]` which one it prints instead.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from lvgw_desktop.forms.mistakes import Mistakes
from lvgw_desktop.forms.section import whole_file

WORDING = "wording"
_WORDS = ("label", "text")


def with_chosen_words(
    file: str, data: Mapping[str, Any], collector: Mistakes | None = None
) -> dict[str, Any]:
    """Return the form's content with the chosen words in place; `[wording]` is used up.

    A word that is not in the form, or a choice that is no alternative of it, is a mistake.
    """
    rest = {key: value for key, value in data.items() if key != WORDING}
    if WORDING not in data:
        return rest
    section = whole_file(file, data, collector).section(WORDING)
    offered = dict(choices_in(rest))
    chosen: dict[str, str] = {}
    for word in section.keys:
        choice = section.text(word)
        if word not in offered:
            section.place.complain(f"表样里没有可换的文字“{word}”", word)
        elif choice not in (word, *offered[word]):
            section.place.complain(f"“{word}”不能换成“{choice}”", word)
        else:
            chosen[word] = choice
    replaced = _replaced(rest, chosen)
    assert isinstance(replaced, dict)
    return replaced


def choices_in(part: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every printed word of a form's content that has alternatives, with these."""
    if isinstance(part, list):
        for one in part:
            yield from choices_in(one)
    if isinstance(part, dict):
        if "alternatives" in part and (key := _word_key(part)):
            yield part[key], tuple(part["alternatives"])
        yield from choices_in(list(part.values()))


def _word_key(part: Mapping[str, Any]) -> str | None:
    return next((key for key in _WORDS if isinstance(part.get(key), str)), None)


def _replaced(part: object, chosen: Mapping[str, str]) -> object:
    if isinstance(part, list):
        return [_replaced(one, chosen) for one in part]
    if not isinstance(part, dict):
        return part
    copy = {key: _replaced(value, chosen) for key, value in part.items()}
    key = _word_key(part) if "alternatives" in part else None
    if key:
        copy[key] = chosen.get(part[key], part[key])
    return copy
