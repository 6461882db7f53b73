"""lvgw forms check: a pack, an office's own files, and what a program is told."""

import json
import shutil
from dataclasses import replace

import pytest

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from tests.packs import LINJIANG


@pytest.fixture
def pack(tmp_path):
    return shutil.copytree(LINJIANG, tmp_path / "pack")


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def test_a_pack_in_order_is_said_to_be_so(lvgw, pack, capsys):
    assert lvgw("forms", "check", pack) == 0
    assert capsys.readouterr().out == f"{pack} 里的表样核对过，没有错。\n"


def test_every_mistake_has_a_line_of_its_own(lvgw, pack, capsys):
    text = (pack / "service_log.toml").read_text("utf-8")
    text = text.replace("top     = 40\n", "").replace("{adviser.name}", "{adviser.nmae}")
    (pack / "service_log.toml").write_text(text, "utf-8")
    assert lvgw("forms", "check", pack) == 1
    missing, unknown, last = capsys.readouterr().out.splitlines()
    assert missing == "service_log.toml 第 22 行，grid：缺少“top”。"
    place = "grid.rows 第2项.cells 第2项.text"
    assert unknown == f"service_log.toml 第 43 行，{place}：没有“adviser.nmae”这个数据项。"
    assert last == "共 2 处，请改好后再核对。"


def test_a_program_gets_file_line_place_and_cause(lvgw, pack, capsys):
    (pack / "policy.toml").unlink()
    assert lvgw("--json", "forms", "check", pack) == 1
    assert json.loads(capsys.readouterr().out)["mistakes"] == [
        {"file": str(pack / "policy.toml"), "line": 1, "place": "", "cause": "缺少这个文件"}
    ]


def test_own_files_are_checked_over_the_usual_pack_while_there_is_no_office(lvgw, own, capsys):
    (own / "ledger.toml").write_text("[table]\nrow_min = '高'\n", "utf-8")
    assert lvgw("forms", "check", own) == 1
    assert "ledger.toml 第 2 行，table.row_min：“row_min”应是数字。" in capsys.readouterr().out
    (own / "ledger.toml").write_text("[table]\nrow_min = 13\n", "utf-8")
    assert lvgw("forms", "check", own) == 0


def test_own_files_are_checked_over_the_pack_of_the_office(tmp_path, own, capsys):
    files = replace(office_files(lambda: NOW), packs=LINJIANG.parent, own_forms=own)
    file = tmp_path / "office.db"
    assert main(["--data", str(file), "init", "--office", "临江镇司法所", "--district",
                 "临江市司法局", "--pack", "linjiang"], files, file) == 0  # fmt: skip
    (own / "ledger.toml").write_text("[table]\nbottom = 150\n", "utf-8")
    assert main(["--data", str(file), "forms", "check", str(own)], files, file) == 0
    (own / "pack.toml").write_text("[pages.K16L]\nmargins = [1, 2]\n", "utf-8")
    capsys.readouterr()
    assert main(["--data", str(file), "forms", "check", str(own)], files, file) == 1
    assert "pack.toml 第 2 行，pages.K16L.margins" in capsys.readouterr().out


def test_a_folder_that_is_not_there_and_a_pack_nobody_knows_are_refused(lvgw, own, capsys):
    assert lvgw("forms", "check", own / "no") == 1
    assert "找不到文件夹" in capsys.readouterr().err
    assert lvgw("forms", "check", own, "--pack", "atlantis") == 1
    assert "atlantis" in capsys.readouterr().err
