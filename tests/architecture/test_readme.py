"""What the README promises: every command of it is understood, and none is left out."""

import re
import sys
import tomllib
from argparse import _SubParsersAction
from itertools import product
from pathlib import Path

import pytest

import dev
from lvgw_desktop.cli.command import build_parser
from lvgw_desktop.ui.settings.about_section import PARTS

README = (dev.PROJECT / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^lvgw (?!\[)(.+)$", README, re.MULTILINE)
PLAN = re.findall(
    r"^\| ((?:[一二三四]\(|附件|省厅).*?) \| (.+) \| (.+) \| (.*)\|$", README, re.MULTILINE
)
SENTENCES = """
    一(二)1 一(二)2 二(一)1 二(一)2 二(一)3
    二(二)1 二(二)2 二(二)3 二(二)4 二(二)5 二(二)6
    三(一)2 三(二)1 三(二)2 三(二)3 三(二)4 三(二)5 四(一) 四(二) 四(三)
    附件1一(一) 附件1一(二) 附件1一(三) 附件1一(四) 附件1一(五)
    附件1二(一) 附件1二(二) 附件1二(三) 附件1二(四) 附件1三1 附件1三2 附件1三3 附件2 附件3
"""
"""Every numbered sentence of the plan that asks something of the office or of advisers."""
OF_THE_PLAN = ("实施方案", "工作台账表注", "河南省司法厅")
"""How the sources of rules begin that are nobody's habit."""
TOKEN = re.compile(r"[()\[\]|]|[^\s()\[\]|]+")
LVGW = build_parser(Path("office.db"))


def ways(line):
    """Return each way to write a command: with and without [ ], with each of ( | )."""
    tokens = [word for word in TOKEN.findall(line) if word != "…"]
    found, rest = choices(tokens)
    assert rest == []
    return found


def choices(tokens):
    """Read up to a closing bracket; returns the ways to write it, and what follows."""
    sides, parts = [], []
    while tokens and tokens[0] not in ")]":
        first, *tokens = tokens
        if first == "|":
            sides, parts = [*sides, parts], []
        elif first in "([":
            inside, (_closing, *tokens) = choices(tokens)
            parts.append([[], *inside] if first == "[" else inside)
        else:
            parts.append([[first]])
    both = [joined for side in [*sides, parts] for joined in product(*side)]
    return [[word for part in one for word in part] for one in both], tokens


def leaves(parser, before=()):
    """Yield each command with its words before it."""
    groups = [one for one in parser._actions if isinstance(one, _SubParsersAction)]
    if not groups:
        yield " ".join(before), parser
    for name, inner in (entry for group in groups for entry in group.choices.items()):
        yield from leaves(inner, (*before, name))


LEAVES = dict(leaves(LVGW))


def test_brackets_are_read_as_the_readme_says():
    assert ways("a [--b 1] (c | --d …) 2") == [
        ["a", "c", "2"],
        ["a", "--d", "2"],
        ["a", "--b", "1", "c", "2"],
        ["a", "--b", "1", "--d", "2"],
    ]


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_readme_is_understood(line):
    for words in ways(line):
        if words != ["--version"]:
            assert LVGW.parse_args(words).run


@pytest.mark.parametrize("command", LEAVES)
def test_every_command_and_option_is_in_the_readme(command):
    parser = LEAVES[command]
    told = " ".join(line for line in COMMANDS if line.startswith(command))
    options = (one.option_strings[-1] for one in parser._actions if one.option_strings)
    assert [one for one in options if one != "--help" and one not in told] == []
    assert told


def test_every_command_and_option_says_what_it_is_for():
    silent = [
        f"{command} {one.dest}"
        for command, parser in LEAVES.items()
        for one in parser._actions
        if not one.help
    ]
    assert silent == []


def test_what_a_developer_types_is_understood(monkeypatch):
    typed = re.findall(r"^python3 dev\.py ([\w, ]+?)(?: \[|  )", README, re.MULTILINE)
    told = {word for words in typed for word in words.split(", ")}
    for word in told:
        monkeypatch.setattr(sys, "argv", ["dev.py", word])
        assert dev.read_arguments().command.__name__ == word
    assert told == {command.__name__ for command in dev.COMMANDS}


def test_every_library_is_named_with_its_licence_in_readme_and_program():
    project = tomllib.loads((dev.PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    names = [re.match(r"[\w-]+", one)[0].lower() for one in project["dependencies"]]
    program = " ".join(words for words, _licence in PARTS).lower()
    assert [one for one in names if one not in README.lower()] == []
    assert [one for one in names if one.removesuffix("-essentials") not in program] == []


def test_every_package_is_on_the_map_once():
    program = README.split("src/lvgw_desktop/\n")[1].split("\ntests/")[0]
    named = re.findall(r"(?:^|  )(\w+)/ ", program, re.MULTILINE)
    packages = (
        one.parent for one in (dev.PROJECT / "src" / "lvgw_desktop").glob("*/**/__init__.py")
    )
    assert sorted(named) == sorted(package.name for package in packages)


def test_every_sentence_of_the_plan_has_its_place():
    told = {number.replace(" ", "") for number, _what, _where, _rules in PLAN}
    assert told - {"省厅要求"} == set(SENTENCES.split())
    assert all(what.strip() and where.strip() for _number, what, where, _rules in PLAN)


def test_every_rule_stands_beside_the_sentence_it_comes_from():
    rules = tomllib.loads((dev.PROJECT / "forms/henan/policy.toml").read_text("utf-8"))["rule"]
    sources = {name: one["source"] for name, one in rules.items()}
    named = {
        rule: number for number, _what, _where, names in PLAN for rule in re.findall(r"\w+", names)
    }
    asked = {name for name, source in sources.items() if source.startswith(OF_THE_PLAN)}
    assert named.keys() == asked
    for rule, number in named.items():
        if sources[rule].startswith("实施方案"):
            assert sources[rule] == f"实施方案 {number}"
