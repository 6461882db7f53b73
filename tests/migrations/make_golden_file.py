"""Makes the golden file of a schema when it is released.

Run as `python -m tests.migrations.make_golden_file`.

A released schema's file is never made again: the point is that old files stay what they were.
"""

import sys
from pathlib import Path

from builders import a_log
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.storage.migrations import STEPS
from tests.storage.offices import add_logs, an_open_office

PATH = Path(__file__).parent / "old_files" / f"schema_{len(STEPS)}.db"


def make() -> None:
    if PATH.exists():
        sys.exit(f"{PATH.name} is released and stays as it is")
    database = an_open_office(PATH)
    void = PaperState.VOID
    add_logs(
        database,
        a_log(),
        a_log(content="咨询𠮷䶮𬭎的用字。"),
        a_log(items=(), paper_state=void, void_reason="重复"),
    )
    database.close()
    for ending in (".lock", "-journal"):
        PATH.with_name(PATH.name + ending).unlink(missing_ok=True)


if __name__ == "__main__":
    make()
