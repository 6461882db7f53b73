"""拼音首字母: finding names by characters or by the initials of their pinyin."""

from functools import lru_cache

_MOST_READINGS = 16


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """Return every spelling of a name by initials: 兴梁社区 → {xlsq}; 重 gives both z and c."""
    if name.isascii():
        return frozenset({name.lower()})
    from pypinyin import Style, pinyin  # noqa: PLC0415  heavy: loaded on first use

    letters = pinyin(name, style=Style.FIRST_LETTER, heteronym=True, errors=list)
    choices = [sorted({one.lower() for one in readings if one}) or [""] for readings in letters]
    spellings = {"".join(first[0] for first in choices)}
    for place, readings in enumerate(choices):
        for other in readings[1:]:
            spellings |= {f"{one[:place]}{other}{one[place + 1 :]}" for one in tuple(spellings)}
            if len(spellings) > _MOST_READINGS:
                return frozenset(spellings)
    return frozenset(spellings)


def found_by(word: str, name: str) -> bool:
    """Tell whether a word finds a name: by its characters, or by initials in latin letters."""
    plain = word.strip().lower()
    if plain in name.lower():
        return True
    return plain.isascii() and plain.isalpha() and any(plain in one for one in initials(name))
