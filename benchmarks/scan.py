"""扫描签回: dirty pages of 200 dpi, read, kept and attached to their logs, on one processor.

There is no peer: the figure is pages a second, from the scanner's PDF to the saved rows.
"""

import random
import shutil
import tempfile
from datetime import datetime
from itertools import count
from pathlib import Path

from benchmarks.measure import median_seconds
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.services.scan_outcome import PageResult
from tests.scanning.scans import printed_pages, scanned, write_file

PAGES = 60
DPI = 200

_rounds = count()


def measure(rounds: int) -> list[tuple[str, float, str]]:
    with tempfile.TemporaryDirectory(prefix="lvgw-bench-") as folder:
        scan = make_scan(Path(folder))
        seconds = median_seconds(lambda: scan_back(Path(folder), scan), rounds)
    return [(f"pages a second at {DPI} dpi, dirty and turned", PAGES / seconds, "≥ 15")]


def make_scan(folder: Path) -> Path:
    """Print sheets of the practice office and scan them; the office waits beside the scan."""
    use_cases = office_files(now=datetime.now).create_practice(folder / "printed.db")
    pdf = use_cases.printing.issue_sheets(use_cases.log_list.ids(LogFilter())[:PAGES])
    use_cases.close()
    rng = random.Random(DPI)
    pages = [scanned(page, rng) for page in printed_pages(pdf, DPI)]
    return write_file(pages[:PAGES], folder / "scan.pdf")


def scan_back(folder: Path, scan: Path) -> None:
    """Read the scan into an office that has not seen it."""
    file = folder / f"round{next(_rounds)}" / "office.db"
    file.parent.mkdir()
    shutil.copy(folder / "printed.db", file)
    use_cases = office_files(now=datetime.now).open(file)
    outcome = use_cases.scan_back.run([scan])
    assert outcome.count(PageResult.ATTACHED) == PAGES
    use_cases.close()
