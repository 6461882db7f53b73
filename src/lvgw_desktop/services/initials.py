"""拼音首字母: names found as typed, names that sound alike, and the prefix of an office."""

from functools import lru_cache

from lvgw_desktop.services.readings import readings
from lvgw_desktop.services.spelling import spelled


def initials(name: str) -> str:
    """Return the initials of a name, each character as it is usually read: 龙兴 → lx."""
    return "".join(readings(character)[0][:1] for character in name)


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return the whole pinyin without tones: an input method takes 兴粱 and 兴梁 for the same."""
    return "".join(readings(character)[0] for character in name)


def found_by(word: str, name: str) -> bool:
    """Tell whether a word finds a name: by its characters, or by its pinyin in latin letters."""
    plain = word.strip().lower()
    if plain in name.lower():
        return True
    return plain.isascii() and plain.isalpha() and spelled(plain, name) is not None


def office_prefix(office: str) -> str:
    """Return the serial prefix offered for an office: 龙兴司法所 → LX."""
    name = office.strip().removesuffix("司法所") or office
    letters = "".join(one for one in initials(name).upper() if "A" <= one <= "Z")
    return (letters or "SF")[:4].ljust(2, "X")
