"""进度: what a long work tells the window, and how the window asks it to stop."""

import threading


class Cancelled(Exception):  # noqa: N818  the user's wish, not an error
    """The user cancelled the work."""


class Progress:
    """Handed to a work that has a parameter named `progress`; safe between threads."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self.done = 0
        self.total = 0
        self.words = ""

    def report(self, done: int, total: int, words: str = "") -> None:
        """Tell how far the work is ("第 3 卷，共 9 卷"); raise Cancelled if it is to stop."""
        self.done, self.total = done, total
        self.words = words or self.words
        self.stop_if_cancelled()

    def cancelled(self) -> bool:
        """Tell whether the work is to stop."""
        return self._stop.is_set()

    def stop_if_cancelled(self) -> None:
        """Raise Cancelled if the work is to stop."""
        if self.cancelled():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()
