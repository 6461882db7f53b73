"""合并库里算哪一份: of workbooks and rows that came more than once, which one counts."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select, update

from lvgw_desktop.storage.merged_schema import JOINED, merged_file, merged_log

Fields = Mapping[str, Any]

_FILE, _LOG = merged_file.c, merged_log.c


class DoubledLog(NamedTuple):
    """A log that stands in two workbooks; `later` counts."""

    uuid: str
    earlier: Fields
    later: Fields

    @property
    def is_equal(self) -> bool:
        """Tell whether both say the same."""
        return bool(self.earlier["data_hash"] == self.later["data_hash"])


def settle_files(sql: Connection) -> list[tuple[Fields, Fields]]:
    """Let of each office's month the latest workbook count; returns (earlier, later) of others."""
    later: dict[tuple[str, str], Fields] = {}
    replaced: list[tuple[Fields, Fields]] = []
    wanted = select(merged_file).order_by(_FILE.made_at.desc(), _FILE.content_hash)
    files: list[Fields] = [dict(row) for row in sql.execute(wanted).mappings()]
    for file in files:
        newest = later.setdefault((file["office_uuid"], file["month"]), file)
        if newest["content_hash"] != file["content_hash"]:
            replaced.append((file, newest))
    for file, _newest in replaced:
        mine = _LOG.content_hash == file["content_hash"]
        sql.execute(update(merged_log).values(stands=0).where(mine))
        this = _FILE.content_hash == file["content_hash"]
        sql.execute(update(merged_file).values(stands=0).where(this))
    return replaced


def settle_logs(sql: Connection) -> list[DoubledLog]:
    """Let of each log the row in the latest workbook count; returns those that stand in two."""
    doubled = select(_LOG.uuid).where(_LOG.stands == 1).group_by(_LOG.uuid).having(func.count() > 1)
    wanted = (
        select(_FILE.file_name, _FILE.office, _FILE.month, merged_log)
        .select_from(JOINED)
        .where(_LOG.stands == 1, _LOG.uuid.in_(doubled))
        .order_by(_LOG.uuid, _FILE.made_at.desc(), _LOG.content_hash, _LOG.position)
    )
    found: list[DoubledLog] = []
    latest: Fields = {"uuid": ""}
    for row in map(dict, sql.execute(wanted).mappings().all()):
        if row["uuid"] != latest["uuid"]:
            latest = row
            continue
        found.append(DoubledLog(row["uuid"], row, latest))
        mine = (_LOG.content_hash == row["content_hash"]) & (_LOG.position == row["position"])
        sql.execute(update(merged_log).values(stands=0).where(mine))
    return found
