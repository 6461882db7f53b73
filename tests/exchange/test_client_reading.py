"""Clients and advisers out of one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.exchange.client_reading import read_adviser, read_client

MOBILES = st.from_regex(r"1[3-9]\d{9}", fullmatch=True).filter(str.isascii)
LANDLINES = st.from_regex(r"0[1-9]\d{2}-[2-9]\d{6}", fullmatch=True).filter(str.isascii)


@pytest.mark.parametrize(
    ("text", "village", "name"),
    [
        ("兴梁社区\n赵某某", "兴梁社区", "赵某某"),
        ("兴梁社区 赵某某", "兴梁社区", "赵某某"),
        ("兴梁社区，赵某某", "兴梁社区", "赵某某"),
        ("军营村王某", "军营村", "王某"),
        ("兴梁社区居民孙某兰", "兴梁社区", "孙某兰"),
        ("兴梁社区居委会", "兴梁社区居委会", ""),
        ("赵某某", "", "赵某某"),
        ("孙某兰等5人", "", "孙某兰等5人"),
        ("村民代表", "", "村民代表"),
        ("𠮷某", "", "𠮷某"),
        ("", "", ""),
    ],
)
def test_village_and_name_are_told_apart(text, village, name):
    assert read_client(text)[:2] == (village, name)


@given(
    MOBILES | LANDLINES, st.sampled_from([" {}", "\n{}", "（{}）", "（电话：{}）", "，联系电话:{}"])
)
def test_a_telephone_beside_the_name_is_taken_out_whole(phone, beside):
    client = read_client(f"赵某某{beside.format(phone)}")
    assert (client.name, client.phone) == ("赵某某", phone)
    assert phone_digits(client.phone) == phone_digits(phone)


def test_two_telephones_stay_where_they_are():
    assert read_client("13803750000/13903750000").phone == ""


def test_a_day_in_eight_figures_is_no_telephone():
    assert read_client("赵某某 20240506").phone == ""
    assert read_client("赵某某 19990506").phone == ""
    assert read_client("赵某某 20240506 2601234").phone == "2601234"
    assert read_client("赵某某 26012345").phone == "26012345"


@pytest.mark.parametrize(
    ("text", "name", "firm"),
    [
        ("周明远", "周明远", ""),
        ("周明远律师", "周明远", ""),
        ("李素珍 法律服务工作者", "李素珍", ""),
        ("周明远（河南砺衡律师事务所）", "周明远", "河南砺衡律师事务所"),
        ("河南砺衡律师事务所 周明远律师", "周明远", "河南砺衡律师事务所"),
        ("周律师", "周律师", ""),
        ("周明远、李素珍", "周明远、李素珍", ""),
        ("王㛃舟", "王㛃舟", ""),
    ],
)
def test_an_advisers_bare_name(text, name, firm):
    assert read_adviser(text) == (name, firm)
