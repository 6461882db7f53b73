"""写错的地方: one table of a form file, as mistakes in it are told."""

from collections.abc import Container
from typing import NoReturn, TypeVar

from lvgw_desktop.forms import mistakes
from lvgw_desktop.forms.mistakes import Mistake, Mistakes

StandIn = TypeVar("StandIn")


class Place:
    """Where a table stands in its file, and the keys `written` in it.

    The program stops at the first mistake with a Refusal. Given a collector, reading goes on:
    what is missing or unreadable gives way to a stand-in of its type.
    """

    def __init__(
        self,
        file: str,
        written: Container[str],
        path: mistakes.Path = (),
        collector: Mistakes | None = None,
    ) -> None:
        self._file, self._written = file, written
        self._path, self._collector = path, collector

    def inside(self, written: Container[str], *steps: str | int) -> "Place":
        """Return the place of a table in this one, or without steps of other content here."""
        return Place(self._file, written, (*self._path, *steps), self._collector)

    @property
    def goes_on(self) -> bool:
        """Tell whether mistakes are collected."""
        return self._collector is not None

    def tell(self, cause: str, key: str = "") -> None:
        """Tell a mistake under a key, or in the table as a whole."""
        if self._collector is None:
            raise Mistake(self._path, cause).refusal(self._file)
        path = (*self._path, key) if key in self._written else self._path
        self._collector.add(Mistake(path, cause))

    def complain(self, cause: str, *keys: str) -> None:
        """Tell what is wrong with the values under `keys`, or with the table as a whole.

        Silent where one of them is a stand-in: that mistake has been told.
        """
        places = [(*self._path, key) for key in keys] or [self._path]
        if self._collector and any(map(self._collector.stands_in_at, places)):
            return
        self.tell(cause, next(iter(keys), ""))

    def refuse(self, cause: str, *keys: str) -> NoReturn:
        """Tell what is wrong where nothing of this table can be read on from there."""
        self.tell(cause, next(iter(keys), ""))
        raise Mistake(self._path, cause).refusal(self._file)

    def give_up(self) -> None:
        """Note that nobody read this table to its end."""
        if self._collector:
            self._collector.stand_in(self._path)

    def stands_in(self, key: str) -> bool:
        """Tell whether the value under `key` was not read from the file."""
        return bool(self._collector and self._collector.stands_in_at((*self._path, key)))

    def unusable(self, key: str, cause: str, stand_in: StandIn) -> StandIn:
        """Tell the mistake and return what stands for the value."""
        self.complain(cause, key)
        if self._collector:
            self._collector.stand_in((*self._path, key))
        return stand_in
