"""备好的语句: statements of every save, compiled once and handed to the driver as text.

On its way through SQLAlchemy's execution each would cost more than SQLite needs to run it.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.sql import ClauseElement

_NAMED = dialect(paramstyle="named")


class Prepared:
    """One statement over plain columns; `names` are the columns that an INSERT fills."""

    def __init__(self, statement: ClauseElement, names: tuple[str, ...] | None = None) -> None:
        self._statement = statement
        self._names = names

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
        compiled = self._statement.compile(dialect=_NAMED, column_keys=self._names)
        given = {name: value for name, value in compiled.params.items() if value is not None}
        return str(compiled), given


def add_row(sql: Connection, table: Table, row: Mapping[str, object]) -> int:
    """Add a row and return its number in the table."""
    added = _adding(table, tuple(row)).run(sql, row).lastrowid
    assert added is not None
    return added


def add_rows(sql: Connection, table: Table, rows: Iterable[tuple[object, ...]]) -> None:
    """Add many rows whose values stand in the order of the table's columns."""
    driver: Any = sql.connection.driver_connection
    driver.executemany(_adding_in_order(table), rows)


def remove_rows(sql: Connection, table: Table, ids: Iterable[int], column: str = "id") -> None:
    """Remove the rows with these numbers."""
    driver: Any = sql.connection.driver_connection
    statement = f'DELETE FROM "{table.name}" WHERE "{column}" = ?'  # noqa: S608  own names
    driver.executemany(statement, [(one,) for one in ids])


@cache
def _adding_in_order(table: Table) -> str:
    places = ", ".join("?" * len(table.c))
    names = ", ".join(f'"{one.name}"' for one in table.c)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608  own names


@cache
def _adding(table: Table, names: tuple[str, ...]) -> Prepared:
    return Prepared(insert(table), names)
