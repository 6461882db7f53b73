"""读进来的表格: what a workbook brings, read once for the trial and for the import."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from lvgw_desktop.exchange.fill_in_head import FillInHead
from lvgw_desktop.exchange.log_row import LogReading
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.roster import RosterKind, RosterRow


class ImportKind(Enum):
    """What a workbook brings; the value is the kind of roster, None for logs and old ledgers."""

    ROSTER = RosterKind.ROSTER
    VILLAGES = RosterKind.VILLAGES
    ADVISERS = RosterKind.ADVISERS
    APPOINTMENTS = RosterKind.APPOINTMENTS
    LOGS = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportSource:
    """A workbook as it was read: the rows of a roster, or all that was understood of logs.

    `workbook` is what logs were read from, so that another reading of the columns needs no file.
    `fill_in` says of a 填报表 whose it is: its columns are known.
    """

    file: Path
    file_hash: str
    kind: ImportKind
    roster: tuple[RosterRow, ...] = ()
    logs: LogReading | None = None
    workbook: Workbook | None = None
    fill_in: FillInHead | None = None
