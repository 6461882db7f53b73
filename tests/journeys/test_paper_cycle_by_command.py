"""The same paper, by `lvgw` alone: printed, scanned back, bound, kept and restored."""

import json
import random
from contextlib import closing

import pytest

from journeys.bound_paper import ledger_rows, pages_of, read_contents
from journeys.twelve_logs import NOW, lvgw, make_office, record_twelve
from lvgw_desktop.bootstrap import office_files
from scanning.scans import a_page, printed_pages, write_file

DPI = 130
IN_VOLUME = ("0001", "0003", "0005", "0007", "0009", "0011")


@pytest.fixture
def folder(tmp_path):
    make_office(tmp_path)
    with closing(office_files(now=lambda: NOW).open(tmp_path / "office.db")) as office:
        record_twelve(office)
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    """Run a command; returns what it answers to a program."""

    def run(*arguments, file=folder / "office.db"):
        capsys.readouterr()
        assert lvgw(file, "--json", *arguments) == 0, arguments
        return json.loads(capsys.readouterr().out)

    return run


def test_paper_goes_round_by_commands(run, folder):
    sheets = printed(run, folder)
    assert len(sheets) == 14  # one log has three pages
    rng = random.Random(2)
    scans = [sheet.rotate(rng.choice((0, 90, 180, 270)), expand=True) for sheet in sheets]
    rng.shuffle(scans)
    write_file([*scans, a_page("letter", DPI)], folder / "扫描.pdf")
    told = run("scan-back", folder / "扫描.pdf")
    assert len(told["signed"]) == 11  # the handwritten sheet is back already
    assert told["findings"] == {"unreadable": 1}
    assert_volume_is_whole(run, folder)
    assert_restored_elsewhere(run, folder)


def printed(run, folder):
    """Print three months of sheets; returns the paper."""
    files = [folder / f"日志{month}.pdf" for month in (9, 10, 11)]
    for month, file in zip((9, 10, 11), files, strict=True):
        run("print", "log-sheet", "--month", f"2026-{month:02d}", "--out", file)
    return [page for file in files for page in printed_pages(file.read_bytes(), DPI)]


def assert_volume_is_whole(run, folder):
    """Print the ledger, and then the volume with the same pages in it."""
    ledger = ("print", "ledger", "--year", 2026, "--village", "兴梁社区", "--out")
    assert run(*ledger, folder / "台账.pdf", "--new-only")["rows"] == len(IN_VOLUME)
    target = folder / "整卷.pdf"
    run("print", "volume", "--year", 2026, "--village", "兴梁社区", "--out", target)
    volume = target.read_bytes()
    front, contents = read_contents(volume)
    pages = pages_of(volume)
    assert len(contents) == len(IN_VOLUME) + 1
    assert all(doc_no in pages[front + page - 1] for doc_no, page in contents)
    for number in IN_VOLUME:
        assert sum(f"LX-2026-{number}" in page for page in pages[front:]) == 1
    assert ledger_rows(volume) == [list("123456")]


def assert_restored_elsewhere(run, folder):
    backup = run("backup", "--to", folder / "备份")
    elsewhere = folder / "另一处" / "office.db"
    elsewhere.parent.mkdir()
    assert run("restore", backup["file"], file=elsewhere)["logs"] == 12
    here, there = run("verify"), run("verify", file=elsewhere)
    assert there["contents"] == here["contents"] == 15  # the sheets and the letter
