"""解析各所月报: what a child process reads of workbooks to be merged, a line of JSON for each."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from lvgw_desktop.domain.merge_finding import MergeFault, MergeRefusal
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.import_gate import checked_workbook
from lvgw_desktop.exchange.machine_report import altered_cells, read_machine
from lvgw_desktop.exchange.machine_sheet import NAME, json_text
from lvgw_desktop.exchange.merged_line import merged_hand_ins, merged_lines

_BEGUN = b"\n"
_DAMAGED = "工作簿已经损坏，打不开。请让司法所重新发一份。"


def printed_workbooks(given: bytes) -> Iterator[bytes]:
    """Read the files named in a JSON list, and yield what a child prints of each."""
    yield _BEGUN
    for name in json.loads(given):
        yield json_text(_told(Path(name))).encode("utf-8", "surrogatepass") + b"\n"


def _told(path: Path) -> dict[str, Any]:
    """Return what is told of one file."""
    try:
        return _read(path)
    except MergeRefusal as refusal:
        return {"fault": refusal.fault, "sentence": refusal.sentence}
    except Refusal as refusal:
        return {"fault": MergeFault.DAMAGED, "sentence": f"没有合并：{refusal.sentence}"}


def _read(path: Path) -> dict[str, Any]:
    content = checked_workbook(path).content
    visible = _rows(content)
    if NAME not in visible:
        raise MergeRefusal(MergeFault.FOREIGN)
    try:
        report = read_machine(visible.pop(NAME))
        told = {"lines": merged_lines(report), "hand_ins": merged_hand_ins(report)}
    except (KeyError, ValueError, TypeError, AttributeError) as cause:
        raise MergeRefusal(MergeFault.MACHINE_ALTERED) from cause
    return {
        "content_hash": sha256(content).hexdigest(),
        "head": asdict(report.head),
        **told,
        "altered": list(altered_cells(report, visible)),
    }


def _rows(content: bytes) -> dict[str, list[list[Any]]]:
    """Return the rows of every sheet, of those that nobody sees too."""
    from python_calamine import (  # noqa: PLC0415  heavy: loaded on first use
        CalamineError,
        CalamineWorkbook,
    )

    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            return {
                name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
                for name in workbook.sheet_names
            }
    except (CalamineError, ValueError, OSError) as cause:
        raise Refusal(_DAMAGED) from cause
