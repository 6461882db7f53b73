"""五有一满意一览: every village as its card says, and how many meet each item."""

from dataclasses import replace

import openpyxl

from lvgw_desktop.domain.checklist_table import MET, NOT_MET
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.village import ChecklistItem
from tests.builders import a_log
from tests.services.papers import rows_of


def test_each_village_has_the_marks_of_its_card(practice):
    for row in practice.checklists.table().rows:
        card = practice.villages.card(row.village_id)
        said = [MET if mark.met else NOT_MET for mark in card.checklist]
        assert [row.said_of(item) for item in ChecklistItem] == said
        assert row.adviser_name == (card.current.adviser if card.current else "")


def test_the_list_at_the_left_counts_the_same(practice):
    rows = {one.village_id: one for one in practice.checklists.table().rows}
    for line in practice.villages.lines():
        row = rows[line.village.id]
        assert line.met == sum(row.said_of(item) == MET for item in ChecklistItem)


def test_the_total_counts_villages_item_by_item(practice):
    table = practice.checklists.table()
    for item in ChecklistItem:
        met = sum(row.said_of(item) == MET for row in table.rows)
        assert table.total.said_of(item) == f"{met} / {len(table.rows)}"
    assert table.total.said_of(ChecklistItem.SIGN) != table.total.said_of(ChecklistItem.ADVISER)


def test_what_lacks_is_said_with_its_reason(practice):
    row = next(one for one in practice.checklists.table().rows if one.village_name == "张庄社区")
    assert row.remark == "有标识牌：牌子要换"


def test_an_old_log_that_is_not_signed_back_takes_the_mark_away(practice):
    village = practice.villages.named("张庄社区")
    log = a_log(village_id=village.id, paper_state=PaperState.PRINTED)
    day = practice.workplace.today.replace(month=10, day=9)
    with practice.workplace.changing() as store:
        store.service_logs.add(replace(log, served_on=day))
    row = next(one for one in practice.checklists.table().rows if one.village_id == village.id)
    assert row.records == NOT_MET
    assert "有规范的台账日志：10月 1 份未签回" in row.remark


def test_workbook_and_paper_say_the_same(practice, tmp_path):
    table = practice.checklists.table()
    file = practice.checklists.export(tmp_path / "一览.xlsx")
    rows = list(openpyxl.load_workbook(file).active.iter_rows(min_row=3, values_only=True))
    assert [row[1] for row in rows] == [*(one.village_name for one in table.rows), "合计"]
    assert [row[3:9] for row in rows[:-1]] == [
        tuple(map(one.said_of, ChecklistItem)) for one in table.rows
    ]
    printed = [row for row in rows_of(practice.checklists.preview().pdf) if row[0].isdigit()]
    assert [row[1] for row in printed] == [one.village_name for one in table.rows]
