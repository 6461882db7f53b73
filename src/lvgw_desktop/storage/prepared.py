"""备好的语句: statements of every save, compiled once and handed to the driver as text.

On its way through SQLAlchemy's execution each would cost more than SQLite needs to run it.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.sql import ClauseElement

_NAMED = dialect(paramstyle="named")


class Prepared:
    """One statement over plain columns."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    def run(self, sql: Connection, values: Mapping[str, object]) -> sqlite3.Cursor:
        """Run it; raises what the driver raises."""
        text, constants = self._compiled
        driver: Any = sql.connection.driver_connection
        cursor: sqlite3.Cursor = driver.execute(text, {**constants, **values})
        return cursor

    def value(self, sql: Connection, values: Mapping[str, object]) -> Any:  # noqa: ANN401  a column's
        """Return the first column of the only row, None if there is no row."""
        rows = self.run(sql, values).fetchall()
        return rows[0][0] if rows else None

    @cached_property
    def _compiled(self) -> tuple[str, Mapping[str, object]]:
        """Return its text and the values that stand in the statement itself."""
        compiled = self._statement.compile(dialect=_NAMED)
        given = {name: value for name, value in compiled.params.items() if value is not None}
        return str(compiled), given


def add_row(sql: Connection, table: Table, row: Iterable[object]) -> int:
    """Add a row, values in the order of `written_names`; returns its number in the table."""
    driver: Any = sql.connection.driver_connection
    number: int = driver.execute(_adding(table), tuple(row)).lastrowid
    return number


def add_rows(sql: Connection, table: Table, rows: Iterable[tuple[object, ...]]) -> None:
    """Add many rows, as `add_row` would each."""
    driver: Any = sql.connection.driver_connection
    driver.executemany(_adding(table), rows)


def written_names(table: Table) -> tuple[str, ...]:
    """Return the columns that are written, in order: all but those that SQLite derives."""
    return tuple(one.name for one in table.c if one.computed is None)


def remove_rows(sql: Connection, table: Table, ids: Iterable[int], column: str = "id") -> None:
    """Remove the rows with these numbers."""
    driver: Any = sql.connection.driver_connection
    statement = f'DELETE FROM "{table.name}" WHERE "{column}" = ?'  # noqa: S608  own names
    driver.executemany(statement, [(one,) for one in ids])


@cache
def _adding(table: Table) -> str:
    written = written_names(table)
    places = ", ".join("?" * len(written))
    names = ", ".join(f'"{one}"' for one in written)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608  own names
