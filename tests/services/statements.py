"""What an office asks of its file: every statement, as it goes to SQLite."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event


@contextmanager
def asked(office) -> Iterator[list[str]]:
    """The statements of the block, in their order."""
    with office.workplace.reading() as store:
        engine = store.service_logs._transaction.sql.engine
    seen: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)
