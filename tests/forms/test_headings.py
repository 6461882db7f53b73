"""The words every form prints, listed by hand from the design of the forms, letter by letter."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.forms.sheets import a_form, pdf_of, text_of, the_pack

WORDS = tomllib.loads((Path(__file__).parent / "words_of_forms.toml").read_text("utf-8"))

AROUND = ("装订线", "编号", "第1页共1页", "第1页", "—1—")
"""What stands outside the official frame."""


def plain(text):
    return re.sub(r"\s", "", text)


def printed_on_empty(form_id):
    """What the PDF of the empty form says, without white space."""
    return plain(text_of(pdf_of(a_form(form_id, {}))))


def test_the_words_of_every_form_are_written_down():
    assert set(the_pack().form_ids) == set(WORDS)


@pytest.mark.parametrize("form_id", sorted(WORDS))
def test_the_empty_form_prints_its_words_letter_by_letter(form_id):
    text = printed_on_empty(form_id)
    assert [word for word in WORDS[form_id] if plain(word) not in text] == []


@pytest.mark.parametrize("form_id", sorted(WORDS))
def test_the_empty_form_prints_nothing_else(form_id):
    text = printed_on_empty(form_id)
    for word in sorted([*WORDS[form_id], *AROUND], key=len, reverse=True):
        text = text.replace(plain(word), "")
    assert not re.sub(r"\d", "", text)
