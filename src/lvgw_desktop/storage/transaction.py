"""事务: what the collections of one open store share; gone when the block ends."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from lvgw_desktop.storage.audit_trail import AuditTrail


class Transaction:
    """One connection for the length of one block, with its clock and its audit trail."""

    def __init__(self, sql: Connection, now: Callable[[], datetime], operator: str = "") -> None:
        self._sql: Connection | None = sql
        self.now = now
        self.audit = AuditTrail(sql, now, operator)

    @property
    def sql(self) -> Connection:
        """The connection. Raises RuntimeError outside of the block."""
        if self._sql is None:
            raise RuntimeError("a store was used after its block had ended")
        return self._sql

    def end(self) -> None:
        """Let go of the connection."""
        self._sql = None
