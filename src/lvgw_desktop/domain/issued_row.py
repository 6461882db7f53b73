"""已出具的台账行: a row of the ledger that stands on an issued page; it never changes."""

from dataclasses import dataclass
from enum import Enum, auto

from lvgw_desktop.domain.ledger import LedgerRow


class RowKind(Enum):
    """What a row of an issued page says about its log."""

    SERVICE = auto()
    """The service, for the first time."""
    VOIDED = auto()
    """作废 序号19: an issued row whose log was voided later."""
    CORRECTED = auto()
    """更正 序号19: an issued row whose log was changed later, in its new words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IssuedRow:
    """One row as it was printed. `record_uuid` is the village or the adviser of the ledger.

    `issued_form_uuid` names the pages it stands on, `log_uuid` the log it tells about.
    """

    id: int | None = None
    uuid: str = ""
    issued_form_uuid: str
    record_uuid: str
    year: int
    log_uuid: str
    kind: RowKind
    printed: LedgerRow
