"""以往日志: what earlier logs say that a new one may say again."""

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, exists, func, select

from lvgw_desktop.domain.known_client import KnownClient
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.similar_text import WrittenText
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = service_log.c
_GIVEN_IDS = func.json_each(bindparam("given_ids")).table_valued("value")
_TEXTS = (
    select(_COLUMNS.id, _COLUMNS.content, _COLUMNS.result)
    .where(_COLUMNS.id.in_(select(_GIVEN_IDS.c.value)))
    .where(_COLUMNS.paper_state != PaperState.VOID.name)
    .order_by(_COLUMNS.served_on, _COLUMNS.id)
)


class PastLogs:
    """Columns of the latest logs; no more of them are read than asked for."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def last_places(self, limit: int) -> tuple[tuple[int, int], ...]:
        """Return (village, adviser) of the logs added last, the latest first."""
        columns = select(_COLUMNS.village_id, _COLUMNS.adviser_id)
        rows = self._transaction.sql.execute(columns.order_by(_COLUMNS.id.desc()).limit(limit))
        return tuple((row[0], row[1]) for row in rows)

    def clients_of(self, village_id: int, limit: int) -> tuple[KnownClient, ...]:
        """Return who is named by a village's latest logs, `limit` of them, 作废 ones left out.

        An index finds the logs; only these are read.
        """
        written = (_COLUMNS.client_name, _COLUMNS.client_description, _COLUMNS.client_phone)
        latest = (_COLUMNS.served_on.desc(), _COLUMNS.serial_order.desc())
        kept = (_COLUMNS.village_id == village_id, _COLUMNS.paper_state != PaperState.VOID.name)
        rows = self._transaction.sql.execute(
            select(*written).where(*kept).order_by(*latest).limit(limit)
        )
        return tuple(KnownClient(*row) for row in rows if row.client_name)

    def texts_of(self, log_ids: Sequence[int]) -> tuple[WrittenText, ...]:
        """Return what some logs say, in the order of time, 作废 ones left out."""
        rows = self._transaction.sql.execute(_TEXTS, {"given_ids": str(list(log_ids))})
        return tuple(WrittenText(*row) for row in rows)

    def texts_of_kinds(
        self, kinds: Iterable[str], field: str, limit: int
    ) -> tuple[tuple[str, str], ...]:
        """Return (client's name, text) of the logs added last, `limit` of them at most.

        Only those with one of the kinds, all if there is none; 作废 ones are left out. The table's
        own order finds the logs, so that no more than `limit` of them is read.
        """
        newest = select(_COLUMNS.id).order_by(_COLUMNS.id.desc()).limit(limit)
        met = [_COLUMNS.id.in_(newest), _COLUMNS.paper_state != PaperState.VOID.name]
        if wanted := sorted(kinds):
            same_log = service_item.c.service_log_id == _COLUMNS.id
            met.append(exists().where(same_log, service_item.c.kind.in_(wanted)))
        texts = select(_COLUMNS.client_name, _COLUMNS[field]).where(*met, _COLUMNS[field] != "")
        rows = self._transaction.sql.execute(texts.order_by(_COLUMNS.id.desc()))
        return tuple((row[0], row[1]) for row in rows)
