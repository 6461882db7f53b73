"""lvgw stats: the figures of a period for people and for programs."""

import json

import pytest

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.domain.grouped_by import GroupedBy


@pytest.fixture
def stats(practice_file):
    def run(*words, options=()):
        return main(
            [*options, "--data", str(practice_file), "stats", *words],
            office_files(lambda: NOW),
            practice_file,
        )

    return run


def test_a_year_is_told_measure_by_measure(stats, capsys):
    assert stats("--year", "2026") == 0
    first, *lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert first == ["2026年", "合计"]
    assert lines[0][0] == "提供现场法律服务(次)"
    assert float(lines[0][1]) > 0


@pytest.mark.parametrize("by", [one.value for one in list(GroupedBy)[1:]])
def test_each_grouping_is_told_line_by_line_with_its_total(stats, capsys, by):
    assert stats("--year", "2026", "--half", "1", "--by", by) == 0
    head, *lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert head[0] == "2026年上半年"
    assert {len(line) for line in lines} == {len(head)}
    assert lines[-1][0] == "合计"
    place = next((n for n, words in enumerate(head) if words.startswith("参与调解")), 1)
    assert sum(float(line[place]) for line in lines[:-1]) == float(lines[-1][place]) > 0


def test_the_months_of_a_quarter_make_the_quarter_for_a_program(stats, capsys):
    def told(*words):
        assert stats("--year", "2026", *words, "--by", "village", options=["--json"]) == 0
        return json.loads(capsys.readouterr().out)

    quarter = told("--quarter", "3")
    assert (quarter["first_day"], quarter["last_day"]) == ("2026-07-01", "2026-09-30")
    months = [told("--month", str(number)) for number in (7, 8, 9)]
    for place, line in enumerate(quarter["lines"]):
        for name in ("onsite_count", "onsite_hours", "consultations"):
            parts = sum(month["lines"][place]["figures"][name] for month in months)
            assert line["figures"][name] == parts


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--year", "2026", "--quarter", "5"), 1, "没有第 5 个季度，请写 1—4。"),
        (("--year", "2026", "--quarter", "1", "--month", "1"), 2, "用法不对"),
        (("--quarter", "1"), 2, "--year"),
        (("--year", "2026", "--by", "weather"), 2, "用法不对"),
    ],
)
def test_what_cannot_be_asked_is_said(stats, capsys, words, status, said):
    assert stats(*words) == status
    assert said in capsys.readouterr().err
