"""导入旧日志: what rows of a workbook become in a real office file, tried out, run and undone."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.import_batch import BatchState
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.domain.service_log import (
    LogSource,
    PaperState,
    ServiceItem,
    ServiceMethod,
    Spell,
)
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.column_mapping import FIELDS
from lvgw_desktop.exchange.log_row import LogReading, LogRow
from lvgw_desktop.services.import_batches import undone_words
from lvgw_desktop.services.import_outcome import RowResult
from lvgw_desktop.services.import_source import ImportKind, ImportSource
from tests.storage.test_import_batches import tables

CELLS = {name: number for number, name in enumerate(FIELDS, 1)}
TAKEN, CHECKED, KNOWN, LEFT_OUT = RowResult


def a_row(**fields):
    given = {
        "sheet": "台账",
        "row": 2,
        "source_no": "12",
        "served_on": date(2024, 5, 6),
        "spells": (Spell(time(9), time(11, 30)),),
        "village": "兴梁社区",
        "adviser": "周明远",
        "method": ServiceMethod.ON_SITE,
        "client_name": "赵某某",
        "content": "咨询院墙滴水纠纷，建议先行调解。",
        "result": "已答复。",
        "items": (ServiceItem(kind="CONSULTATION"),),
        "columns": CELLS,
    }
    return LogRow(**{**given, **fields})


@pytest.fixture
def clock():
    return [datetime(2026, 11, 20, 14, 32)]


@pytest.fixture
def office(tmp_path, clock):
    use_cases = office_files(now=lambda: clock[-1]).create(tmp_path / "龙兴.lvgw", an_office())
    firms = [use_cases.firms.save(a_firm(name=name)) for name in ("河南砺衡律师事务所", "新法所")]
    village = use_cases.villages.save(a_village(former_names="兴粮村、梁家庄"))
    adviser = use_cases.advisers.save(an_adviser(licence_no="", firm_id=firms[1].id))
    term = {"starts_on": date(2024, 1, 1), "ends_on": date(2024, 12, 31), "firm_id": firms[0].id}
    use_cases.appointments.save(
        an_appointment(village_id=village.id, adviser_id=adviser.id, **term)
    )
    yield use_cases
    use_cases.close()


def a_source(*rows):
    numbered = tuple(row._replace(row=number) for number, row in enumerate(rows, 2))
    reading = LogReading(rows=numbered, sheets=())
    file = Path("旧台账.xlsx")
    return ImportSource(file=file, file_hash="", kind=ImportKind.LOGS, logs=reading)


@pytest.fixture
def run(office):
    return lambda *rows: office.importing.run(a_source(*rows))


def results(outcome):
    return [row.result for row in outcome.rows]


def logs_of(office):
    ids = office.log_list.ids(LogFilter())
    return sorted((office.service_logs.get(each) for each in ids), key=lambda log: log.id)


def test_an_old_row_becomes_a_signed_log_without_a_serial(office, run):
    outcome = run(a_row())

    assert (results(outcome), outcome.made) == ([TAKEN], {"日志": 1})
    (log,) = logs_of(office)
    assert (log.serial, log.source_no) == ("", "12")
    assert (log.source, log.paper_state) == (LogSource.IMPORTED, PaperState.SIGNED)
    assert (log.hours, log.recorded_on) == (Decimal("2.50"), datetime(2026, 11, 20, 14, 32))
    assert log.items == (ServiceItem(kind="CONSULTATION"),)
    assert log.firm_id == 1  # of the appointment, not the adviser's present one


def test_the_details_of_a_mediation_are_kept_and_go_with_the_batch(office, run):
    item = ServiceItem(kind="MEDIATION", details={"dispute_type": "NEIGHBOUR"})
    outcome = run(a_row(items=(item,)))
    (log,) = logs_of(office)
    assert log.items == (item,)
    office.import_batches.undo(outcome.batch.id)
    assert logs_of(office) == []


def test_outside_the_appointment_the_firm_is_the_advisers_own_and_it_is_said(office, run):
    outcome = run(a_row(served_on=date(2025, 3, 1)))

    assert results(outcome) == [CHECKED]
    assert "不是兴梁社区的顾问(聘期到 2024年12月31日)" in outcome.rows[0].remark
    assert logs_of(office)[0].firm_id == 2


def test_what_the_workbook_never_asks_is_no_remark(run):
    columns = {name: CELLS[name] for name in ("served_on", "village", "adviser", "content")}
    bare = a_row(columns=columns, method=ServiceMethod.UNKNOWN, result="", client_name="")
    bare = bare._replace(spells=(), items=())
    assert results(run(bare)) == [TAKEN]
    asked = bare._replace(columns=CELLS, content="另一次")
    remark = run(asked).rows[0].remark
    assert "还没填服务方式" in remark
    assert "还没写处理结果" in remark


NAMES = ("兴梁社区居民委员会", "龙兴街道兴梁社区", "梁家庄", "兴粮村", "兴梁　社区")
ABOVE = ("石龙区兴梁社区", "石龙区龙兴街道兴梁社区", "平顶山市石龙区龙兴街道 兴梁社区居民委员会")


@pytest.mark.parametrize("name", NAMES + ABOVE)
def test_a_village_is_found_by_all_its_names(run, name):
    assert results(run(a_row(village=name))) == [TAKEN]


@pytest.mark.parametrize("name", ["石龙区高庄镇兴梁社区", "新兴梁社区", "石龙区", "龙兴街道"])
def test_a_village_of_another_place_is_none_of_ours(run, name):
    assert results(run(a_row(village=name))) == [LEFT_OUT]


def test_homonyms_ask_for_the_street_or_the_firm(office, run):
    office.villages.save(a_village(street="高庄街道"))
    office.advisers.save(an_adviser(licence_no="2"))
    asked = run(a_row(), a_row(street="龙兴街道"), a_row(street="龙兴街道", village="何庄村"))
    assert results(asked) == [LEFT_OUT, TAKEN, LEFT_OUT]  # of two 周明远 one served there that day
    assert asked.rows[0].remark == "有 2 个“兴梁社区”(龙兴街道、高庄街道)，请写上街道。"
    later = {"street": "龙兴街道", "served_on": date(2025, 3, 1)}
    again = run(a_row(**later), a_row(**later, firm="新法所"))
    assert results(again) == [LEFT_OUT, CHECKED]
    assert again.rows[0].remark == "有 2 位顾问都叫“周明远”，请写上所在机构。"


def test_an_unknown_name_that_sounds_like_a_known_one_says_so(run):
    outcome = run(a_row(village="兴良社区"), a_row(adviser="周名远"), a_row(village="何庄村"))
    assert results(outcome) == [LEFT_OUT] * 3
    remarks = [row.remark for row in outcome.rows]
    assert "是不是“兴梁社区”？" in remarks[0]
    assert "是不是“周明远”？" in remarks[1]
    assert remarks[2] == ("名册里没有村(居)“何庄村”。请先把它导入名册，或改成名册里的名字。")
    assert [row.problems[0].field for row in outcome.rows] == ["village", "adviser", "village"]


def test_a_row_without_adviser_takes_the_only_one_of_that_day(office, run):
    outcome = run(a_row(adviser=""), a_row(adviser="", served_on=date(2020, 1, 1)))
    assert results(outcome) == [CHECKED, LEFT_OUT]
    assert outcome.rows[0].remark == "没有写顾问，按聘期填了周明远，请核对。"


def test_rows_that_cannot_be_logs_are_left_out_with_their_reason(office, run):
    unclear = Problem("served_on", "日期“24.5.6”的年份不是四位，请写全。")
    outcome = run(
        a_row(served_on=None, problems=(unclear,)),
        a_row(served_on=None),
        a_row(village=""),
        a_row(paper_state=PaperState.VOID),
        a_row(spells=(Spell(time(11), time(9)),), hours=Decimal(2)),
    )
    assert results(outcome) == [LEFT_OUT] * 5
    assert [row.remark for row in outcome.rows] == [
        unclear.sentence,
        "没有日期，请补上。",
        "没有村(居)，请补上。",
        "写着作废的不导入。",
        "结束时间要晚于开始时间，请改时间。",
    ]
    assert (logs_of(office), outcome.batch) == ([], None)


def test_the_same_service_is_taken_once(office, run):
    spelt = a_row(content=" 咨询院墙滴水纠纷 ,建议先行调解", source_no="13", client_name="赵 某某")
    outcome = run(a_row(), spelt)
    assert results(outcome) == [TAKEN, KNOWN]
    assert outcome.rows[1].remark == "已有，跳过：第 2 行"
    again = run(a_row())
    assert (results(again), again.batch) == ([KNOWN], None)
    assert again.rows[0].remark == "已有，跳过：以前导入的 2024年5月6日 的一条"


def test_without_content_the_result_tells_services_apart(run):
    rows = [a_row(content="", result=result) for result in ("已答复", "已调解", "已 答复。")]
    first = run(*rows)
    assert results(first) == [CHECKED, CHECKED, KNOWN]
    assert results(run(*rows)) == [KNOWN] * 3


MORNING, AFTERNOON = (Spell(time(9), time(10)),), (Spell(time(14), time(15)),)
BARE = {name: CELLS[name] for name in ("source_no", "served_on", "village", "adviser")}


@pytest.mark.parametrize("said", [{"content": "", "result": ""}, {"content": "法律咨询"}])
@pytest.mark.parametrize(
    "other",
    [
        {"spells": AFTERNOON},
        {"spells": (), "hours": Decimal(2)},
        {"items": (ServiceItem(kind="MEDIATION"),)},
        {"items": (ServiceItem(kind="CONSULTATION", quantity=2),)},
    ],
)
def test_where_nobody_is_named_the_same_words_may_be_another_service(office, run, said, other):
    one = a_row(client_name="", spells=MORNING, columns=BARE, **said)
    rows = [one, one._replace(**other), one]
    first = run(*rows)
    assert results(first) == [TAKEN, CHECKED, KNOWN]
    asked = "和第 2 行是同一天，写的也一样，时间或事项不同，请核对是不是同一次。"
    assert first.rows[1].remark == asked
    assert results(run(*rows)) == [KNOWN] * 3
    assert len(logs_of(office)) == 2


def test_what_an_old_sheet_leaves_out_is_no_difference_but_what_it_says_is(run):
    run(a_row(spells=MORNING))
    again = run(a_row(spells=(), items=()), a_row(spells=AFTERNOON))
    assert results(again) == [KNOWN, CHECKED]
    assert "是同一天、同一人，内容、时间或事项不同" in again.rows[1].remark


def test_a_number_alone_is_not_the_same_service(office, run):
    recorded = office.service_logs.record(a_log(served_on=date(2024, 5, 6), client_name="孙某兰"))
    number = recorded.serial
    outcome = run(a_row(source_no=number, served_on=date(2024, 5, 7)), a_row(source_no=number))
    assert results(outcome) == [CHECKED, KNOWN]
    asked = f"编号和 {number} 号日志一样，村(居)或日期不同，请核对是不是同一次。"
    assert outcome.rows[0].problems == (Problem("source_no", asked, Severity.CHECK),)


def test_another_service_to_the_same_person_that_day_is_asked_about(run):
    outcome = run(a_row(), a_row(content="代写遗嘱。"), a_row(client_name="", content="宣传"))
    assert results(outcome) == [TAKEN, CHECKED, CHECKED]
    assert (
        outcome.rows[1].remark
        == "和第 2 行是同一天、同一人，内容、时间或事项不同，请核对是不是同一次。"
    )
    assert outcome.rows[2].problems[0].severity is Severity.MISSING


@pytest.mark.parametrize("state", [PaperState.TO_PRINT, PaperState.SIGNED, PaperState.VOID])
def test_a_log_that_exists_is_never_touched(office, run, state):
    recorded = office.service_logs.record(
        a_log(served_on=date(2024, 5, 6), content=a_row().content, paper_state=state)
    )
    outcome = run(a_row(result="别的结果"), a_row(source_no=recorded.serial, content="全改了"))
    assert results(outcome) == [KNOWN, KNOWN]
    assert outcome.rows[0].remark == f"已有，跳过：{recorded.serial} 号日志"
    assert logs_of(office) == [recorded]


def some_rows(count):
    """Rows of all results over many days."""
    return [
        a_row(
            served_on=date(2024, 1, 1) + timedelta(days=n % 300),
            content=f"第 {n % 40} 次咨询",
            village="兴梁社区" if n % 7 else "不知道村",
            client_name=f"孙某{n % 3}",
        )
        for n in range(count)
    ]


def test_a_trial_writes_nothing_and_equals_its_run(office):
    path = office.workplace.database.path
    before = tables(path)
    source = a_source(*some_rows(1200))

    trial = office.importing.try_out(source)
    assert tables(path) == before
    run = office.importing.run(source)

    assert (trial.tried, run.tried) == (True, False)
    assert (trial.rows, trial.made) == (run.rows, run.made)
    assert {row.result for row in run.rows} == set(RowResult)
    assert len(logs_of(office)) == run.rows_taken == run.made["日志"]
    again = office.importing.run(source)
    assert (again.rows_taken, again.rows_known) == (0, run.rows_taken + run.rows_known)


class StoppedError(Exception):
    pass


def test_stopped_on_the_way_it_has_left_nothing(office):
    path = office.workplace.database.path
    before = tables(path)
    heard = []

    def tell(done, total):
        heard.append((done, total))
        if done == 1000:
            raise StoppedError

    with pytest.raises(StoppedError):
        office.importing.run(a_source(*some_rows(1200)), tell)
    assert tables(path) == before
    assert heard == [(done, 1200) for done in range(0, 1001, 250)]
    assert office.backups.verify().ok


def test_undone_the_office_is_as_before_but_for_the_trail(office, run):
    path = office.workplace.database.path
    office.service_logs.record(a_log())
    before = tables(path)
    outcome = run(*some_rows(1200))
    trail = office.history.of(logs_of(office)[-1].uuid)

    undone = office.import_batches.undo(outcome.batch.id)

    assert tables(path) == before
    assert (undone.state, undone.remaining) == (BatchState.UNDONE, 0)
    assert undone_words(undone) == (f"已撤销“旧台账.xlsx”的导入，去掉了 {outcome.rows_taken} 条。")
    assert office.backups.verify().ok
    assert len(trail.changes) == 1


def test_the_history_of_a_removed_log_tells_all_it_said(office, run):
    outcome = run(a_row())
    (log,) = logs_of(office)
    office.import_batches.undo(outcome.batch.id)

    history = office.history.of(log.uuid)

    assert history.title == "12 号 2024年5月6日 兴梁社区"
    removed, added = history.changes
    assert (removed.what, removed.reason) == ("去掉", "撤销导入“旧台账.xlsx”")
    assert not removed.restorable
    assert {one.name: one.before.full for one in removed.fields} == {
        one.name: one.after.full for one in added.fields
    }


def test_what_was_used_since_stays_and_is_listed(office, run):
    rows = [a_row(source_no=str(n), content=f"第 {n} 次", client_name="") for n in range(1, 5)]
    outcome = run(*rows)
    edited, voided, _free, drafted = logs_of(office)
    office.service_logs.record(replace(edited, remark="后补"))
    office.paper_moves.void([voided.id], "写错了")
    office.drafts.keep("d", "service_log", "", f'{{"id": {drafted.id}}}')

    undone = office.import_batches.undo(outcome.batch.id)

    assert undone.remaining == 3
    assert undone_words(undone).endswith("有 3 条后来用过或改过，留着没动。")
    assert [log.source_no for log in logs_of(office)] == ["1", "2", "4"]
    kept = [(one.title, one.why) for one in office.import_batches.kept(undone)]
    assert kept == [
        ("1 号 2024年5月6日 兴梁社区", "后来改过"),
        ("2 号 2024年5月6日 兴梁社区", "后来改过"),
        ("4 号 2024年5月6日 兴梁社区", "有没写完的草稿"),
    ]
    assert office.backups.verify().ok


def test_a_batch_is_undone_once_and_within_seven_days(office, run, clock):
    first, second = run(a_row()).batch, run(a_row(content="另一次")).batch
    assert [one.id for one in office.import_batches.all()] == [second.id, first.id]
    office.import_batches.undo(first.id)
    with pytest.raises(Refusal, match="已经撤销过"):
        office.import_batches.undo(first.id)
    clock.append(datetime(2026, 11, 28, 9))
    with pytest.raises(Refusal, match="超过 7 天，只到11月27日"):
        office.import_batches.undo(second.id)
    with pytest.raises(Refusal, match="没有第 9 批"):
        office.import_batches.undo(9)


def test_an_undoing_that_is_stopped_has_undone_nothing(office, run):
    path = office.workplace.database.path
    outcome = run(*some_rows(1200))
    before = tables(path)

    def tell(done, _total):
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        office.import_batches.undo(outcome.batch.id, tell)
    assert tables(path) == before
    assert office.import_batches.all()[0].state is BatchState.KEPT


def test_an_imported_log_gets_its_serial_with_its_first_sheet(office, run):
    office.service_logs.record(a_log())
    outcome = run(a_row(), a_row(content="另一次"))
    printed, other = (log for log in logs_of(office) if log.source is LogSource.IMPORTED)
    assert "LX-2024-0001" not in str(office.printing.preview_sheets([printed.id]))

    office.printing.issue_sheets([printed.id])
    office.printing.issue_sheets([printed.id])

    again = office.service_logs.get(printed.id)
    assert (again.serial, again.source_no) == ("LX-2024-0001", "12")
    assert again.paper_state is PaperState.SIGNED
    assert office.service_logs.get(other.id).serial == ""
    undone = office.import_batches.undo(outcome.batch.id)
    assert [one.why for one in office.import_batches.kept(undone)] == ["已打印，或在印好的台账上"]
    assert office.backups.verify().ok


def test_rows_of_a_closed_month_are_late_rows_and_say_so_in_the_trial_and_the_run(office, run):
    office.month_close.close(office.month_close.check(StatisticalMonth(2026, 10)), "先封")
    rows = (
        a_row(served_on=date(2026, 10, 7), source_no="1"),
        a_row(served_on=date(2026, 11, 7), source_no="2"),
    )
    tried = office.importing.try_out(a_source(*rows))
    outcome = run(*rows)
    assert outcome.rows == tried.rows
    said = [
        one.sentence for row in outcome.rows for one in row.problems if one.field == "served_on"
    ]
    assert [one for one in said if "补报" in one] == ["10月已封账(11月20日 刘芳)，记为11月的补报。"]
    assert [log.late_month for log in logs_of(office)] == ["2026-11", ""]
