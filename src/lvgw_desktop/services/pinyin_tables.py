"""拼音表: read aside, on a thread of their own, so that no key waits for them.

Only the readings of single characters are read: the phrases that come with them take 43 MB more,
and while they are read no other thread goes on for 150 ms.
"""

import os
import threading
from collections.abc import Callable
from functools import lru_cache


class PinyinTables:
    """What is typed as letters is spelled by these tables; they are large, and read once."""

    def __init__(self, read: Callable[[], object]) -> None:
        self._read = read
        self._at_hand = threading.Event()
        self._begun = threading.Lock()

    def at_hand(self) -> bool:
        """Tell whether asking them costs nothing."""
        return self._at_hand.is_set()

    def begin(self) -> None:
        """Begin to read them, unless somebody did."""
        if self._begun.acquire(blocking=False):
            threading.Thread(target=self._read_them, daemon=True).start()

    def wait(self) -> None:
        """Return once they are there."""
        self.begin()
        self._at_hand.wait()

    def _read_them(self) -> None:
        try:
            self._read()
        finally:
            self._at_hand.set()


@lru_cache(maxsize=8192)
def readings(character: str) -> tuple[str, ...]:
    """Return a character in every reading it has anywhere, without tones, the usual one first.

    What is no Chinese character is its own reading.
    """
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # asked by pypinyin when it is loaded
    from pypinyin import Style, pinyin  # noqa: PLC0415  heavy: loaded on first use

    return tuple(one.lower() for one in pinyin(character, Style.NORMAL, heteronym=True)[0])


PINYIN = PinyinTables(lambda: readings("拼"))
