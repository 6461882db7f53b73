"""合并库: what many workbooks hold, in a temporary SQLite file or in PostgreSQL."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Result, Row, Select, Table, func, insert, select, update
from sqlalchemy.dialects import postgresql

from lvgw_desktop.storage.merged_schema import (
    COUNTS,
    HAND_IN,
    JOINED,
    TEXTS,
    merged_file,
    merged_finding,
    merged_hand_in,
    merged_log,
)
from lvgw_desktop.storage.merged_settling import DoubledLog, settle_files, settle_logs

Fields = Mapping[str, Any]

_AT_ONCE = 2_000
_FILE, _LOG, _HAND_IN = merged_file.c, merged_log.c, merged_hand_in.c
_FILE_ORDER = (_FILE.district, _FILE.office, _FILE.office_uuid, _FILE.month, _FILE.content_hash)
_SHOWN = (
    *("kind", "served_on", "village", "adviser", "client_name", "consultation", "mediation"),
    *("publicity", "training", "other", "remark", "log_serial"),
)
"""Of a log, what a line of the merged ledger tells."""


@dataclass(frozen=True, slots=True)
class MergedStore:
    """The open database; nothing is kept before the block is left that opened it."""

    sql: Connection

    def add_file(
        self, file: Fields, lines: Iterable[Sequence[Any]], hand_ins: Iterable[Sequence[Any]]
    ) -> bool:
        """Add a workbook with its rows; False if the very same workbook is here already."""
        content_hash = file["content_hash"]
        known = _FILE.content_hash == content_hash
        if self.sql.scalar(select(func.count()).select_from(merged_file).where(known)):
            return False
        self.sql.execute(insert(merged_file), {**file, "stands": 1})
        self._add(merged_log, (_log_row(content_hash, *one) for one in enumerate(lines)))
        self._add(merged_hand_in, (_hand_in(content_hash, *one) for one in enumerate(hand_ins)))
        return True

    def add_findings(self, findings: Iterable[Fields]) -> None:
        """Add what was found."""
        self._add(merged_finding, findings)

    def take_over(self, other: "MergedStore", tick: Callable[[], object]) -> None:
        """Add to this one, a PostgreSQL database, what another has and this has not yet.

        What was found takes the place of what was found before. `tick` is called on the way.
        """
        self.sql.execute(merged_finding.delete())
        for table in (merged_file, merged_log, merged_hand_in, merged_finding):
            statement = postgresql.insert(table).on_conflict_do_nothing()
            for several in _streamed(other.sql, select(table)).mappings().partitions():
                tick()
                self.sql.execute(statement, [dict(row) for row in several])

    def settle(self) -> tuple[list[tuple[Fields, Fields]], list[DoubledLog]]:
        """Decide what counts: of an office's month the latest workbook, of a log the latest row.

        Returns the workbooks that others replace, as (earlier, later), and the doubled logs.
        """
        self.sql.execute(update(merged_file).values(stands=1))
        self.sql.execute(update(merged_log).values(stands=1).where(_LOG.stands == 0))
        return settle_files(self.sql), settle_logs(self.sql)

    def files(self) -> list[Fields]:
        """Return the workbooks that count, by district, office and month."""
        wanted = select(merged_file).where(_FILE.stands == 1).order_by(*_FILE_ORDER)
        return [dict(row) for row in self.sql.execute(wanted).mappings()]

    def first_made(self) -> dict[tuple[str, str], str]:
        """Return when each office's month was made first: a later copy makes nobody late."""
        wanted = select(_FILE.office_uuid, _FILE.month, func.min(_FILE.made_at))
        rows = self.sql.execute(wanted.group_by(_FILE.office_uuid, _FILE.month))
        return {(uuid, month): made for uuid, month, made in rows}

    def sums(self) -> dict[str, Fields]:
        """Return what the rows of each workbook come to that count, in hundredths, by its hash."""
        totals = (func.sum(_LOG[column]).label(name) for column, name in COUNTS.items())
        wanted = select(_LOG.content_hash, func.count().label("rows"), *totals)
        wanted = wanted.where(_LOG.stands == 1).group_by(_LOG.content_hash)
        return {row["content_hash"]: dict(row) for row in self.sql.execute(wanted).mappings()}

    def lines(self, *kinds: str) -> Iterator[Row[Any]]:
        """Yield the rows that count, of these kinds or of all, in the order of the workbooks."""
        shown = (_LOG[name] for name in _SHOWN)
        wanted = select(_FILE.office_uuid, _FILE.month, *shown).select_from(JOINED)
        wanted = wanted.where(_LOG.stands == 1).order_by(*_FILE_ORDER, _LOG.position)
        return iter(_streamed(self.sql, wanted.where(_LOG.kind.in_(kinds)) if kinds else wanted))

    def hand_ins(self) -> list[Fields]:
        """Return the ledgers that the offices were owed, in the order of the workbooks."""
        shown = (_HAND_IN[name] for name in HAND_IN)
        wanted = select(_FILE.office_uuid, _FILE.month, *shown)
        wanted = wanted.join(merged_file, _FILE.content_hash == _HAND_IN.content_hash)
        wanted = wanted.where(_FILE.stands == 1).order_by(*_FILE_ORDER, _HAND_IN.position)
        return [dict(row) for row in self.sql.execute(wanted).mappings()]

    def findings(self) -> Iterator[Row[Any]]:
        """Yield what was found, as it was added."""
        return iter(_streamed(self.sql, select(merged_finding).order_by(merged_finding.c.id)))

    def count_findings(self) -> int:
        """Return how much was found."""
        return self.sql.scalar(select(func.count()).select_from(merged_finding)) or 0

    def _add(self, table: Table, rows: Iterable[Fields]) -> None:
        waiting = iter(rows)
        while some := list(islice(waiting, _AT_ONCE)):
            self.sql.execute(insert(table), some)


def _streamed(sql: Connection, wanted: Select[Any]) -> Result[Any]:
    """Have the rows come in portions: memory stays flat."""
    return sql.execution_options(yield_per=_AT_ONCE).execute(wanted)


def _log_row(content_hash: str, position: int, line: Sequence[Any]) -> Fields:
    *texts, counts = line
    row = {"content_hash": content_hash, "position": position, "stands": 1}
    row |= zip(TEXTS, texts, strict=True)
    row |= zip(COUNTS, counts, strict=True)
    return row


def _hand_in(content_hash: str, position: int, told: Sequence[Any]) -> Fields:
    named = zip(HAND_IN, told, strict=True)
    return {"content_hash": content_hash, "position": position, **dict(named)}
