"""读工作簿: the one door for a workbook from outside; a child process parses it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lvgw_desktop.exchange.child_work import READ, asked_of_child
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.workbook_lines import workbook_from


def read_workbook(path: Path, tick: Callable[[], object] = lambda: None) -> Workbook:
    """Read a workbook from outside; raises Refusal in one sentence if it cannot be read.

    `tick` is called several times a second; what it raises stops the reading at once.
    """
    with asked_of_child((READ, str(path)), tick) as lines, collector_at_rest():
        return replace(workbook_from(lines), name=path.stem)
