"""检索索引 of an open store: taken further a little at a time, or begun anew."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from lvgw_desktop.storage.log_index import (
    NoIndex,
    begin_index,
    index_some,
    is_in_pieces,
    is_whole,
    latest_waiting,
    merge_some,
    waiting,
)
from lvgw_desktop.storage.nearest_logs import AskedPairs, nearest_logs
from lvgw_desktop.storage.transaction import Transaction

UNKNOWN = 20
"""So many logs that wait for the index are taken for possible."""


class SearchIndex:
    """What it does not know yet is found all the same; see `log_index`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def take_in(self, most: int) -> int:
        """Take in so many waiting logs; returns how many there were, `most` if the index is new."""
        try:
            return index_some(self._raw, most)
        except NoIndex:
            begin_index(self._raw)
            return most

    def nearest(
        self, pairs: Iterable[str], most: int, asked: AskedPairs | None = None
    ) -> list[int]:
        """Return the logs that may share most of these pairs of letters, `most` of them.

        The latest of those that the index does not know yet come along. Whoever looks up many
        texts hands in what was `asked` before.
        """
        known: list[int] = []
        with suppress(NoIndex):
            known = nearest_logs(self._raw, pairs, most, asked or AskedPairs())
        return list(dict.fromkeys((*known, *latest_waiting(self._raw, UNKNOWN))))

    def merge(self, pages: int) -> bool:
        """Merge so many pages of its pieces; tells whether to go on."""
        try:
            return merge_some(self._raw, pages)
        except NoIndex:
            begin_index(self._raw)
            return True

    def is_behind(self) -> bool:
        """Tell whether logs wait for it."""
        return bool(waiting(self._raw, 1))

    def is_in_pieces(self) -> bool:
        """Tell whether it is worth while to merge them."""
        with suppress(NoIndex):
            return is_in_pieces(self._raw)
        return False

    def is_whole(self) -> bool:
        """Tell whether it knows what it should, on a sample of logs."""
        return is_whole(self._raw)

    def begin_anew(self) -> None:
        """Throw it away; every log waits for it."""
        begin_index(self._raw)

    @property
    def _raw(self) -> Any:  # noqa: ANN401  the driver's connection
        return self._transaction.sql.connection.driver_connection
