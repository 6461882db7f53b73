"""lvgw duties: what lacks, for people and for programs."""

import json

import pytest

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main


@pytest.fixture
def duties(practice_file):
    def run(*words, options=()):
        arguments = [*options, "--data", str(practice_file), "duties", *words]
        return main(arguments, office_files(lambda: NOW), practice_file)

    return run


def test_the_present_month_is_told_line_by_line(duties, capsys):
    assert duties() == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == f"2026年11月：还差 {len(lines)} 项。"
    what, doer, by, source = lines[0].split("\t")
    assert what.endswith("：还差1次到村服务。")
    assert doer
    assert (by, source) == ("2026年11月30日前", "实施方案 二(二)6")


@pytest.mark.parametrize(
    ("words", "period"),
    [
        (["--month", "2026-10"], "2026年10月"),
        (["--quarter", "2026-4"], "2026年第四季度"),
        (["--quarter", "2026Q4"], "2026年第四季度"),
        (["--year", "2026"], "2026年"),
    ],
)
def test_a_program_is_told_every_cell(duties, capsys, words, period):
    assert duties(*words, options=["--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["period"], told["today"]) == (period, "2026-11-20")
    lacking = [one for one in told["cells"] if one["state"] == "LACKING"]
    assert 0 < len(told["shortfalls"]) <= len(lacking) < len(told["cells"])
    assert all(one["source"] and one["sentence"] for one in told["shortfalls"])


@pytest.mark.parametrize(
    "words", [["--quarter", "2026-5"], ["--quarter", "四季度"], ["--month", "x"], ["--year", "1"]]
)
def test_a_period_that_does_not_exist_is_refused(duties, capsys, words):
    assert duties(*words) == 1
    assert "请写" in capsys.readouterr().err
