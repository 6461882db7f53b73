"""The command lvgw as it is typed, on an office file of the test's own."""

import pytest

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main


@pytest.fixture
def lvgw(tmp_path):
    """Run one command; returns its exit status."""

    def run(*arguments):
        file = tmp_path / "office.db"
        return main(["--data", str(file), *map(str, arguments)], office_files(lambda: NOW), file)

    return run
