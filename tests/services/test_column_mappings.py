"""Mappings of columns are saved, found again by a workbook's heads, and read with."""

from datetime import date

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.column_mapping import ColumnMapping
from lvgw_desktop.exchange.log_rows import heads_of, read_log_rows
from lvgw_desktop.exchange.workbook_parsing import parse_workbook
from tests.exchange.messy.paper import a_list, book

HEADS = ("何时", "哪个村", "做了啥", "日期")
FIELDS = {"何时": "served_on", "哪个村": "village", "做了啥": "content", "日期": ""}
ROW = (date(2025, 3, 5), "兴梁社区", "咨询赡养费", "不要")


@pytest.fixture
def mappings(office):
    return office.column_mappings


def workbook(path, head=HEADS):
    a_list(path, ROW, head=head)
    return parse_workbook(path)


def test_a_mapping_is_found_again_by_the_heads_of_a_workbook(mappings, tmp_path):
    first = workbook(tmp_path / "一.xlsx")
    mappings.remember("旧台账", FIELDS, heads_of(first))
    again = workbook(tmp_path / "二.xlsx", ("做了 啥", "何\n时", "哪个村*", "日期："))
    assert mappings.fitting(heads_of(again)).name == "旧台账"
    other = workbook(tmp_path / "三.xlsx", (*HEADS[:3], "别的"))
    assert mappings.fitting(heads_of(other)) is None


def test_rows_are_read_as_the_mapping_says(office, mappings, tmp_path):
    read = workbook(tmp_path / "旧.xlsx")
    vocabulary = office.workplace.pack.vocabulary
    assert not read_log_rows(read, vocabulary).rows
    mapping = mappings.remember("旧台账", FIELDS, heads_of(read))
    reading = read_log_rows(read, vocabulary, mapping)
    (row,) = reading.rows
    assert (row.served_on, row.village, row.content) == ROW[:3]
    assert row.columns == {"served_on": 1, "village": 2, "content": 3}
    assert reading.mapping == mapping


def test_a_head_that_the_mapping_knows_may_come_again(office, mappings, tmp_path):
    a_list(tmp_path / "两页.xlsx", ROW, HEADS, ROW, head=HEADS)
    read = parse_workbook(tmp_path / "两页.xlsx")
    mapping = mappings.remember("旧台账", FIELDS, heads_of(read))
    reading = read_log_rows(read, office.workplace.pack.vocabulary, mapping)
    assert [row.row for row in reading.rows] == [2, 4]
    assert [(one.row, one.why) for one in reading.sheets[0].skipped] == [(3, "又一次表头")]


def test_a_clerk_may_say_that_a_column_is_another(office, mappings, tmp_path):
    a_list(tmp_path / "换.xlsx", ("2025-03-05", "甲", "乙"), head=("日期", "内容", "备注"))
    read = parse_workbook(tmp_path / "换.xlsx")
    mapping = mappings.remember("换", {"内容": "result", "备注": "content"}, heads_of(read))
    (row,) = read_log_rows(read, office.workplace.pack.vocabulary, mapping).rows
    assert (row.content, row.result, row.remark) == ("乙", "甲", "")


TWO_ROWS = (("日期", "村居", "服务内容", None, "备注"), (None, None, "内容", "结果", None))
MERGES = [
    region.format(row, row + 1)
    for row in (1, 4)
    for region in ("A{0}:A{1}", "B{0}:B{1}", "C{0}:D{0}", "E{0}:E{1}")
]


@pytest.mark.parametrize(
    ("said", "read_as"),
    [
        ({"服务内容 · 结果": ""}, ("问", "", "备")),
        ({"服务内容 · 内容": ""}, ("", "答", "备")),
        ({"备注": "result"}, ("问", "备", "")),
        ({"备注": "", "服务内容 · 结果": ""}, ("问", "", "")),
    ],
)
def test_the_rows_of_the_head_stay_whatever_is_said_of_a_column(office, tmp_path, said, read_as):
    row = (date(2025, 3, 5), "兴梁社区", "问", "答", "备")
    book(tmp_path / "两行.xlsx", {"日志": [*TWO_ROWS, row, *TWO_ROWS, row]}, MERGES)
    read = parse_workbook(tmp_path / "两行.xlsx")
    mapping = ColumnMapping(name="两行", fields=said)
    reading = read_log_rows(read, office.workplace.pack.vocabulary, mapping)
    assert reading.sheets[0].head_rows == (1, 2)
    assert {(one.content, one.result, one.remark) for one in reading.rows} == {read_as}
    assert [one.row for one in reading.rows] == [3, 6]


def test_a_day_that_is_not_to_be_read_is_not(office, tmp_path):
    a_list(tmp_path / "无日.xlsx", ("2025-03-05", "问", "赵某某"), head=("日期", "内容", "姓名"))
    read = parse_workbook(tmp_path / "无日.xlsx")
    mapping = ColumnMapping(name="无日", fields={"日期": ""})
    reading = read_log_rows(read, office.workplace.pack.vocabulary, mapping)
    assert reading.rows == ()
    assert "served_on" not in reading.sheets[0].columns


def test_the_newest_of_a_name_or_of_the_same_heads_stays(mappings):
    mappings.remember("一", {"甲": "content"}, ["甲"])
    mappings.remember("二", {"乙": "content"}, ["乙"])
    mappings.remember("一", {"甲": "result"}, ["甲", "丙"])
    mappings.remember("三", {"乙": "remark"}, ["乙"])
    assert [(one.name, one.fields) for one in mappings.all()] == [
        ("三", {"乙": "remark"}),
        ("一", {"甲": "result"}),
    ]
    mappings.forget("三")
    assert [one.name for one in mappings.all()] == ["一"]


def test_a_name_nobody_saved_is_refused_with_those_there_are(mappings):
    with pytest.raises(Refusal, match="还没有存过"):
        mappings.named("旧台账")
    mappings.remember("新台账", {}, ["甲"])
    with pytest.raises(Refusal, match=r"“旧台账”.*新台账"):
        mappings.named("旧台账")
    assert mappings.named("新台账").fields == {}


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [(" ", {}, "起个名字"), ("甲", {"一": "content", "二": "content"}, "两列都选成了“服务内容”")],
)
def test_what_is_unclear_is_refused(mappings, name, fields, said):
    with pytest.raises(Refusal, match=said):
        mappings.remember(name, fields, ["甲"])
    assert mappings.all() == ()


def test_two_columns_may_both_be_left_out(mappings):
    assert mappings.remember("甲", {"一": "", "二": ""}, ["一"]).field_of("二") == ""
