"""格子上的话: a reason on one cell of a foreign workbook, as it goes to the child that marks it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.refusal import Severity


@dataclass(frozen=True, slots=True)
class CellRemark:
    """One reason on one cell; row and column count from 1, column 0 means the whole row."""

    sheet: str
    row: int
    column: int
    sentence: str
    severity: Severity = Severity.ERROR


def remarks_json(remarks: Sequence[CellRemark], head_rows: Mapping[str, int]) -> bytes:
    """Return what the child is given: the remarks, and the row of the head of each sheet."""
    told = [(one.sheet, one.row, one.column, one.sentence, one.severity.name) for one in remarks]
    return json.dumps({"remarks": told, "head_rows": dict(head_rows)}).encode()


def remarks_from(given: bytes) -> tuple[list[CellRemark], dict[str, int]]:
    """Return the remarks and the rows of the heads again."""
    told = json.loads(given)
    remarks = [
        CellRemark(sheet, row, column, sentence, Severity[severity])
        for sheet, row, column, sentence, severity in told["remarks"]
    ]
    return remarks, told["head_rows"]
