import contextlib

import pytest

from tests.storage.offices import an_open_office


@pytest.fixture
def database(tmp_path):
    with contextlib.closing(an_open_office(tmp_path / "office.db")) as open_office:
        yield open_office
