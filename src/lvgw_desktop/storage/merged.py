"""合并库: what many workbooks hold, in a temporary SQLite file or in PostgreSQL."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
    Engine,
    Select,
    create_engine,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import ArgumentError, OperationalError

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.storage.merged_schema import (
    COUNTS,
    METADATA,
    TEXTS,
    VERSION,
    merged_file,
    merged_finding,
    merged_log,
    merged_schema,
)

Row = Mapping[str, Any]

_AT_ONCE = 2_000
_FILE, _LOG = merged_file.c, merged_log.c
_ORDER = (_FILE.office, _FILE.office_uuid, _FILE.month, _LOG.content_hash, _LOG.position)

_NO_ADDRESS = "看不懂数据库地址，请写成 postgresql://用户:密码@主机/库名。"
_NO_DRIVER = "这台电脑上没有装 PostgreSQL 的连接组件，请装上附加组件 postgresql(psycopg)再试。"
_NO_SERVER = "连不上 PostgreSQL 服务器，什么也没有写。请核对地址、用户和密码，再试。"
_NEWER = "这个数据库是用更新的版本建的，什么也没有写。请先升级本程序。"


class DoubledLog(NamedTuple):
    """A log that stands in two workbooks; `later` counts."""

    uuid: str
    earlier: Row
    later: Row

    @property
    def is_equal(self) -> bool:
        """Tell whether both say the same."""
        return bool(self.earlier["data_hash"] == self.later["data_hash"])


@dataclass(frozen=True, slots=True)
class MergedStore:
    """The open database; nothing is kept before the block is left that opened it."""

    sql: Connection

    def add_file(self, file: Row, lines: Iterable[Sequence[Any]]) -> bool:
        """Add a workbook with its rows; False if the very same workbook is here already."""
        known = _FILE.content_hash == file["content_hash"]
        if self.sql.scalar(select(func.count()).select_from(merged_file).where(known)):
            return False
        self.sql.execute(insert(merged_file), {**file, "stands": 1})
        rows = [_log_row(file["content_hash"], place, line) for place, line in enumerate(lines)]
        for start in range(0, len(rows), _AT_ONCE):
            self.sql.execute(insert(merged_log), rows[start : start + _AT_ONCE])
        return True

    def take_over(self, other: "MergedStore") -> None:
        """Add to this one, a PostgreSQL database, what another has and this has not yet."""
        for table in (merged_file, merged_log):
            statement = postgresql.insert(table).on_conflict_do_nothing()
            streaming = other.sql.execution_options(yield_per=_AT_ONCE)
            for several in streaming.execute(select(table)).mappings().partitions():
                self.sql.execute(statement, [dict(row) for row in several])

    def settle(self) -> tuple[list[tuple[Row, Row]], list[DoubledLog]]:
        """Decide what counts: of an office's month the latest workbook, of a log the latest row.

        Returns the workbooks that others replace, as (earlier, later), and the doubled logs.
        """
        self.sql.execute(update(merged_file).values(stands=1))
        self.sql.execute(update(merged_log).values(stands=1).where(_LOG.stands == 0))
        replaced = self._settle_files()
        return replaced, self._settle_logs()

    def files(self) -> list[Row]:
        """Return the workbooks that count, by office and month."""
        wanted = select(merged_file).where(_FILE.stands == 1).order_by(_FILE.office, _FILE.month)
        return [dict(row) for row in self.sql.execute(wanted).mappings()]

    def first_made(self) -> dict[tuple[str, str], str]:
        """Return when each office's month was made first: a later copy makes nobody late."""
        wanted = select(_FILE.office_uuid, _FILE.month, func.min(_FILE.made_at))
        rows = self.sql.execute(wanted.group_by(_FILE.office_uuid, _FILE.month))
        return {(uuid, month): made for uuid, month, made in rows}

    def sums(self, *, of_files: bool = False) -> list[Row]:
        """Return what counts by office, or by workbook as it came in, in hundredths."""
        keys = (_FILE.content_hash,) if of_files else (_FILE.office_uuid, _FILE.office)
        totals = (func.sum(_LOG[column]).label(name) for column, name in COUNTS.items())
        wanted = select(*keys, func.count().label("rows"), *totals).select_from(_JOINED)
        if not of_files:
            wanted = wanted.where(_LOG.stands == 1)
        return [dict(row) for row in self.sql.execute(wanted.group_by(*keys)).mappings()]

    def rows(self, *kinds: str) -> Iterator[Row]:
        """Yield the rows that count, of these kinds or of all, by office and month."""
        wanted = select(_FILE.office, _FILE.month, merged_log).select_from(_JOINED)
        wanted = wanted.where(_LOG.stands == 1).order_by(*_ORDER)
        if kinds:
            wanted = wanted.where(_LOG.kind.in_(kinds))
        return self._streamed(wanted)

    def keep_findings(self, findings: Iterable[Row]) -> None:
        """Put what was found in the place of what was found before."""
        self.sql.execute(merged_finding.delete())
        if rows := list(findings):
            self.sql.execute(insert(merged_finding), rows)

    def _streamed(self, wanted: Select[Any]) -> Iterator[Row]:
        streaming = self.sql.execution_options(yield_per=_AT_ONCE)
        yield from map(dict, streaming.execute(wanted).mappings())

    def _settle_files(self) -> list[tuple[Row, Row]]:
        later: dict[tuple[str, str], Row] = {}
        replaced: list[tuple[Row, Row]] = []
        wanted = select(merged_file).order_by(_FILE.made_at.desc(), _FILE.content_hash)
        files: list[Row] = [dict(row) for row in self.sql.execute(wanted).mappings()]
        for file in files:
            newest = later.setdefault((file["office_uuid"], file["month"]), file)
            if newest["content_hash"] != file["content_hash"]:
                replaced.append((file, newest))
        for file, _newest in replaced:
            mine = _LOG.content_hash == file["content_hash"]
            self.sql.execute(update(merged_log).values(stands=0).where(mine))
            this = _FILE.content_hash == file["content_hash"]
            self.sql.execute(update(merged_file).values(stands=0).where(this))
        return replaced

    def _settle_logs(self) -> list[DoubledLog]:
        doubled = (
            select(_LOG.uuid).where(_LOG.stands == 1).group_by(_LOG.uuid).having(func.count() > 1)
        )
        wanted = (
            select(_FILE.file_name, _FILE.office, _FILE.month, merged_log)
            .select_from(_JOINED)
            .where(_LOG.stands == 1, _LOG.uuid.in_(doubled))
            .order_by(_LOG.uuid, _FILE.made_at.desc(), _LOG.content_hash, _LOG.position)
        )
        found: list[DoubledLog] = []
        latest: Row = {"uuid": ""}
        for row in map(dict, self.sql.execute(wanted).mappings().all()):
            if row["uuid"] != latest["uuid"]:
                latest = row
                continue
            found.append(DoubledLog(row["uuid"], row, latest))
            mine = (_LOG.content_hash == row["content_hash"]) & (_LOG.position == row["position"])
            self.sql.execute(update(merged_log).values(stands=0).where(mine))
        return found


_JOINED = merged_log.join(merged_file, _FILE.content_hash == _LOG.content_hash)


@contextmanager
def scratch_store() -> Iterator[MergedStore]:
    """Open an empty database in a temporary file that goes when the block is left."""
    with TemporaryDirectory(prefix="lvgw-merge-") as folder:
        engine = create_engine(f"sqlite:///{(Path(folder) / 'merge.db').as_posix()}")
        event.listen(engine, "connect", _as_scratch)
        with _opened(engine) as store:
            yield store


@contextmanager
def server_store(address: str) -> Iterator[MergedStore]:
    """Open the tables in a PostgreSQL database, made where there are none; raises Refusal.

    Leaving the block commits everything at once.
    """
    try:
        engine = create_engine(_with_driver(address), hide_parameters=True)
    except (ArgumentError, ValueError) as cause:
        raise Refusal(_NO_ADDRESS) from cause
    except ModuleNotFoundError as cause:
        raise Refusal(_NO_DRIVER) from cause
    try:
        with _opened(engine) as store:
            yield store
    except OperationalError as cause:
        raise Refusal(_NO_SERVER) from cause


def _with_driver(address: str) -> str:
    scheme, sign, rest = address.partition("://")
    if not sign or scheme not in {"postgresql", "postgres"}:
        raise Refusal(_NO_ADDRESS)
    return f"postgresql+psycopg://{rest}"


@contextmanager
def _opened(engine: Engine) -> Iterator[MergedStore]:
    try:
        with engine.begin() as sql:
            METADATA.create_all(sql)
            version = sql.scalar(select(func.max(merged_schema.c.version)))
            if version is None:
                sql.execute(insert(merged_schema), {"version": VERSION})
            elif version > VERSION:
                raise Refusal(_NEWER)
            yield MergedStore(sql)
    finally:
        engine.dispose()


def _as_scratch(raw: Any, _record: object) -> None:  # noqa: ANN401  the driver's connection
    """Nothing in it has to outlive a power cut."""
    for pragma in ("journal_mode=off", "synchronous=off", "cache_size=-32000", "temp_store=file"):
        raw.execute(f"PRAGMA {pragma}")


def _log_row(content_hash: str, position: int, line: Sequence[Any]) -> Row:
    *texts, counts = line
    row = {"content_hash": content_hash, "position": position, "stands": 1}
    row |= zip(TEXTS, texts, strict=True)
    row |= zip(COUNTS, counts, strict=True)
    return row
