from pathlib import PurePosixPath, PureWindowsPath

import pytest

from lvgw_desktop.storage import connection


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PurePosixPath("/home/张 三's#%/office.db"),
            "file:///home/%E5%BC%A0%20%E4%B8%89%27s%23%25/",
        ),
        (PureWindowsPath(r"C:\所\office.db"), "file:///C:/%E6%89%80/"),
        (PureWindowsPath(r"\\server\share\office.db"), "file:////server/share/"),
    ],
)
def test_the_address_of_a_file_is_one_that_sqlite_reads(path, uri, monkeypatch):
    kind = type("Absolute", (type(path),), {"absolute": lambda self: self})
    assert connection._uri(kind(path), "rw") == f"{uri}office.db?mode=rw"


def test_every_setting_is_read_back(database):
    def setting(name):
        return database._raw.execute(f"PRAGMA {name}").fetchone()[0]

    asked = dict(connection.PRAGMAS)
    assert {name: setting(name) for name in asked} == asked
    assert asked["journal_mode"] == "truncate"
    assert asked["synchronous"] == 2
    assert set(connection.REQUIRED.items()) <= set(asked.items())
