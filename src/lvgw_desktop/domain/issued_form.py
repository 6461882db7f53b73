"""已出具表单: the words of a printed form, frozen when it became official."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuedForm:
    """What was printed: `texts` and `pages` are JSON of the filled texts and laid-out lines.

    `record_uuid` names the log (or the adviser or village of a ledger); `reprints` counts 重印.
    `first_page` is the number on its first page: pages of a ledger issued later go on counting.
    `page_count` is 0 for a form of the first release, which did not note it.
    """

    id: int | None = None
    uuid: str = ""
    form_id: str
    edition: str
    serial: str
    check_code: str
    record_uuid: str
    texts: str
    pages: str
    fonts: str
    issued_at: datetime
    reprints: int = 0
    first_page: int = 1
    page_count: int = 0

    @property
    def next_page(self) -> int:
        """Return the number of the page after its last one."""
        return self.first_page + self.page_count
