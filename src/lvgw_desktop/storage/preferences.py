"""偏好: how the screens of this file were left; JSON values, not audited."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.schema.unaudited import preference
from lvgw_desktop.storage.transaction import Transaction

_WRITE = insert(preference)
_KEEP = _WRITE.on_conflict_do_update(
    index_elements=[preference.c.key], set_={"value": _WRITE.excluded.value}
)


class Preferences:
    """Values by key."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401  any JSON value
        """Return the value, or the default where none was set."""
        statement = select(preference.c.value).where(preference.c.key == key)
        found = self._transaction.sql.execute(statement).scalar()
        return default if found is None else json.loads(found)

    def set(self, key: str, value: Any) -> None:  # noqa: ANN401  any JSON value
        """Keep a value that JSON can hold."""
        self._transaction.sql.execute(_KEEP, {"key": key, "value": json_text(value)})
