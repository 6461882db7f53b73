"""Rosters as offices keep them: found heads, merged cells, totals, dates in any spelling."""

from datetime import date

import pytest

from lvgw_desktop.domain.refusal import Refusal, Severity
from lvgw_desktop.exchange.head_words import HEADS
from lvgw_desktop.exchange.header import find_header
from lvgw_desktop.exchange.read_sheet import ReadSheet
from lvgw_desktop.exchange.roster import RosterKind, roster_rows
from lvgw_desktop.exchange.roster_template import roster_template
from lvgw_desktop.exchange.workbook_reading import read_workbook
from tests.exchange.workbooks import HEAD, ROW, save

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture
def rows_in(tmp_path):
    def read(*sheets, kind=RosterKind.ROSTER, **saved):
        return roster_rows(read_workbook(save(tmp_path / "名册.xlsx", *sheets, **saved)), kind)

    return read


def test_a_roster_comes_back_as_it_stands(rows_in):
    (row,) = rows_in([HEAD, ROW])
    assert (row.sheet, row.row) == ("表1", 2)
    assert (row.village, row.street, row.adviser, row.kind) == ROW[:4]
    assert (row.firm, row.licence_no, row.phone) == ROW[4:7]
    assert (row.starts_on, row.ends_on) == (FIRST, LAST)
    assert row.columns["village"] == 1
    assert row.columns["ends_on"] == 9
    assert row.problems == ()


@pytest.mark.parametrize(
    "heads",
    [
        "村名 乡镇 姓名 人员类别 执业机构 证号 联系电话 起始日期 截止日期",
        "村居名称 所属街道 顾问 类别 机构 执业证号 手机 聘期起 聘期止",
        "村（社区） 街道/乡镇 法律顾问\u3000姓名 类别* 单\n位 执业证号： 手机号码 起 止",
        "village subdistrict adviser kind firm licence_no phone starts_on ends_on",
    ],
)
def test_columns_are_known_by_many_names(heads, rows_in):
    head = heads.split(" ")
    (row,) = rows_in([head, ROW])
    assert row.village == "兴梁社区"
    assert (row.adviser, row.licence_no, row.starts_on) == ("周明远", ROW[5], FIRST)


def test_columns_may_stand_in_any_order_under_title_and_notes(rows_in):
    order = (8, 3, 5, 0, 2, 1, 7, 6, 4)
    title = [["石龙区法律顾问名册"], ["填报单位：龙兴司法所"], []]
    head, row = ([given[place] for place in order] for given in (HEAD, ROW))
    (read,) = rows_in([*title, head, row], merges=["A1:I1"])
    assert (read.row, read.village, read.phone) == (5, "兴梁社区", "138-0375-0000")


@pytest.mark.parametrize("under", [("起", "止"), ("开始", "结束"), ("起始日期", "截止日期")])
@pytest.mark.parametrize("merges", [["A1:A2", "B1:B2", "C1:C2", "D1:E1"], ["D1:E1"]])
def test_a_head_of_two_rows_is_read_as_one(rows_in, under, merges):
    first = ("村(居)", "街道", "法律顾问", "聘期", None)
    rows = [first, (None, None, None, *under), ("兴梁社区", "龙兴街道", "周明远", FIRST, LAST)]
    (row,) = rows_in(rows, merges=merges)
    assert (row.row, row.village, row.starts_on, row.ends_on) == (3, "兴梁社区", FIRST, LAST)


def test_the_head_is_looked_for_in_ten_rows(rows_in):
    assert rows_in([*([["标题"]] * 9), HEAD, ROW])
    with pytest.raises(Refusal):
        rows_in([*([["标题"]] * 10), HEAD, ROW])


def test_nothing_found_is_no_match():
    match = find_header(ReadSheet("空", [["甲", "乙"]]), tuple(HEADS))
    assert match.columns == {}


def test_brackets_with_remarks_do_not_hide_a_head():
    texts = ["县区", "乡级代码", "乡级名称(2023表,空=已变更)", "村级代码", "村级名称"]
    columns = find_header(ReadSheet("表", [texts]), tuple(HEADS)).columns
    assert columns == {"street": 2, "area_code": 3, "village": 4}


def test_merged_cells_count_for_each_of_their_rows(rows_in):
    second = ("军营社区", None, None, None, None, None, None, None, None)
    rows = rows_in(
        [HEAD, ROW, second, (*ROW[:1], None, *ROW[2:])],
        merges=[f"{column}2:{column}3" for column in "BCDEFGHI"],
    )
    assert [row.street for row in rows] == ["龙兴街道", "龙兴街道", ""]
    assert [row.adviser for row in rows] == ["周明远"] * 3
    assert rows[1].starts_on == FIRST


def test_blank_rows_totals_notes_and_repeated_heads_are_passed_over(rows_in):
    others = [[], ["合计", 1], ["总 计"], ["注：以上人员均已公示"], HEAD, ["填表人：刘芳"], ["  "]]
    rows = rows_in([HEAD, ROW, *others, ROW])
    assert [row.row for row in rows] == [2, 10]


def test_every_sheet_with_the_head_is_read_and_others_are_not(rows_in):
    rows = rows_in([HEAD, ROW], [["说明"], ["怎么填"]], [HEAD, ROW])
    assert [row.sheet for row in rows] == ["表1", "表3"]


@pytest.mark.parametrize(
    ("kind", "head", "named"),
    [
        (RosterKind.ROSTER, ("村(居)", "街道"), ("“法律顾问”", "“聘期起”")),
        (RosterKind.VILLAGES, ("法律顾问",), ("“村(居)”",)),
        (RosterKind.ADVISERS, ("村(居)",), ("“法律顾问”",)),
        (RosterKind.APPOINTMENTS, ("村(居)", "法律顾问"), ("“聘期起”",)),
    ],
)
def test_missing_columns_are_named(rows_in, kind, head, named):
    with pytest.raises(Refusal) as refused:
        rows_in([head, ["甲", "乙"]], kind=kind)
    assert all(name in refused.value.sentence for name in named)


def test_villages_and_advisers_come_alone_too(rows_in):
    (village,) = rows_in(
        [("村级名称", "村级代码"), ("龙源社区", 410404001001)], kind=RosterKind.VILLAGES
    )
    assert (village.village, village.area_code) == ("龙源社区", "410404001001")
    (adviser,) = rows_in([("姓名", "电话"), ("王海涛", 13803750000)], kind=RosterKind.ADVISERS)
    assert (adviser.adviser, adviser.phone) == ("王海涛", "13803750000")


@pytest.mark.parametrize(
    "text",
    [
        "2026年1月1日—2026年12月31日",
        "2026.1.1-2026.12.31",
        "2026-01-01 至 2026-12-31",
        "2026/1/1～2026/12/31",
        "２０２６年１月１日到２０２６年１２月３１日止",
        "20260101—20261231",
    ],
)
def test_both_ends_in_one_cell_are_read(rows_in, text):
    (row,) = rows_in([("村名", "姓名", "聘期"), ("兴梁社区", "周明远", text)])
    assert (row.starts_on, row.ends_on, row.problems) == (FIRST, LAST, ())


@pytest.mark.parametrize("text", ["2026年1月1日起", "2026-01-01—长期", "2026.1.1至今"])
def test_an_open_end_is_none(rows_in, text):
    (row,) = rows_in([("村名", "姓名", "聘期"), ("兴梁社区", "周明远", text)])
    assert (row.starts_on, row.ends_on, row.problems) == (FIRST, None, ())


@pytest.mark.parametrize(
    "text", ["三年", "2026年—2027年", "2026年1月1日至12月31日", "26.1.1-26.12.31"]
)
def test_an_unclear_period_is_asked(rows_in, text):
    (row,) = rows_in([("村名", "姓名", "聘期"), ("兴梁社区", "周明远", text)])
    (problem,) = row.problems
    assert (row.starts_on, row.ends_on) == (None, None)
    assert problem.field == "period"
    assert text in problem.sentence


def test_an_unclear_day_is_asked_and_the_rest_of_the_row_kept(rows_in):
    (row,) = rows_in([HEAD, (*ROW[:7], "1月1日", "长期")])
    (problem,) = row.problems
    assert (problem.field, problem.severity) == ("starts_on", Severity.ERROR)
    assert "没有年份" in problem.sentence
    assert (row.village, row.starts_on, row.ends_on) == ("兴梁社区", None, None)


def test_days_may_be_dates_serials_or_texts(rows_in):
    (row,) = rows_in([HEAD, (*ROW[:7], 46023, LAST)])
    assert (row.starts_on, row.ends_on) == (FIRST, LAST)


def test_damaged_numbers_are_told_and_kept(rows_in):
    (row,) = rows_in([HEAD, (*ROW[:5], 14104202010123456, "1.38E+10", *ROW[7:])])
    assert [problem.field for problem in row.problems] == ["licence_no", "phone"]
    assert {problem.severity for problem in row.problems} == {Severity.CHECK}
    assert row.phone == "1.38E+10"


def test_rare_names_keep_their_characters(rows_in):
    (row,) = rows_in([HEAD, (*ROW[:2], " 𠮷䶮① ", *ROW[3:])])
    assert row.adviser == "𠮷䶮①"


def test_the_empty_roster_is_understood_and_has_no_rows(tmp_path):
    read = read_workbook(roster_template(tmp_path / "空白名册.xlsx"))
    assert roster_rows(read) == ()
