"""字与字对: what the index of logs holds of each log, and what a list asks of it.

Of every text it holds each character and each pair of neighbours, so that a word of any length is
found without knowing where words end: 滴水纠 asks for 滴水 and 水纠. Of a number it holds every
three and four digits too: a pair of digits stands in every telephone number. Of the log itself it
holds year, month, day, village and adviser. Where in the texts they stand it does not know: what
it finds is looked through once more.
"""

import re
from collections.abc import Iterable
from operator import add

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.search_word import SearchWord, SpelledDay, small

_BEYOND_ASCII = {
    code: chr(0xE000 + ord(small(chr(code)))) for code in range(0x80) if not chr(code).isspace()
}
"""SQLite's tokenizer divides at marks of ASCII and takes everything else as it is."""
_NUMBER = re.compile(f"[{_BEYOND_ASCII[ord('0')]}-{_BEYOND_ASCII[ord('9')]}]{{3,}}")
_DIGITS_TOGETHER = (3, 4)
_SAMPLE = 12
_DAY = {len("2026"): "y", len("2026-11"): "m", len("2026-11-18"): "d"}


def tokens_of(served_on: str, village_id: int, adviser_id: int, *texts: str | None) -> str:
    """Return the tokens of one log."""
    found = {
        *(_token_of_days(served_on[:length]) for length in _DAY),
        f"n{served_on[5:].replace('-', '')}",
        f"v{village_id}",
        f"a{adviser_id}",
    }
    found |= _tokens_in(" ".join(filter(None, texts)))
    return " ".join(found)


def asked_for_some(tokens: str) -> str:
    """Return what asks for a log with a few of these tokens, from all over its texts."""
    every = sorted(tokens.split(" "))
    return _all_of([f'"{token}"' for token in every[:: len(every) // _SAMPLE + 1]])


def asked_for_text(text: str) -> str:
    """Return what asks for logs that may have a text."""
    return _all_of(sorted(f'"{token}"' for token in _fewest(_tokens_in(text))))


def asked_of_index(log_filter: LogFilter, days: str = "") -> str:
    """Return what the logs of a list have, in the language of FTS5.

    `days` narrows it to a year, a month or a day: 2026, 2026-11, 2026-11-18.
    """
    asked = [_one_of(_meanings(word)) for word in log_filter.words]
    if log_filter.village_id is not None:
        asked.append(f"v{log_filter.village_id}")
    if log_filter.adviser_id is not None:
        asked.append(f"a{log_filter.adviser_id}")
    if days:
        asked.append(_token_of_days(days))
    return _all_of(asked)


def _meanings(word: SearchWord) -> Iterable[str]:
    texts = (*word.spellings, word.digits) if word.digits else word.spellings
    for text in texts:
        yield asked_for_text(text)
    if word.day:
        yield _token_of_spelled(word.day)
    yield from (f"v{one}" for one in sorted(word.villages))
    yield from (f"a{one}" for one in sorted(word.advisers))


def _tokens_in(text: str) -> set[str]:
    """Return characters, pairs and stretches of digits; none reaches over a space."""
    found: set[str] = set()
    plain = text.translate(_BEYOND_ASCII)
    for run in plain.split():
        found.update(run, map(add, run, run[1:]))
    for digits in _NUMBER.findall(plain):
        for size in _DIGITS_TOGETHER:
            found.update(digits[at : at + size] for at in range(len(digits) - size + 1))
    return found


def _fewest(tokens: set[str]) -> set[str]:
    """Leave out what stands in another anyhow."""
    return {one for one in tokens if not any(one in other for other in tokens if one != other)}


def _token_of_days(days: str) -> str:
    """Return y2026, m202611 or d20261118."""
    return _DAY[len(days)] + days.replace("-", "")


def _token_of_spelled(day: SpelledDay) -> str:
    if day.year is None:
        return f"n{day.month:02d}{day.day:02d}"
    month = f"{day.year:04d}-{day.month:02d}"
    return _token_of_days(month if day.day is None else f"{month}-{day.day:02d}")


def _all_of(asked: list[str]) -> str:
    return f"({' AND '.join(asked)})"


def _one_of(asked: Iterable[str]) -> str:
    return f"({' OR '.join(asked)})"
