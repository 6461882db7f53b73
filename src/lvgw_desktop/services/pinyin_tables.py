"""拼音表: read aside, on a thread of their own, so that no key waits for them."""

import threading
from collections.abc import Callable


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


def _read_pinyin() -> None:
    from pypinyin import lazy_pinyin  # noqa: PLC0415  heavy: loaded on first use

    lazy_pinyin("拼音")


PINYIN = PinyinTables(_read_pinyin)
