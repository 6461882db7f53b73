"""读音表: every character is read as pypinyin reads it; what is no Chinese character is itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lvgw_desktop.services.readings import readings

TABLE = Path(sys.modules[readings.__module__].__file__).with_name("readings.txt")
MAKER = Path(__file__).parents[2] / "tools" / "make_readings.py"


def test_the_table_is_what_pypinyin_says(tmp_path):
    again = tmp_path / "readings.txt"
    given = [sys.executable, str(MAKER), "--to", str(again)]
    subprocess.run(given, check=True, capture_output=True, env=os.environ)
    assert again.read_text(encoding="utf-8") == TABLE.read_text(encoding="utf-8")


def test_every_character_is_looked_up_in_its_own_line():
    lines = TABLE.read_text(encoding="utf-8").partition("\n\n")[2].splitlines()
    for line in lines:
        alike, read = line.split(" ")
        assert {readings.__wrapped__(one) for one in alike} == {tuple(read.split(","))}


@pytest.mark.parametrize(
    ("character", "read"),
    [
        ("龙", ("long",)),
        ("单", ("dan", "chan", "shan")),
        ("吕", ("lv",)),
        ("𠀀", ("he",)),
        ("〇", ("ling", "yuan", "xing")),
        ("闲", ("xian",)),  # stands in the name of an author at the head of the table
    ],
)
def test_the_usual_reading_comes_first(character, read):
    assert readings(character) == read


@pytest.mark.parametrize("character", ["a", "ê", "3", ",", " ", "\n", "#", "，", "あ", "😀"])
def test_what_is_no_chinese_character_is_its_own_reading(character):
    assert readings(character) == (character,)


def test_letters_are_read_small():
    assert readings("A") == ("a",)
