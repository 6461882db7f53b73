"""lvgw search: what is found, for people and for programs."""

import json

import pytest

from builders import NOW
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main


@pytest.fixture
def lvgw(practice_file):
    def run(*words, options=()):
        chosen = [*options, "--data", str(practice_file), "search", *words]
        return main(chosen, office_files(lambda: NOW), practice_file)

    return run


@pytest.fixture(scope="module")
def practice_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("practice") / "练习所.lvgw"
    office_files(lambda: NOW).create_practice(file).close()
    return file


def test_what_is_found_is_listed_by_kind(lvgw, capsys):
    assert lvgw("xl", "--limit", "2") == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["村(居)", "  兴梁社区  龙兴街道 · 周明远"]
    assert told[2].startswith("工作日志(共 ")
    assert told[2].endswith(" 条，列出最近的 2 条)")
    assert [line.split()[1] for line in told[3:5]] == ["兴梁社区", "兴梁社区"]
    assert told[5] == "其他记录"


def test_every_word_has_to_be_found(lvgw, capsys):
    assert lvgw("兴梁", "没有这样的词") == 0
    assert capsys.readouterr().out.startswith("没有找到“兴梁 没有这样的词”。")


def test_programs_get_everything_about_a_hit(lvgw, capsys):
    lvgw("周明远", options=["--json"])
    told = json.loads(capsys.readouterr().out)
    groups = [hit["group"] for hit in told["hits"]]
    in_order = ["village", "adviser", "firm", "log", "other", "assessment"]
    assert groups == sorted(groups, key=in_order.index)
    assert told["logs"] > groups.count("log") == 50
    (adviser,) = [hit for hit in told["hits"] if hit["group"] == "adviser"]
    assert (adviser["title"], bool(adviser["uuid"])) == ("周明远", True)


def test_no_word_is_wrong_usage(lvgw, capsys):
    assert lvgw() == 2
    assert "用法不对" in capsys.readouterr().err
