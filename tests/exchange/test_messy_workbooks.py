"""A folder of messy workbooks: each is read as a person would read it, or refused in a sentence.

What is expected of each lies in messy/expected; `python -m tests.exchange.test_messy_workbooks`
writes there what is read now, to be looked at line by line before it is kept.
"""

import inspect
import json
import tempfile
from pathlib import Path

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.log_rows import read_log_rows
from lvgw_desktop.exchange.workbook_reading import read_workbook
from tests.exchange.messy import books, clerks, hostile, ours
from tests.exchange.messy.told import told_reading
from tests.exchange.samples import vocabulary

EXPECTED = Path(__file__).parent / "messy" / "expected"
BOOKS = {
    name: make
    for module in (books, clerks, ours, hostile)
    for name, make in inspect.getmembers(module, inspect.isfunction)
    if make.__module__ == module.__name__ and not name.startswith("_")
}


def told_of(name, folder):
    """Make the workbook, and read it through the door that the program uses."""
    path = folder / f"{name}.xlsx"
    BOOKS[name](path)
    try:
        return told_reading(read_log_rows(read_workbook(path), vocabulary()))
    except Refusal as refusal:
        return {"refused": refusal.sentence}


@pytest.mark.parametrize("name", BOOKS)
def test_a_messy_workbook_is_read_as_expected(name, tmp_path):
    expected = json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))
    assert told_of(name, tmp_path) == expected


def test_there_are_at_least_forty_and_each_has_its_expectation():
    assert len(BOOKS) >= 40
    assert {path.stem for path in EXPECTED.iterdir()} == set(BOOKS)


def write_expectations():
    EXPECTED.mkdir(exist_ok=True)
    for name in BOOKS:
        with tempfile.TemporaryDirectory() as folder:
            told = told_of(name, Path(folder))
        text = json.dumps(told, ensure_ascii=False, indent=1)
        (EXPECTED / f"{name}.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    write_expectations()
