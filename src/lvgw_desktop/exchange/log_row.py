"""旧日志的行: what one row of a workbook of old logs or an old ledger says, as it stands there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod, Spell
from lvgw_desktop.exchange.column_mapping import ColumnMapping


class LogRow(NamedTuple):
    """One occasion; `row` and the numbers in `columns` count from 1 as on the screen.

    Fields are named as in ServiceLog; village, street, adviser and firm are the words of the
    workbook (周明远律师 is 周明远), not yet records of this office. `items` come from the
    ledger's columns or from words for kind and quantity; none where the workbook names none.
    `columns` leads from a field of column_mapping.FIELDS to the column it was read from, which
    the `problems` name as well: an ERROR where a day is unclear or missing, so that nothing is
    guessed, and remarks on what was damaged or not understood. What could not be read into a
    field of its own stands at the end of `remark`.
    """

    sheet: str
    row: int
    source_no: str = ""
    served_on: date | None = None
    spells: tuple[Spell, ...] = ()
    hours: Decimal | None = None
    village: str = ""
    street: str = ""
    adviser: str = ""
    firm: str = ""
    method: ServiceMethod = ServiceMethod.UNKNOWN
    client_category: str = ""
    client_name: str = ""
    client_village: str = ""
    client_description: str = ""
    client_phone: str = ""
    content: str = ""
    result: str = ""
    items: tuple[ServiceItem, ...] = ()
    remark: str = ""
    paper_state: PaperState | None = None
    signer_phone: str = ""
    adviser_signed_on: date | None = None
    signed_on: date | None = None
    columns: Mapping[str, int] = MappingProxyType({})
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SkippedRow:
    """A row that is no log: a total, a signature, a head printed again; `why` in a few words."""

    row: int
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LogSheet:
    """What one sheet of the workbook was: its head, its columns, and what was passed over.

    `head_rows` are the first and last row of the head, from 1; `heads` the head's text of each
    column, the first column first; `ticked` leads from the columns of a field that has several,
    from 1, to it. `why_not` says why nothing was read ("" where it was).
    """

    name: str
    head_rows: tuple[int, int] = (0, 0)
    heads: tuple[str, ...] = ()
    columns: Mapping[str, int] = field(default_factory=dict)
    ticked: Mapping[int, str] = field(default_factory=dict)
    skipped: tuple[SkippedRow, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LogReading:
    """All rows of a workbook in their order, the sheets seen, and the saved mapping used."""

    rows: tuple[LogRow, ...]
    sheets: tuple[LogSheet, ...]
    mapping: ColumnMapping | None = None

    @property
    def why_empty(self) -> str:
        """Return why there is no row at all, in a sentence that says what to do; "" if there is."""
        if self.rows:
            return ""
        if any(not sheet.why_not for sheet in self.sheets):
            return "表头下面一行记录也没有。请看看选的是不是要导入的那个文件。"
        return (
            "没有认出旧日志或台账的表头：要有“日期”，还要有“服务内容”或“法律咨询”这样的列。"
            "请给每一列选好是什么，或在原表里改好列名再导入。"
        )
