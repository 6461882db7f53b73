"""读工作簿: the one door for a workbook from outside; a child process parses it."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from lvgw_desktop.child import ChildFailed, limit_memory, lines_of_child
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.workbook_lines import refusal_line, workbook_from, workbook_lines

MOST_MEMORY = 1_500_000_000
"""Bytes; the reader takes some 100 for each of the gate's five million cells."""
MOST_SECONDS = 120.0

_LATE = "这个表格读了两分钟还没读完，已经停下。请只留要导入的那张表，再导入。"
_BROKEN = "读这个表格的时候中断了，数据没有改动。请用 WPS 打开它，另存为新的 .xlsx 再导入。"


def read_workbook(path: Path, tick: Callable[[], object] = lambda: None) -> Workbook:
    """Read a workbook from outside; raises Refusal in one sentence if it cannot be read.

    `tick` is called several times a second; what it raises stops the reading at once.
    """
    try:
        with closing(lines_of_child([str(path)], MOST_SECONDS, tick)) as lines, collector_at_rest():
            return workbook_from(lines)
    except ChildFailed as failed:
        raise Refusal(_LATE if failed.late else _BROKEN) from failed


def print_workbook(path: Path, out: BinaryIO) -> int:
    """Read a workbook in this process, the child, and print it; returns the exit status."""
    from lvgw_desktop.exchange.workbook_parsing import parse_workbook  # noqa: PLC0415  child only

    limit_memory(MOST_MEMORY)
    try:
        workbook = parse_workbook(path)
    except Refusal as refusal:
        out.write(refusal_line(refusal))
        return 0
    out.writelines(workbook_lines(workbook))
    return 0
