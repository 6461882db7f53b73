"""工作台账: one row for each log that counts, and a workbook that says the same."""

from datetime import date

import openpyxl

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState

YEAR = 2026


def counted_logs(use_cases, **wanted):
    """Return the year's logs but the void ones, by date and serial."""
    asked = LogFilter(first_day=date(YEAR, 1, 1), last_day=date(YEAR, 12, 31), **wanted)
    with use_cases.workplace.reading() as store:
        logs = store.service_logs.of_ids(store.log_list.ids(asked))
    counted = [log for log in logs if log.paper_state is not PaperState.VOID]
    return sorted(counted, key=lambda log: (log.served_on, log.serial))


def test_every_log_of_a_village_is_one_row(practice):
    practice.paper_moves.void([practice.log_list.ids(LogFilter(village_id=2))[0]], "重复")
    for village_id in practice.pickers.names().villages:
        volume = practice.ledgers.with_logs_of_village(village_id, YEAR)
        logs = counted_logs(practice, village_id=village_id)
        assert [row.log_serial for row in volume.ledger.rows] == [log.serial for log in logs]
        assert [row.served_on for row in volume.ledger.rows] == [log.served_on for log in logs]
        assert [row.client_name for row in volume.ledger.rows] == [log.client_name for log in logs]
        assert volume.logs == tuple(logs)
        assert [row.seq for row in volume.ledger.rows] == list(range(1, len(logs) + 1))


def test_the_ledgers_of_all_advisers_hold_every_log_once(practice):
    ledgers = [practice.ledgers.of_adviser(key, YEAR) for key in practice.pickers.names().advisers]
    serials = [row.log_serial for ledger in ledgers for row in ledger.rows]
    assert sorted(serials) == sorted(log.serial for log in counted_logs(practice))


def test_a_volume_tells_what_is_not_back_and_how_often_the_adviser_came(practice):
    names = practice.pickers.names()
    volumes = [practice.ledgers.with_logs_of_village(key, YEAR) for key in names.villages]
    logs = counted_logs(practice)
    assert sum(len(one.not_back) for one in volumes) == 6
    assert sum(one.onsite_count for one in volumes) == sum(log.method.on_site for log in logs)
    assert volumes[0].record_uuid == names.villages[1].uuid


def test_the_months_of_a_ledger_add_up_to_its_rows(practice):
    ledger = practice.ledgers.with_logs_of_village(1, YEAR)
    months = ledger.logs_by_month
    assert len(months) == 12
    assert sum(months) == len(ledger.ledger.rows)
    assert months[11] == 0


def test_the_years_reach_from_the_first_log_to_this_one(practice, office):
    assert practice.ledgers.years() == (2026, 2025)
    assert office.ledgers.years() == (2026,)


def test_a_workbook_of_one_ledger_holds_its_rows(practice, tmp_path):
    log = practice.service_logs.record(
        a_log(village_id=2, content="=1+1 是原文，𠮷某的院墙", result="已答复")
    )
    ledger = practice.ledgers.of_village(2, YEAR)
    assert practice.ledgers.file_name(ledger) == "龙兴司法所_兴梁社区_2026年度_工作台账.xlsx"
    file = practice.ledgers.export(ledger, tmp_path / "台账.xlsx")
    sheet = openpyxl.load_workbook(file).active
    serials = [cell.value for cell in sheet["J"] if cell.value and cell.value != "日志编号"]
    assert serials == [row.log_serial for row in ledger.rows]
    assert log.serial in serials
    texts = [cell.value for cell in sheet["D"] if cell.value]
    assert "=1+1 是原文，𠮷某的院墙\n已答复" in texts
    assert any("2026年度" in str(cell.value) for cell in sheet["A"])
