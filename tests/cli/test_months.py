"""lvgw month: looked through, closed and reopened from the command line."""

import json
import shutil
from hashlib import sha256

import openpyxl
import pytest

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    file = tmp_path_factory.mktemp("practice") / "练习所.lvgw"
    office_files(lambda: NOW).create_practice(file).close()
    return file


@pytest.fixture
def lvgw(made, tmp_path):
    file = tmp_path / made.name
    shutil.copy(made, file)

    def run(*words, options=()):
        return main(
            [*options, "--data", str(file), "month", *words], office_files(lambda: NOW), file
        )

    return run


def told(capsys):
    return json.loads(capsys.readouterr().out)


def test_a_check_lists_what_is_open_for_people_and_for_programs(lvgw, capsys):
    assert lvgw("check", "2026-10") == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert first == f"2026年10月：还有 {len(lines)} 项要看："
    lvgw("check", "2026-10", options=["--json"])
    facts = told(capsys)
    assert facts["closed"] is False
    assert sum(one["open"] for one in facts["findings"]) == len(lines)


def test_a_month_is_closed_and_reopened_each_with_a_reason(lvgw, capsys):
    assert lvgw("close", "2026-10") == 1
    assert "写明原因后封账" in capsys.readouterr().err
    assert lvgw("close", "2026-10", "--reason", "其余下月补", options=["--json"]) == 0
    closed = told(capsys)
    assert (closed["month"], closed["logs"] > 0) == ("2026-10", True)
    assert lvgw("close", "2026-10", "--reason", "再封") == 1
    assert "10月已封账(11月20日 刘芳)" in capsys.readouterr().err
    assert lvgw("reopen", "2026-10") == 2
    capsys.readouterr()
    assert lvgw("reopen", "2026-10", "--reason", "漏记一条") == 0
    assert capsys.readouterr().out == "2026年10月已撤销封账，可以修改；改好请再封账。\n"
    assert lvgw("reopen", "2026-10", "--reason", "再撤") == 1


def test_a_package_is_made_and_told_with_its_checksums(lvgw, capsys, tmp_path):
    target = tmp_path / "U盘"
    assert lvgw("export", "2026-10", "--package", str(target), options=["--json"]) == 0
    facts = told(capsys)
    folder = target / "石龙区_龙兴司法所_2026年10月_上报包"
    assert (facts["folder"], facts["zip"]) == (str(folder), f"{folder}.zip")
    for one in facts["files"]:
        assert sha256((folder / one["name"]).read_bytes()).hexdigest() == one["sha256"]
    assert lvgw("export", "2026-10", "--package", str(target), "--masked") == 0
    assert "上报包_隐去服务对象" in capsys.readouterr().out


def test_a_masked_workbook_has_its_own_name(lvgw, capsys, tmp_path):
    assert lvgw("export", "2026-10", "--out", str(tmp_path), "--masked") == 0
    assert list(tmp_path.glob("*_隐去服务对象.xlsx"))


def test_a_template_is_filled_without_clients_too(lvgw, tmp_path):
    template, filled = tmp_path / "区局.xlsx", tmp_path / "填好.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "{{#台账}}{{服务对象}}"
    workbook.save(template)
    words = ("export", "2026-10", "--template", str(template), "--out", str(filled))
    assert lvgw(*words, "--masked") == 0
    clients = [cell.value for (cell,) in openpyxl.load_workbook(filled).active.iter_rows()]
    assert clients
    assert all(client is None or client.endswith("*") for client in clients)


def test_a_package_takes_the_kept_template_and_no_other(lvgw, capsys, tmp_path):
    words = ("export", "2026-10", "--package", str(tmp_path), "--template", "区局.xlsx")
    assert lvgw(*words) == 1
    assert "不用写 --template" in capsys.readouterr().err
