"""检索索引 of an open store: taken further a little at a time, or begun anew."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from lvgw_desktop.storage.log_index import (
    NoIndex,
    begin_index,
    index_some,
    is_whole,
    latest_proposed,
    latest_waiting,
    waiting,
)
from lvgw_desktop.storage.log_tokens import asked_for_text
from lvgw_desktop.storage.transaction import Transaction

LATEST = 200
"""So many logs with one passage are counted."""
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

    def nearest(self, passages: Iterable[str], most: int) -> list[int]:
        """Return the logs that may share the most of these passages, `most` of them.

        Of a passage that very many logs have, only the latest count; it tells little. The latest
        of those that the index does not know yet come along.
        """
        shared: Counter[int] = Counter()
        with suppress(NoIndex):
            for passage in passages:
                shared.update(latest_proposed(self._raw, asked_for_text(passage), LATEST))
        known = [log_id for log_id, _times in shared.most_common(most)]
        return list(dict.fromkeys((*known, *latest_waiting(self._raw, UNKNOWN))))

    def is_behind(self) -> bool:
        """Tell whether logs wait for it."""
        return bool(waiting(self._raw, 1))

    def is_whole(self) -> bool:
        """Tell whether it knows what it should, on a sample of logs."""
        return is_whole(self._raw)

    def begin_anew(self) -> None:
        """Throw it away; every log waits for it."""
        begin_index(self._raw)

    @property
    def _raw(self) -> Any:  # noqa: ANN401  the driver's connection
        return self._transaction.sql.connection.driver_connection
