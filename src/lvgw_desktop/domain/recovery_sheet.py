"""恢复码纸: the sheet with the recovery code that an office keeps away from its PC."""

from dataclasses import dataclass
from datetime import date

_IN_LINE = 4
_GAP = "　"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecoverySheet:
    """What the sheet says; `number` is what the code is called, 7K3Q."""

    office_name: str
    number: str
    groups: tuple[str, ...]
    printed_on: date

    @property
    def first_line(self) -> str:
        """Return the first four groups."""
        return _GAP.join(self.groups[:_IN_LINE])

    @property
    def second_line(self) -> str:
        """Return the other four."""
        return _GAP.join(self.groups[_IN_LINE:])
