"""成段读取: reads any rows of a source in as few calls as it takes, for copying and ticking."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from lvgw_desktop.ui.shared.columns import Source
from lvgw_desktop.ui.shared.progress import Progress

CHUNK = 2_000


def read_rows(source: Source, rows: Sequence[int], progress: Progress) -> list[Any]:
    """Return the records of these rows (ascending); runs off the UI thread, may be cancelled."""
    records: list[Any] = []
    for run in _runs(rows):
        after = None
        for offset in range(run.start, run.stop, CHUNK):
            progress.report(len(records), len(rows), f"{len(records)} / {len(rows)} 条")
            part = source.page(offset, min(CHUNK, run.stop - offset), after)
            records.extend(part)
            after = part[-1] if part else None
    return records


def _runs(rows: Sequence[int]) -> Iterator[range]:
    """Yield the stretches of rows that follow each other."""
    numbered = enumerate(sorted(rows))
    for _distance, group in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        stretch = [row for _place, row in group]
        yield range(stretch[0], stretch[-1] + 1)
