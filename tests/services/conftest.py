"""A real, empty office file on 2026-11-20 for the tests of use cases."""

import shutil
from datetime import datetime

import pytest

from builders import an_office
from lvgw_desktop.bootstrap import office_files

NOW = datetime(2026, 11, 20, 14, 32)


@pytest.fixture
def office(tmp_path):
    use_cases = office_files(now=lambda: NOW).create(tmp_path / "龙兴.lvgw", an_office())
    yield use_cases
    use_cases.close()


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory):
    """The invented office with a year of logs, made once; no test writes to it."""
    file = tmp_path_factory.mktemp("practice") / "练习所.lvgw"
    office_files(now=lambda: NOW).create_practice(file).close()
    return file


@pytest.fixture
def practice(practice_file, tmp_path):
    """A copy of the practice office for one test."""
    file = tmp_path / practice_file.name
    shutil.copy(practice_file, file)
    use_cases = office_files(now=lambda: NOW).open(file)
    yield use_cases
    use_cases.close()
