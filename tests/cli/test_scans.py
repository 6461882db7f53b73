import json
import shutil

import pytest

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli import command
from scanning.scans import a_page, write_file
from services.printed_logs import pages_by_serial, record_logs


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """An office with two printed logs, and a folder with their scans and a letter."""
    folder = tmp_path_factory.mktemp("scans")
    office = office_files(now=lambda: NOW).create(folder / "office.db", an_office())
    (first,), (second,) = pages_by_serial(office, record_logs(office, 2)).values()
    office.close()
    (folder / "扫描").mkdir()
    write_file([second, a_page("letter", 150)], folder / "扫描" / "b.pdf")
    write_file([first], folder / "扫描" / "a.tif")
    return folder


@pytest.fixture
def lvgw(printed, tmp_path, capsys):
    folder = shutil.copytree(printed, tmp_path / "copy")
    files = office_files(now=lambda: NOW)

    def call(*arguments):
        status = command.main([str(one) for one in arguments], files, folder / "office.db")
        return status, capsys.readouterr()

    call.scans = folder / "扫描"
    return call


def test_a_folder_of_scans_is_signed_back(lvgw):
    status, told = lvgw("scan-back", lvgw.scans)
    assert status == 0
    assert told.out.splitlines() == [
        "2 份已登记签回。2 页已附上，1 页请认一认。",
        "  b.pdf 第 2 页：没有读出二维码，请看图写上编号。",
    ]
    assert told.err == ""


def test_a_dry_run_writes_nothing_and_a_program_reads_the_counts(lvgw):
    for dry_run in (["--dry-run"], ["--dry-run"], []):
        status, told = lvgw("--json", "scan-back", *dry_run, lvgw.scans / "b.pdf")
        facts = json.loads(told.out)
        assert status == 0
        assert facts["dry_run"] is bool(dry_run)
        assert facts["signed"] == ["LX-2026-0002"]
        assert facts["pages"]["attached"] == 1
        assert facts["findings"] == {"unreadable": 1}


def test_only_when_nothing_could_be_read_it_is_a_refusal(lvgw, tmp_path):
    bad = tmp_path / "坏.pdf"
    bad.write_bytes(b"no scan")
    status, told = lvgw("scan-back", bad, lvgw.scans / "a.tif")
    assert (status, told.err) == (0, "")
    assert "“坏.pdf”不是 PDF" in told.out
    status, told = lvgw("scan-back", bad)
    assert status == 1
    assert told.err == "一页也没有读成，请按上面的原因重新扫描再试。\n"
    status, told = lvgw("scan-back", tmp_path / "没有.pdf")
    assert status == 1
    assert "找不到“没有.pdf”" in told.out
