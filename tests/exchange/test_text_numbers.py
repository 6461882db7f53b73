"""Numbers in free texts: taken where they are sure, left where they are about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.exchange.text_numbers import handed_out, listeners


@given(
    st.integers(1, 999_999), st.sampled_from(["宣传资料{}份", "《民法典》{}本", "放宣传单 {} 张"])
)
def test_papers_handed_out(number, told):
    assert handed_out(f"发{told.format(number)}") == (number, False)


@given(
    st.integers(1, 99_999),
    st.sampled_from(["{}人参加", "听众{}人", "参加群众{}人次", "{}名群众到场"]),
)
def test_people_who_listened(number, told):
    assert listeners(f"法治讲座，{told.format(number)}") == number


@pytest.mark.parametrize(
    ("text", "tells_more"),
    [
        ("在广场发放宣传资料30份", False),
        ("发放宣传资料30份。", False),
        ("发放宣传资料30份，解答咨询", True),
        ("调解排水纠纷，发放宣传资料30份", True),
    ],
)
def test_a_text_may_tell_of_more(text, tells_more):
    assert handed_out(text).tells_more is tells_more


@pytest.mark.parametrize(
    "text", ["发放宣传资料30余份", "发放资料20份，又发放手册10册", "发现问题3个", "资料30份", ""]
)
def test_what_is_not_sure_is_left(text):
    assert handed_out(text) is None


@pytest.mark.parametrize(
    "text", ["约40人参加", "听众40余人", "40人参加，又20人参加", "2人调解", ""]
)
def test_people_who_are_not_sure_are_left(text):
    assert listeners(text) is None
