"""备份、核对、恢复: as the window asks for them, on a real office with a year of logs."""

import shutil
from dataclasses import replace

import pytest

from builders import NOW, a_log
from domain.refusals import sentence_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.storage.audit_trail import EXPORTED, LOOKED, PRINTED, RESTORED

EVERYTHING = LogFilter()
NOVEMBER = StatisticalMonth(2026, 11)


def notes(use_cases, record_uuid=""):
    with use_cases.workplace.reading() as store:
        entries = store.audit.history(record_uuid)
    return [(one.action, one.after["what"]) for one in entries if "what" in one.after]


def test_an_office_at_work_stays_good(practice, tmp_path):
    """What is looked at, printed, exported and drafted must never read as an alteration."""
    adviser = practice.advisers.lines()[0].adviser
    village = practice.villages.lines()[0].village
    logs = practice.log_list.ids(LogFilter(village_id=village.id))[:3]
    practice.advisers.note_look(adviser.id)
    practice.villages.note_look(village.id)
    practice.printing.issue_sheets(logs)
    practice.printing.mark_printed(logs)
    practice.printing.issue_sheets(logs)
    practice.printing.issue_ledger(LedgerKey(year=2026, village_id=village.id))
    practice.paper_moves.void(logs[:1], "重复录入")
    practice.printing.issue_ledger(LedgerKey(year=2026, village_id=village.id))
    sheets = practice.prefilling.keep(practice.prefilling.plan([village.id], NOVEMBER, 2))
    practice.prefilling.issue(sheets)
    practice.prefilling.give_up([sheets[0].id], "未使用")
    practice.service_logs.record_prefilled(a_log(village_id=village.id, uuid=sheets[1].uuid))
    practice.villages.export(tmp_path / "村(居).xlsx")
    practice.drafts.keep("d1", "service_logs", "赵某某", "{}")
    practice.preferences.set_text_scale(1.5)
    report = practice.backups.verify()
    assert report.ok, report
    made = practice.backups.make()
    assert practice.backups.facts(made.path).logs == report.logs


def test_looks_prints_and_exports_are_noted_by_count_and_without_names(practice, tmp_path):
    village = practice.villages.lines()[0].village
    adviser = practice.advisers.lines()[0].adviser
    ledger = practice.ledgers.of_village(village.id, 2026)
    practice.printing.preview_sheets(practice.log_list.ids(EVERYTHING)[:2])
    practice.printing.issue_sheets(practice.log_list.ids(EVERYTHING)[:2])
    printed = practice.printing.issue_ledger(LedgerKey(year=2026, village_id=village.id))
    pages = len(practice.printing.page_sizes(printed))
    practice.villages.note_look(village.id)
    practice.ledgers.export(ledger, tmp_path / "台账.xlsx")
    practice.villages.export(tmp_path / "村.xlsx")
    practice.advisers.export(tmp_path / "顾问.xlsx")
    practice.month_export.export(practice.months.current(), tmp_path)
    rows = f"{len(ledger.rows)} 行"
    month = LogFilter(first_day=NOW.date().replace(day=1), last_day=NOW.date().replace(day=30))
    assert notes(practice) == [
        (PRINTED, "工作日志 2 份"),
        (EXPORTED, f"工作台账 2026年度，{rows}"),
        (EXPORTED, f"村(居)名册 {len(practice.villages.lines())} 行"),
        (EXPORTED, f"法律顾问名册 {len(practice.advisers.lines())} 行"),
        (EXPORTED, f"月报 2026-11，日志 {practice.log_list.count(month)} 条"),
    ]
    assert notes(practice, village.uuid) == [
        (PRINTED, f"工作台账 2026年度，第 1—{pages} 页"),
        (LOOKED, "联系人"),
    ]
    assert adviser.name not in str(notes(practice))


def test_an_export_that_failed_is_not_noted(practice, tmp_path):
    (tmp_path / "占着").write_text("")
    with pytest.raises(Refusal):
        practice.villages.export(tmp_path / "占着" / "村.xlsx")
    assert notes(practice) == []


def test_a_restored_office_says_so_and_who_and_keeps_what_was_there(practice_file, tmp_path):
    file = tmp_path / "练习所.lvgw"
    shutil.copy(practice_file, file)
    files = office_files(lambda: NOW)
    use_cases = files.open(file)
    backup = use_cases.backups.make().path
    first, *others = use_cases.log_list.ids(EVERYTHING)
    before = use_cases.service_logs.get(first)
    use_cases.service_logs.record(replace(before, content="改过了"))
    use_cases.close()

    report = files.restore(backup, file)
    assert report.sentence.startswith(f"已恢复：{len(others) + 1} 条日志")
    restored = files.open(file)
    assert restored.service_logs.get(first) == before
    assert notes(restored) == [(RESTORED, report.sentence)]
    clerk = restored.office.get().clerk
    with restored.workplace.reading() as store:
        assert store.audit.history("")[0].operator == clerk != ""
    assert restored.backups.verify().ok
    restored.close()

    files.restore(report.kept, file)
    again = files.open(file)
    assert again.service_logs.get(first).content == "改过了"
    again.close()


def test_an_open_office_is_never_restored_over(practice, tmp_path):
    backup = practice.backups.make().path
    file = practice.workplace.database.path
    assert "另一个窗口" in sentence_of(office_files(lambda: NOW).restore, backup, file)
    assert practice.backups.verify().ok


def test_a_check_of_the_open_office_leaves_nothing_and_opens_no_second_door(
    practice, tmp_path, monkeypatch
):
    before = set(tmp_path.rglob("*"))
    monkeypatch.setattr("lvgw_desktop.storage.verification.working_copy", None)
    assert practice.backups.verify().ok
    assert set(tmp_path.rglob("*")) == before


def test_backups_are_listed_latest_first(practice, tmp_path):
    first, second = practice.backups.make(), practice.backups.make()
    assert [one.path for one in practice.backups.all()] == [second.path, first.path]
    elsewhere = practice.backups.make(tmp_path / "U盘")
    assert elsewhere.path.parent == tmp_path / "U盘"
    assert len(practice.backups.all()) == 2
