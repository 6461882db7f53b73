"""读音: how a character is read, looked up in a table that lies beside this module.

A dictionary of all characters, as pypinyin makes one, takes 7 MB, and no key is echoed while it is
loaded. `tools/make_readings.py` makes the table: lines of characters with their readings.
"""

from functools import cache, lru_cache
from pathlib import Path


@lru_cache(maxsize=8192)
def readings(character: str) -> tuple[str, ...]:
    """Return a character in every reading it has anywhere, without tones, the usual one first.

    What is no Chinese character is its own reading.
    """
    table = _table()
    at = table.find(character)
    line = table[table.rfind("\n", 0, at) + 1 : table.find("\n", at)]
    characters, _, read = line.partition(" ")
    return tuple(read.split(",")) if character in characters else (character.lower(),)


@cache
def _table() -> str:
    """Return the lines; what stands before the first empty one says where they come from."""
    whole = Path(__file__).with_name("readings.txt").read_text(encoding="utf-8")
    return whole.partition("\n\n")[2]
