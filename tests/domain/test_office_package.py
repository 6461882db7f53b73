"""数据包: what a package says of itself, in the words of the screens."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from lvgw_desktop.domain.office_package import PackageHead

HEAD = PackageHead(
    schema=4,
    office="龙兴司法所",
    district="平顶山市石龙区司法局",
    prefix="LX",
    office_uuid="o",
    made_at=datetime(2026, 11, 20, 9),
)


@pytest.mark.parametrize(
    ("first", "last", "villages", "words"),
    [
        (None, None, (), "全部"),
        (date(2026, 1, 1), date(2026, 11, 30), (), "2026年1月1日—2026年11月30日"),
        (None, date(2026, 11, 30), (), "最早—2026年11月30日"),
        (date(2026, 1, 1), None, (), "2026年1月1日—最近"),
        (None, None, ("兴梁社区", "军营社区"), "兴梁社区、军营社区"),
        (None, date(2026, 1, 31), ("兴梁社区",), "最早—2026年1月31日 兴梁社区"),
    ],
)
def test_the_range_in_words(first, last, villages, words):
    head = replace(HEAD, first_day=first, last_day=last, villages=villages)
    assert head.range_words == words


def test_what_there_is_none_of_is_not_told():
    head = replace(HEAD, counts={"attachment": 3, "village": 2, "firm": 0})
    assert head.counts_words == "村(居) 2、附件 3"
    assert HEAD.counts_words == "没有记录"
