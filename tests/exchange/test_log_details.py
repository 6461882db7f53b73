"""读事项详情: columns of old logs such as 纠纷类型; no word of them is lost."""

from datetime import date

import pytest

from lvgw_desktop.exchange.log_rows import read_log_rows
from lvgw_desktop.exchange.read_sheet import ReadSheet, Workbook
from tests.exchange.samples import vocabulary

VOCABULARY = vocabulary()
HEAD = ("日期", "服务内容", "服务类型")


def read(heads, cells, kind="纠纷调解"):
    """The one row of a sheet with some columns beside the usual ones."""
    row = (date(2025, 3, 5), "两家为院墙起争执", kind, *cells)
    (found,) = read_log_rows(
        Workbook((ReadSheet("日志", ((*HEAD, *heads), row)),)), VOCABULARY
    ).rows
    return found


def details(heads, cells):
    (item,) = read(heads, cells).items
    return dict(item.details)


@pytest.mark.parametrize(
    ("head", "cell", "kept"),
    [
        ("纠纷类型", "邻里纠纷", {"dispute_type": "NEIGHBOUR"}),
        ("矛盾纠纷类型", "婚姻家庭", {"dispute_type": "MARRIAGE_FAMILY"}),
        ("调解结果", "调解成功", {"outcome": "SUCCESS"}),
        ("是否调解成功", "未成功", {"outcome": "FAILURE"}),
        ("涉及金额(元)", "3,000", {"amount": "3000"}),
        ("涉案金额", 12000.5, {"amount": "12000.50"}),
        ("是否达成协议", "√", {"agreement": "MADE"}),
        ("调解协议", "未达成协议", {"agreement": "NOT_MADE"}),
        ("纠纷类型", "/", {}),
    ],
)
def test_the_words_of_a_column_become_the_detail(head, cell, kept):
    row = read([head], [cell])
    assert [dict(item.details) for item in row.items] == [kept]
    assert (row.problems, row.remark) == ((), "")


def test_several_columns_are_of_one_item():
    heads = ("纠纷类型", "调解结果", "涉及金额")
    kept = {"dispute_type": "CONTRACT", "outcome": "ONGOING", "amount": "5000"}
    assert details(heads, ("合同纠纷", "进行中", "0.5万元")) == kept


def test_the_texts_of_a_lecture_are_taken_as_they_are():
    (item,) = read(["讲座主题", "讲座地点"], ["民法典进乡村", "村部二楼"], "法治讲座").items
    assert item.details == {"topic": "民法典进乡村", "place": "村部二楼"}


@pytest.mark.parametrize(
    ("head", "cell"), [("纠纷类型", "水库移民"), ("涉及金额", "约三千"), ("调解结果", "再说")]
)
def test_an_unknown_word_is_kept_in_the_remark_and_asked_about(head, cell):
    row = read([head], [cell])
    assert [dict(item.details) for item in row.items] == [{}]
    assert row.remark == f"{head}：{cell}"
    assert [f"“{cell}”" in one.sentence for one in row.problems] == [True]


def test_a_detail_without_an_item_that_has_it_is_kept_in_the_remark():
    row = read(["纠纷类型"], ["邻里"], kind="法律咨询")
    assert [dict(item.details) for item in row.items] == [{}]
    assert (row.remark, row.problems) == ("纠纷类型：邻里", ())


def test_a_sum_in_ten_thousands_is_not_read_as_yuan():
    assert details(["涉及金额(万元)"], [3]) == {}
