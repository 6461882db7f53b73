"""The hidden sheet: what is written into it comes back, and what was altered by hand is told."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from builders import a_log
from lvgw_desktop.domain.ledger import ledger_row
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.merge_finding import MergeFault, MergeRefusal
from lvgw_desktop.domain.service_log import ServiceItem, Spell
from lvgw_desktop.exchange.ledger_sheet import ledger_columns, ledger_sheet, rows_by_seq
from lvgw_desktop.exchange.machine_log import Whose, log_data
from lvgw_desktop.exchange.machine_report import AlteredCell, altered_cells, read_machine
from lvgw_desktop.exchange.machine_sheet import (
    NAME,
    MachineHead,
    MachineKind,
    MachineRecord,
    machine_sheet,
)
from lvgw_desktop.exchange.workbook_file import write_workbook
from tests.exchange.samples import LAYOUT, a_ledger, an_office, vocabulary

HEAD = MachineHead(
    office_uuid="o-1",
    office="龙兴司法所",
    district="平顶山市石龙区司法局",
    region_code="410404",
    prefix="LX",
    month="2026-11",
    first_day=date(2026, 11, 1),
    last_day=date(2026, 11, 30),
    made_at=datetime(2026, 11, 30, 16, 5),
    audit_head="ab" * 32,
    logs=3,
    figures={"onsite_hours": Decimal("12.50")},
    columns=ledger_columns(LAYOUT),
)
WHOSE = Whose(village="v-1", adviser="a-1", firm="f-1")


def a_served_log(number, **fields):
    given = {
        "uuid": f"log-{number}",
        "serial": f"LX-2026-{number:04d}",
        "served_on": date(2026, 11, number),
        "content": f"咨询第{number}件事。",
        "client_name": "赵某某",
        "client_phone": "138-0375-0000",
    }
    return a_log(**{**given, **fields})


def sheets_of(logs, *, masked=False):
    words = vocabulary()
    rows = [ledger_row(log, "兴梁社区", words, seq) for seq, log in enumerate(logs, start=1)]
    sheet = ledger_sheet(a_ledger(rows), "2026年11月", an_office(), None, LAYOUT)
    places = rows_by_seq(sheet)
    records = [
        MachineRecord(
            kind=MachineKind.LOG,
            uuid=log.uuid,
            sheet=sheet.name,
            row=places[row.seq],
            data=log_data(log, row, WHOSE, MEASURES, masked=masked),
        )
        for log, row in zip(logs, rows, strict=True)
    ]
    return sheet, machine_sheet(replace(HEAD, masked=masked), records, [sheet])


def written(folder, logs, **kinds):
    return write_workbook(folder / "月报.xlsx", sheets_of(logs, **kinds))


def rows_in(path, name):
    with CalamineWorkbook.from_path(path) as workbook:
        return workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)


def altered_in(path):
    with CalamineWorkbook.from_path(path) as workbook:
        rows = {
            name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in workbook.sheet_names
        }
    return list(altered_cells(read_machine(rows.pop(NAME)), rows))


def changed_by_hand(path, change):
    workbook = openpyxl.load_workbook(path)
    change(workbook)
    workbook.save(path)


@pytest.fixture
def three(tmp_path):
    return written(tmp_path, [a_served_log(number) for number in (3, 4, 5)])


def test_nobody_sees_the_sheet_nor_can_list_it(three):
    states = {sheet.title: sheet.sheet_state for sheet in openpyxl.load_workbook(three)}
    assert states == {"台账-周明远": "visible", NAME: "veryHidden"}


def test_the_head_comes_back(three):
    assert read_machine(rows_in(three, NAME)).head == replace(HEAD, figures={"onsite_hours": 12.5})


def test_a_log_comes_back_with_what_it_counts_and_shows(tmp_path):
    log = a_served_log(
        7,
        spells=(Spell(time(9), time(11, 30)),),
        hours=Decimal("2.50"),
        items=(
            ServiceItem(kind="CONSULTATION", quantity=2),
            ServiceItem(kind="LECTURE", heads=41, details={"topic": "民法典"}),
        ),
    )
    report = read_machine(rows_in(written(tmp_path, [log]), NAME))
    (record,) = report.of_kinds(MachineKind.LOG)
    assert (record.uuid, record.sheet) == ("log-7", "台账-周明远")
    data = record.data
    assert data["log"]["client_phone"] == "138-0375-0000"
    assert data["log"]["spells"] == [{"start": "09:00:00", "end": "11:30:00"}]
    assert data["log"]["items"][1] == {
        "kind": "LECTURE",
        "heads": 41,
        "details": {"topic": "民法典"},
    }
    assert (data["village"], data["adviser"], data["firm"]) == ("v-1", "a-1", "f-1")
    assert data["counts"] == {
        "onsite_count": "1",
        "onsite_hours": "2.5",
        "consultations": "2",
        "lectures": "1",
        "audience": "41",
    }
    assert data["ledger"]["served_on"] == "2026-11-07"
    assert data["ledger"]["consultation"].startswith("咨询第7件事。")


def test_masked_the_workbook_tells_nothing_about_the_client(tmp_path):
    log = a_served_log(7, result="已答复", remark="赵某某家")
    rows = [ledger_row(log, "兴梁社区", vocabulary(), 1)]
    data = log_data(
        log,
        replace(rows[0], client_name="", consultation="", remark=""),
        WHOSE,
        MEASURES,
        masked=True,
    )
    told = str(data)
    assert all(word not in told for word in ("赵某某", "0375", "已答复", "第7件"))
    assert data["counts"]["onsite_count"] == 1


def test_a_text_longer_than_a_cell_goes_on_in_the_next(tmp_path):
    content = "很长的内容。" * 9_000
    path = written(tmp_path, [a_served_log(3, content=content)])
    (record,) = read_machine(rows_in(path, NAME)).of_kinds(MachineKind.LOG)
    assert record.data["log"]["content"] == content
    assert altered_in(path) == []


@given(st.text(max_size=300))
def test_whatever_a_text_holds_nothing_seems_altered(tmp_path_factory, text):
    path = written(tmp_path_factory.mktemp("texts"), [a_served_log(3, content=text, remark=text)])
    assert altered_in(path) == []


def test_an_untouched_workbook_has_nothing_altered_even_when_saved_again(three):
    assert altered_in(three) == []
    changed_by_hand(three, lambda _workbook: None)
    assert altered_in(three) == []


def test_an_altered_cell_is_told_by_place_with_both_values(three):
    def change(workbook):
        workbook.worksheets[0]["D7"] = "咨询别的事。"

    was = rows_in(three, "台账-周明远")[6][3]
    changed_by_hand(three, change)
    assert altered_in(three) == [AlteredCell("台账-周明远", 7, 4, was, "咨询别的事。")]


@pytest.mark.parametrize("cell", ["A1", "A3", "B6"])
def test_heads_and_days_are_sealed_too(three, cell):
    def change(workbook):
        workbook.worksheets[0][cell] = date(2026, 11, 29)

    changed_by_hand(three, change)
    (found,) = altered_in(three)
    assert found.now == "2026-11-29"


def test_a_removed_and_an_added_row_are_told(three):
    changed_by_hand(three, lambda workbook: workbook.worksheets[0].delete_rows(7))
    assert {one.row for one in altered_in(three)} >= {7, 8}


def test_a_row_under_the_last_is_told(three):
    changed_by_hand(three, lambda workbook: workbook.worksheets[0].append(["多的一行"]))
    (found,) = altered_in(three)
    assert (found.column, found.was, found.now) == (1, "", "多的一行")


def test_a_sheet_that_is_gone_is_told(three):
    def change(workbook):
        workbook.create_sheet("别的")
        del workbook["台账-周明远"]

    changed_by_hand(three, change)
    assert {one.sheet for one in altered_in(three)} == {"台账-周明远"}


@pytest.mark.parametrize(
    ("cell", "value", "fault"),
    [
        ("A1", "别的", MergeFault.FOREIGN),
        ("B1", "2", MergeFault.NEWER),
        ("E2", "{}", MergeFault.MACHINE_ALTERED),
        ("B3", "log-9", MergeFault.MACHINE_ALTERED),
        ("D1", "", MergeFault.MACHINE_ALTERED),
    ],
)
def test_an_altered_machine_sheet_is_refused(three, cell, value, fault):
    def change(workbook):
        workbook[NAME][cell] = value

    changed_by_hand(three, change)
    with pytest.raises(MergeRefusal) as refused:
        read_machine(rows_in(three, NAME))
    assert refused.value.fault is fault


def test_an_empty_sheet_is_foreign():
    with pytest.raises(MergeRefusal) as refused:
        read_machine([])
    assert refused.value.fault is MergeFault.FOREIGN
