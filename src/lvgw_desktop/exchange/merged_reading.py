"""读各所月报: many workbooks behind the import gate, read by children on two cores."""

import json
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from lvgw_desktop.child import ChildFailed, lines_of_child
from lvgw_desktop.domain.merge_finding import MergeFault
from lvgw_desktop.exchange.child_work import MERGE
from lvgw_desktop.exchange.machine_report import AlteredCell, head_from
from lvgw_desktop.exchange.machine_sheet import MachineHead
from lvgw_desktop.exchange.merged_line import MergedHandIn, MergedLine

_CHILDREN = 2
_BYTES_AT_ONCE = 4_000_000
"""Of workbooks read by one child; what it printed, some four times as much, waits in memory."""
_MOST_SECONDS = 900.0
_BROKEN = "读到这里中断了，没有合并。请让司法所重新导出一份。"

Tick = Callable[[], object]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadWorkbook:
    """One workbook as it was read, or why it is left out."""

    path: Path
    content_hash: str = ""
    head: MachineHead | None = None
    lines: Sequence[MergedLine] = ()
    hand_ins: Sequence[MergedHandIn] = ()
    altered: Sequence[AlteredCell] = ()
    fault: MergeFault | None = None
    sentence: str = ""


def read_workbooks(paths: Sequence[Path], tick: Tick) -> Iterator[ReadWorkbook]:
    """Yield the workbooks in their order; a damaged one does not hold up the others.

    `tick` is called several times a second; what it raises ends the reading.
    """
    waiting = _batches(paths)
    running: deque[_Child] = deque()
    try:
        while True:
            for batch in islice(waiting, _CHILDREN - len(running)):
                running.append(_Child(batch, tick))
            if not running:
                return
            yield from running[0].workbooks()
            running.popleft()
    finally:
        for child in running:
            child.close()


def _batches(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Yield the files in portions of about the same size."""
    batch: list[Path] = []
    size = 0
    for path in paths:
        batch.append(path)
        size += path.stat().st_size if path.is_file() else 0
        if size >= _BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@dataclass
class _Child:
    """A child at work on some files from the moment this is made."""

    left: list[Path]
    tick: Tick
    lines: Generator[bytes, None, None] = field(init=False)
    tried: Path | None = None

    def __post_init__(self) -> None:
        self._begin()

    def workbooks(self) -> Iterator[ReadWorkbook]:
        """Yield what it read; where it ended another goes on, a file that ends two is told."""
        while self.left:
            with suppress(ChildFailed):
                for line in self.lines:
                    yield _understood(self.left.pop(0), json.loads(line))
            if self.left and self.left[0] == self.tried:
                yield _left_out(self.left.pop(0), MergeFault.DAMAGED, _BROKEN)
            if self.left:
                self.tried = self.left[0]
                self._begin()

    def close(self) -> None:
        """End it."""
        self.lines.close()

    def _begin(self) -> None:
        given = json.dumps([str(path) for path in self.left]).encode()
        self.lines = lines_of_child((MERGE,), _MOST_SECONDS, self.tick, given)
        with suppress(ChildFailed, StopIteration):
            next(self.lines)


def _understood(path: Path, told: dict[str, Any]) -> ReadWorkbook:
    if "fault" in told:
        return _left_out(path, MergeFault[told["fault"]], told["sentence"])
    return ReadWorkbook(
        path=path,
        content_hash=told["content_hash"],
        head=head_from(told["head"]),
        lines=[MergedLine(*line) for line in told["lines"]],
        hand_ins=[MergedHandIn(*one) for one in told["hand_ins"]],
        altered=[AlteredCell(*cell) for cell in told["altered"]],
    )


def _left_out(path: Path, fault: MergeFault, sentence: str) -> ReadWorkbook:
    return ReadWorkbook(path=path, fault=fault, sentence=sentence)
