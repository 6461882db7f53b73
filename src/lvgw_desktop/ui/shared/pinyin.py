"""等拼音表: lines in which letters find names look again once the tables of pinyin are there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from lvgw_desktop.services.pinyin_tables import PINYIN

LOOK_AGAIN_MS = 30


class PinyinWait(QObject):
    """Goes with one line: `begin` when it is entered, `again` is called once letters spell.

    A key never waits for the tables. One that takes a name for good does, by `catch_up`.
    """

    def __init__(self, line: QObject, again: Callable[[], object]) -> None:
        super().__init__(line)
        self._again = again
        self._look = QTimer(self, interval=LOOK_AGAIN_MS)
        self._look.timeout.connect(self._see)

    def begin(self) -> None:
        """Have the tables read, unless they are at hand."""
        if not PINYIN.at_hand():
            PINYIN.begin()
            self._look.start()

    def catch_up(self) -> None:
        """Wait for the tables if letters were typed before they were there."""
        if self._look.isActive():
            PINYIN.wait()
            self._see()

    def stop(self) -> None:
        """Ask no more."""
        self._look.stop()

    def _see(self) -> None:
        if PINYIN.at_hand():
            self._look.stop()
            self._again()
