"""标题备选: printed words an office chose among a form's alternatives.

A form file lists them beside the word (`alternatives`); the office's own file of that form says
under `[wording]` which one it prints instead.
"""

from collections.abc import Mapping
from typing import Any, NoReturn

from lvgw_desktop.domain.refusal import Refusal

_WORDS = ("label", "text")


def with_chosen_words(file: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the form's content with the chosen words in place; `[wording]` is used up.

    Raises Refusal for a word that is not in the form or a choice that is no alternative of it.
    """
    chosen = dict(data.get("wording", {}))
    rest = {key: value for key, value in data.items() if key != "wording"}
    done: set[str] = set()
    replaced = _replaced(file, rest, chosen, done)
    if unknown := sorted(set(chosen) - done):
        _refuse(file, f"表样里没有可换的文字“{unknown[0]}”")
    assert isinstance(replaced, dict)
    return replaced


def _replaced(file: str, part: object, chosen: Mapping[str, str], done: set[str]) -> object:
    if isinstance(part, list):
        return [_replaced(file, one, chosen, done) for one in part]
    if not isinstance(part, dict):
        return part
    copy: dict[str, Any] = {
        key: _replaced(file, value, chosen, done) for key, value in part.items()
    }
    for key in _WORDS:
        word = copy.get(key)
        if isinstance(word, str) and word in chosen and "alternatives" in copy:
            if chosen[word] not in copy["alternatives"]:
                _refuse(file, f"“{word}”不能换成“{chosen[word]}”")
            copy[key] = chosen[word]
            done.add(word)
    return copy


def _refuse(file: str, cause: str) -> NoReturn:
    raise Refusal(f"表样文件 {file} 的 wording 写得不对：{cause}，请改好后再试。")
