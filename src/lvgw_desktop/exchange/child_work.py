"""子进程的活: what another run of the program does with workbooks from outside, and the asking."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from lvgw_desktop.child import ChildFailed, limit_memory, lines_of_child
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.cell_remark import remarks_from
from lvgw_desktop.exchange.template_values import values_from
from lvgw_desktop.exchange.workbook_lines import refusal_line, workbook_lines

READ, MARK, FILL, MERGE = "read", "mark", "fill", "merge"

MOST_MEMORY = 1_500_000_000
"""Bytes; the reader takes some 100 for each of the gate's five million cells."""
MOST_SECONDS = 120.0

_LATE = "这个表格办了两分钟还没办完，已经停下。请只留要导入的那张表，再试。"
_BROKEN = "读这个表格的时候中断了，数据没有改动。请用 WPS 打开它，另存为新的 .xlsx 再导入。"

Lines = Iterator[bytes]


@contextmanager
def asked_of_child(
    arguments: Sequence[str], tick: Callable[[], object] = lambda: None, given: bytes = b""
) -> Iterator[Lines]:
    """Have a child do one of the works, and hand over the lines it prints.

    `tick` is called several times a second; what it raises stops the child at once. Raises
    Refusal in one sentence if the child ends badly or takes too long.
    """
    lines = lines_of_child(arguments, MOST_SECONDS, tick, given)
    try:
        yield lines
    except ChildFailed as failed:
        raise Refusal(_LATE if failed.late else _BROKEN) from failed
    finally:
        lines.close()


def do_child_work(arguments: Sequence[str]) -> int:
    """Do a work in this process, the child, and print its answer; returns the exit status."""
    limit_memory(MOST_MEMORY)
    work, *paths = arguments
    try:
        sys.stdout.buffer.writelines(_WORKS[work](*map(Path, paths)))
    except Refusal as refusal:
        sys.stdout.buffer.write(refusal_line(refusal))
    return 0


def _read(source: Path) -> Iterator[bytes]:
    from lvgw_desktop.exchange.workbook_parsing import parse_workbook  # noqa: PLC0415  child only

    return workbook_lines(parse_workbook(source))


def _mark(source: Path, target: Path) -> Iterator[bytes]:
    from lvgw_desktop.exchange.workbook_marking import write_marked  # noqa: PLC0415  child only

    remarks, head_rows = remarks_from(sys.stdin.buffer.read())
    write_marked(source, target, remarks, head_rows)
    return iter(())


def _fill(source: Path, target: Path | None = None) -> Iterator[bytes]:
    from lvgw_desktop.exchange.template_filling import fill_template  # noqa: PLC0415  child only

    return fill_template(source, target, values_from(sys.stdin.buffer.read()))


def _merge() -> Iterator[bytes]:
    from lvgw_desktop.exchange.merged_parsing import printed_workbooks  # noqa: PLC0415  child only

    for line in printed_workbooks(sys.stdin.buffer.read()):
        yield line
        sys.stdout.buffer.flush()


_WORKS: Mapping[str, Callable[..., Iterator[bytes]]] = {
    READ: _read,
    MARK: _mark,
    FILL: _fill,
    MERGE: _merge,
}
