"""The list of logs as a workbook: what its cells hold and how it prints."""

from datetime import date, datetime, time

import openpyxl
import pytest

from builders import a_firm, a_log, a_village, an_adviser
from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, Spell
from lvgw_desktop.storage.audit_trail import EXPORTED

EVERYTHING = LogFilter()
LONG = "逐条解释土地流转合同的期限、租金和违约责任。" * 150


@pytest.fixture
def workplace(office):
    with office.workplace.changing() as store:
        store.firms.add(a_firm())
        store.advisers.add(an_adviser())
        store.villages.add(a_village())
    return office.workplace


@pytest.fixture
def export(office, tmp_path):
    def export(wanted=EVERYTHING, **given):
        file = office.log_export.export(wanted, tmp_path / "日志.xlsx", **given)
        return openpyxl.load_workbook(file).active

    return export


def record(workplace, **fields):
    with workplace.changing() as store:
        return store.service_logs.add(a_log(**fields))


def test_a_row_says_all_of_a_log_and_its_numbers_are_texts(workplace, export):
    items = (
        ServiceItem(kind="CONSULTATION", quantity=2),
        ServiceItem(kind="LECTURE", quantity=1, heads=41),
    )
    record(
        workplace,
        items=items,
        remark="=SUM(A1)",
        client_phone="03750000000",
        paper_state=PaperState.SIGNED,
    )
    sheet = export()
    row = dict(zip((cell.value for cell in sheet[2]), sheet[3], strict=True))
    assert row["编号"].value == "0001"
    assert row["联系电话"].value == "03750000000"
    assert row["日期"].value == datetime(2026, 11, 18)
    assert row["时间"].value == "9:00—11:30\n2.5小时"
    assert row["服务对象"].value == "赵某某，村(居)民，女，62岁，兴梁社区居民"
    assert row["服务内容及结果"].value.endswith("处理。\n当场答复，双方同意暂停施工。")
    assert row["数量"].value == "法律咨询2条；法治讲座1次，41人次"
    assert row["备注"].value == "=SUM(A1)"
    assert row["纸质状态"].value == "已签回"
    texts = {cell.data_type for head, cell in row.items() if head != "日期"}
    assert texts == {"s"}


def test_a_committee_is_named_once_and_each_spell_stands_on_its_line(workplace, export):
    spells = (Spell(time(9), time(11)), Spell(time(14), time(15, 30)))
    client = {"client_category": "VILLAGE_COMMITTEE", "client_name": "村(居)委会"}
    record(workplace, spells=spells, **client, client_description="主任张某某")
    (row,) = export().iter_rows(min_row=3, values_only=True)
    assert row[2] == "9:00—11:00\n14:00—15:30\n2.5小时"
    assert row[6] == "村(居)委会，主任张某某"


def test_it_prints_with_its_head_on_every_page_as_wide_as_the_page(workplace, export):
    record(workplace)
    sheet = export(LogFilter(first_day=date(2026, 11, 1), last_day=date(2026, 11, 30)))
    assert sheet["A1"].value == "工作日志 2026-11-01至2026-11-30"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "B3"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.page_setup.orientation == "landscape"


def test_a_text_too_long_for_a_row_goes_on_below_whole(workplace, export):
    record(workplace, content=LONG, result="")
    rows = list(export().iter_rows(min_row=3, values_only=True))
    assert len(rows) > 1
    assert "".join(row[8] for row in rows) == LONG


def test_the_order_is_that_of_the_list_whatever_was_ticked_first(workplace, export):
    first, second, third = (record(workplace) for _each in range(3))
    wanted = LogFilter(order=LogOrder.SERIAL, descending=True)
    sheet = export(wanted, only=[first.id, third.id])
    assert [row[0] for row in sheet.iter_rows(min_row=3, values_only=True)] == ["0003", "0001"]
    assert second.serial not in {cell.value for cell in sheet["A"]}


def test_progress_goes_through_three_steps_and_the_export_is_noted(workplace, export):
    record(workplace)
    told = []
    export(told=lambda done, total, words: told.append((done, total, words)))
    assert told == [
        (0, 3, "第 1 步，共 3 步：正在读取 0 / 1"),
        (3, 9, "第 2 步，共 3 步：正在写表格 0 / 3"),
        (6, 9, "第 3 步，共 3 步：正在重新打开核对 0 / 3"),
    ]
    with workplace.reading() as store:
        noted = [(one.action, one.after["what"]) for one in store.audit.history("")]
    assert noted == [(EXPORTED, "工作日志清单 1 条")]


def test_nothing_to_write_is_said(export):
    with pytest.raises(Refusal, match="一条日志也没有"):
        export()
