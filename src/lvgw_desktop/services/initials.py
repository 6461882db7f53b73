"""拼音首字母: finding names by characters or by the initials of their pinyin."""

from collections.abc import Callable
from functools import lru_cache, partial
from itertools import islice, product

_MOST_READINGS = 16


@lru_cache(maxsize=4096)
def initials(name: str) -> tuple[str, ...]:
    """Return the spellings of a name by initials, the usual one first: 单某 → dm, cm, sm.

    Words of the dictionary have the one reading they are known for: 重庆 → cq.
    """
    if name.isascii():
        return (name.lower(),)
    from pypinyin import Style, pinyin  # noqa: PLC0415  heavy: loaded on first use

    letters = pinyin(name, style=Style.FIRST_LETTER, heteronym=True, errors=list)  # type: ignore[arg-type]  # its stubs forget lists
    choices = [tuple(dict.fromkeys(filter(None, readings))) or ("",) for readings in letters]
    spellings = islice(product(*choices), _MOST_READINGS)
    return tuple(dict.fromkeys("".join(one).lower() for one in spellings))


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return the whole pinyin without tones: an input method takes 兴粱 and 兴梁 for the same."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  heavy: loaded on first use

    return "".join(lazy_pinyin(name)).lower()


def initials_of(name: str) -> Callable[[], tuple[str, ...]]:
    """Return what tells a name's initials when it is asked, and not before."""
    return partial(initials, name)


def found_by(word: str, name: str) -> bool:
    """Tell whether a word finds a name: by its characters, or by initials in latin letters."""
    plain = word.strip().lower()
    if plain in name.lower():
        return True
    return plain.isascii() and plain.isalpha() and any(plain in one for one in initials(name))


def office_prefix(office: str) -> str:
    """Return the serial prefix offered for an office: 龙兴司法所 → LX."""
    name = office.strip().removesuffix("司法所") or office
    spelled = initials(name)[0] if name else ""
    letters = "".join(one for one in spelled.upper() if "A" <= one <= "Z")
    return (letters or "SF")[:4].ljust(2, "X")
