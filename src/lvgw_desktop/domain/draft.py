"""草稿: typed and not yet saved as a record; in no list, ledger or figure."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What an open editor held; `payload` is the editor's text as JSON, field name → text.

    One with `discarded_at` was thrown away and lies in the 回收站.
    """

    uuid: str
    editor: str
    title: str
    payload: str
    saved_at: datetime
    discarded_at: datetime | None = None
