"""A real, empty office file on 2026-11-20 for the tests of use cases."""

import pytest

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files


@pytest.fixture
def office(tmp_path):
    use_cases = office_files(now=lambda: NOW).create(tmp_path / "龙兴.lvgw", an_office())
    yield use_cases
    use_cases.close()
