"""检索索引 of an open store: taken further a little at a time, or begun anew."""

from typing import Any

from lvgw_desktop.storage.log_index import NoIndex, begin_index, index_some, is_whole
from lvgw_desktop.storage.transaction import Transaction


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

    def is_whole(self) -> bool:
        """Tell whether it knows what it should, on a sample of logs."""
        return is_whole(self._raw)

    def begin_anew(self) -> None:
        """Throw it away; every log waits for it."""
        begin_index(self._raw)

    @property
    def _raw(self) -> Any:  # noqa: ANN401  the driver's connection
        return self._transaction.sql.connection.driver_connection
