"""事项详情: which kinds have which, and what money is understood."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.item_detail import (
    AGREEMENT,
    AMOUNT,
    DISPUTE_TYPE,
    ITEM_DETAILS,
    OUTCOME,
    PLACE,
    TOPIC,
    read_money,
)
from lvgw_desktop.domain.vocabulary import Vocabulary
from tests.domain.form_pack import henan


def test_mediations_and_lectures_have_details_and_other_kinds_have_none():
    vocabulary = Vocabulary.from_mapping(henan("vocabulary.toml"))
    having = {code: vocabulary.details_of(code) for code in vocabulary.kinds}
    assert {code: one for code, one in having.items() if one} == {
        "MEDIATION": (DISPUTE_TYPE, OUTCOME, AMOUNT, AGREEMENT),
        "LECTURE": (TOPIC, PLACE),
    }


def test_a_kind_of_the_pack_that_feeds_the_mediations_has_their_details():
    data = henan("vocabulary.toml")
    own = {"code": "LAKE", "word": "库区调解", "column": "mediation", "unit": "件"}
    data["kind"] = [*data["kind"], {**own, "feeds": ["mediations"]}]
    assert DISPUTE_TYPE in Vocabulary.from_mapping(data).details_of("LAKE")


def test_a_pack_without_the_words_of_a_list_is_not_asked_for_them():
    data = henan("vocabulary.toml")
    data["words"] = {name: one for name, one in data["words"].items() if name != AGREEMENT.words}
    assert Vocabulary.from_mapping(data).details_of("MEDIATION") == (DISPUTE_TYPE, OUTCOME, AMOUNT)


def test_every_list_of_a_detail_stands_in_the_pack():
    words = henan("vocabulary.toml")["words"]
    assert {one.words for one in ITEM_DETAILS if one.words} <= words.keys()


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("3000", "3000"),
        ("3,000元", "3000"),
        ("３０００．５", "3000.50"),
        ("1.2万", "12000"),
        ("￥ 800 元整", "800"),
        ("0.5 万元", "5000"),
        ("", None),
        ("约三千", None),
        ("3千", None),
        ("3000元/月", None),
        ("-5", None),
    ],
)
def test_money_is_yuan_in_figures(typed, yuan):
    assert read_money(typed) == yuan


@given(st.decimals(0, 999_999_999, places=2))
def test_what_is_kept_is_read_again(amount):
    kept = read_money(str(amount))
    assert kept is not None
    assert Decimal(kept) == amount
    assert read_money(kept) == kept
