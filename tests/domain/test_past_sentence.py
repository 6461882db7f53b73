"""以前写过的: a sentence that names anybody of any log is offered to nobody."""

import pytest

from lvgw_desktop.domain.past_sentence import past_sentences


@pytest.mark.parametrize(
    "client",
    [
        "赵某来、孙秀兰",
        "周明远，孙秀兰",
        "周明远,孙秀兰",
        "周明远和孙秀兰",
        "周明远与孙秀兰",
        "周明远/孙秀兰",
        "周明远 孙秀兰",
        "周明远（孙秀兰之子）、孙秀兰",
        "周明远(孙秀兰)",
        "孙秀兰等3人",
        "孙秀兰等 3 人",
        "周明远、孙秀兰等三名村民",
        "孙秀兰（等3人）",
        "孙 秀兰",
    ],
)
def test_each_of_several_clients_is_hidden(client):
    texts = ["孙秀兰当场付清。已告知程序。"]
    assert [one.text for one in past_sentences(texts, {client})] == ["已告知程序。"]


@pytest.mark.parametrize("name", ["李和平", "李和平、周明远", "张与之等2人"])
def test_a_name_with_an_and_in_it_is_hidden_too(name):
    texts = ["李和平与张与之达成协议。" if "李" in name else "张与之当场付清。"]
    assert past_sentences(texts, {name}) == ()


def test_how_many_came_hides_nothing():
    texts = ["当日接待群众3人。"]
    (kept,) = past_sentences(texts, {"孙秀兰等3人", "周"})
    assert kept.text == "当日接待群众3人。"
