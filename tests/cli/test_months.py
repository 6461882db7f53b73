"""lvgw month: looked through, closed and reopened from the command line."""

import json
import shutil

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
