"""填报表: it goes out with the adviser's villages, comes back as logs, registers the hand-in."""

import re
import shutil
import subprocess
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import NOW, a_firm, a_village, an_adviser, an_appointment, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import (
    LogSource,
    PaperState,
    ServiceItem,
    ServiceMethod,
    Spell,
    hours_of,
)
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.exchange.fill_in_head import FILL_IN_SHEET
from lvgw_desktop.exchange.fill_in_workbook import ROWS
from lvgw_desktop.services.import_outcome import RowResult
from lvgw_desktop.services.import_source import ImportKind
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.packages import PackageWish
from services.fill_ins import COLUMNS, FIRST, ROW, filled

NOVEMBER = StatisticalMonth(2026, 11)
NOVEMBER_DAYS = date(2026, 11, 1), date(2026, 11, 30)


def at_work(office):
    office.firms.save(a_firm())
    office.advisers.save(an_adviser(firm_id=1))
    for number, name in enumerate(("兴梁社区", "军营社区", "竹园沟村"), start=1):
        office.villages.save(a_village(name=name))
        if number < 3:
            office.appointments.save(an_appointment(village_id=number))
    return office


def an_office_in(folder):
    return at_work(office_files(now=lambda: NOW).create(folder / "龙兴.lvgw", an_office()))


@pytest.fixture
def busy(office):
    return at_work(office)


def blank(office, folder, month=NOVEMBER):
    return office.fill_ins.write(month, 1, folder / "填报表.xlsx")


def read(office, file):
    return office.importing.read(file, ImportKind.LOGS)


def run(office, file):
    return office.importing.run(read(office, file))


def logs(office):
    with office.workplace.reading() as store:
        ids = store.log_list.ids(LogFilter())
        return sorted(store.service_logs.many(ids).values(), key=lambda one: one.id)


def hand_in(office, month=NOVEMBER):
    return office.hand_ins.of_month(month).lines[0].hand_in


def words(office, group):
    vocabulary = office.workplace.pack.vocabulary
    return {
        "method": {vocabulary.word(one): one for one in ServiceMethod if one.name != "UNKNOWN"},
        "kind": {kind.word: kind.code for kind in vocabulary.kinds.values()},
        "category": {word: code for code, word in vocabulary.list_of("client_category")},
    }[group]


def test_what_was_written_becomes_a_log_to_be_printed_and_registers_the_hand_in(busy, tmp_path):
    outcome = run(busy, filled(blank(busy, tmp_path), ROW))
    assert outcome.made == {"日志": 1, "台账登记": 1}
    (log,) = logs(busy)
    assert (log.source, log.paper_state, log.serial) == (
        LogSource.FILL_IN,
        PaperState.TO_PRINT,
        "",
    )
    assert log.spells == (Spell(time(9), time(11, 30)),)
    assert log.items == (ServiceItem(kind="CONSULTATION", quantity=2),)
    assert (log.adviser_id, log.village_id, log.method) == (1, 1, ServiceMethod.ON_SITE)
    kept = hand_in(busy)
    assert (kept.handed_in_on, kept.medium) == (date(2026, 11, 20), HandInMedium.FILE)
    assert kept.note == "填报表.xlsx"


def test_a_trial_writes_nothing(busy, tmp_path):
    file = filled(blank(busy, tmp_path), ROW)
    outcome = busy.importing.try_out(read(busy, file))
    assert outcome.made == {"日志": 1, "台账登记": 1}
    assert (logs(busy), hand_in(busy)) == ([], None)


def test_undoing_the_import_takes_the_hand_in_back(busy, tmp_path):
    outcome = run(busy, filled(blank(busy, tmp_path), ROW))
    busy.import_batches.undo(outcome.batch.id)
    assert (logs(busy), hand_in(busy)) == ([], None)
    assert busy.backups.verify().ok
    assert run(busy, tmp_path / "填报表.xlsx").made == {"日志": 1, "台账登记": 1}


def test_a_ledger_that_is_in_already_stays_as_it_was_registered(busy, tmp_path):
    lines = busy.hand_ins.of_month(NOVEMBER).lines
    (paper,) = busy.hand_ins.register(NOVEMBER, lines, date(2026, 11, 19))
    outcome = run(busy, filled(blank(busy, tmp_path), ROW))
    assert outcome.made == {"日志": 1, "台账登记": 0}
    assert hand_in(busy) == paper


def test_advisers_of_one_name_each_get_and_hand_in_their_own(busy, tmp_path):
    firm = busy.firms.save(a_firm(name="河南衡正律师事务所"))
    other = busy.advisers.save(an_adviser(firm_id=firm.id))
    busy.appointments.save(an_appointment(village_id=3, adviser_id=other.id, firm_id=firm.id))
    first, second = busy.fill_ins.write_all(NOVEMBER, [1, other.id], tmp_path)
    assert (first.name, second.name) == (
        "填报表_周明远(河南砺衡律师事务所)_2026年11月.xlsx",
        "填报表_周明远(河南衡正律师事务所)_2026年11月.xlsx",
    )
    run(busy, filled(second, {**ROW, "village": "竹园沟村"}))
    (log,) = logs(busy)
    assert (log.adviser_id, log.firm_id) == (other.id, firm.id)
    lines = busy.hand_ins.of_month(NOVEMBER).lines
    assert [one.adviser_id for one in lines if one.hand_in] == [other.id]


def test_a_workbook_of_known_rows_is_handed_in_all_the_same(busy, tmp_path):
    file = filled(blank(busy, tmp_path), ROW)
    run(busy, file)
    busy.hand_ins.withdraw(hand_in(busy), "交错了")
    again = busy.importing.try_out(read(busy, file))
    assert (again.rows_taken, again.brings_something) == (0, True)
    run(busy, file)
    assert hand_in(busy).handed_in_on == date(2026, 11, 20)
    assert not busy.importing.try_out(read(busy, file)).brings_something


def test_one_that_another_pc_of_the_office_made_comes_back_here(busy, tmp_path):
    with closing(
        office_files(now=lambda: NOW).create(tmp_path / "新" / "龙兴.lvgw", an_office())
    ) as new:
        made = busy.packages.make(tmp_path / "包.lvgwbao", PackageWish())
        new.packages.run(new.packages.read(made.file, made.code.text), PackageChoices())
        outcome = run(new, filled(blank(busy, tmp_path), ROW))
        assert outcome.made == {"日志": 1, "台账登记": 1}


def test_what_is_there_already_is_skipped_by_its_content(busy, tmp_path):
    file = filled(blank(busy, tmp_path), ROW)
    run(busy, file)
    filled(file, ROW, {**ROW, "content": "代写宅基地申请书。", "client_name": "孙某兰"})
    outcome = run(busy, file)
    assert [one.result for one in outcome.rows] == [RowResult.KNOWN, RowResult.TAKEN]
    assert len(logs(busy)) == 2


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2026, 12, 1)])
def test_a_day_outside_the_month_is_an_error_and_alone_hands_nothing_in(busy, tmp_path, day):
    outcome = run(busy, filled(blank(busy, tmp_path), {**ROW, "served_on": day}))
    assert [one.result for one in outcome.rows] == [RowResult.LEFT_OUT]
    assert "不在这份填报表的月份里(11月1日到11月30日)" in outcome.rows[0].remark
    assert (logs(busy), hand_in(busy)) == ([], None)


def test_the_days_are_those_of_the_offices_rule(busy, tmp_path):
    busy.office.change(replace(busy.office.get(), month_rule=MonthRule.FROM_26TH))
    row = {**ROW, "served_on": date(2026, 10, 26)}
    outcome = run(busy, filled(blank(busy, tmp_path), row))
    assert [one.result for one in outcome.rows] == [RowResult.TAKEN]


def test_a_returned_copy_shows_what_is_wrong_in_red(busy, tmp_path):
    file = filled(blank(busy, tmp_path), ROW, {**ROW, "served_on": date(2026, 10, 31)})
    outcome = run(busy, file)
    marked = busy.importing.report(outcome, tmp_path / "标红.xlsx")
    with closing(openpyxl.load_workbook(marked)) as workbook:
        cell = workbook["填报表"].cell(FIRST + 1, COLUMNS["served_on"])
        assert cell.fill.fgColor.rgb.endswith("F8D7DA") or cell.fill.fill_type == "solid"
        assert FILL_IN_SHEET in workbook.sheetnames


def test_rows_of_a_closed_month_become_late_ones(busy, tmp_path):
    october = StatisticalMonth(2026, 10)
    busy.month_close.close(busy.month_close.check(october), "试")
    row = {**ROW, "served_on": date(2026, 10, 12)}
    outcome = run(busy, filled(blank(busy, tmp_path, october), row))
    assert [one.result for one in outcome.rows] == [RowResult.CHECKED]
    assert logs(busy)[0].late_month == "2026-11"
    assert hand_in(busy, october).medium is HandInMedium.FILE


def test_an_empty_one_says_where_to_register_it(busy, tmp_path):
    with pytest.raises(Refusal, match="一行也没有写"):
        read(busy, blank(busy, tmp_path))


def test_one_of_another_office_is_told(busy, tmp_path):
    (tmp_path / "高庄").mkdir()
    other = office_files(now=lambda: NOW).create(
        tmp_path / "高庄" / "高庄.lvgw", an_office(name="高庄司法所")
    )
    file = filled(blank(busy, tmp_path), ROW)
    with closing(other), pytest.raises(Refusal, match="“龙兴司法所”做的，不是现在打开的"):
        read(other, file)


def test_one_of_a_month_to_come_is_told(busy, tmp_path):
    december = StatisticalMonth(2026, 12)
    file = filled(blank(busy, tmp_path, december), {**ROW, "served_on": date(2026, 12, 1)})
    with pytest.raises(Refusal, match="2026年12月的，那个月还没有到"):
        read(busy, file)


@pytest.mark.parametrize(
    ("column", "told"), [(1, "标记被改过"), (2, "更新的版本"), (3, "标记被改过")]
)
def test_an_altered_mark_is_told(busy, tmp_path, column, told):
    file = filled(blank(busy, tmp_path), ROW)
    with closing(openpyxl.load_workbook(file)) as workbook:
        cell = workbook[FILL_IN_SHEET].cell(1, column)
        cell.value = "2" if column == 2 else cell.value.replace("1", "3") + "x"
        workbook.save(file)
    with pytest.raises(Refusal, match=told):
        read(busy, file)


def test_an_adviser_without_a_village_in_the_month_gets_none(busy, tmp_path):
    with pytest.raises(Refusal, match="周明远在2027年11月没有聘期"):
        blank(busy, tmp_path, StatisticalMonth(2027, 11))


def test_only_where_one_writes_is_open_and_each_column_is_checked(busy, tmp_path):
    with closing(openpyxl.load_workbook(blank(busy, tmp_path))) as workbook:
        sheet = workbook["填报表"]
        assert sheet.protection.sheet
        unlocked = {
            (cell.row, cell.column)
            for row in sheet.iter_rows()
            for cell in row
            if not cell.protection.locked
        }
        rows = range(FIRST, FIRST + ROWS)
        assert unlocked == {(row, column) for row in rows for column in COLUMNS.values()}
        rules = sheet.data_validations.dataValidation
        checks = {next(iter(rule.sqref.ranges)).min_col: rule for rule in rules}
        assert sorted(checks) == sorted(COLUMNS.values())
        assert all(rule.error and rule.showErrorMessage for rule in checks.values())
        kinds = {name: checks[place].type for name, place in COLUMNS.items()}
        assert (kinds["served_on"], kinds["begins_at"], kinds["quantity"]) == (
            *("date", "time"),
            "whole",
        )
        assert kinds["village"] == kinds["kind"] == kinds["client_category"] == "list"
        hidden = workbook[FILL_IN_SHEET]
        assert hidden.sheet_state == "veryHidden"
        offered = [cell.value for cell in hidden["A"][1:] if cell.value]
        assert offered == ["兴梁社区", "军营社区"]
        formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        assert formulas == []


TEXT = st.text(
    st.sampled_from("咨询院墙滴水纠纷建议先行调解，。；赵某某㛃𠮷0123abcXYZ《民法典》%&<>“”"),
    min_size=1,
    max_size=120,
)


@st.composite
def a_row(draw, office):
    begins = draw(st.integers(0, 22))
    kinds = words(office, "kind")
    return {
        "served_on": date(2026, 11, draw(st.integers(1, 20))),
        "begins_at": time(begins, draw(st.integers(0, 59))),
        "ends_at": time(begins + 1, draw(st.integers(0, 59))),
        "village": draw(st.sampled_from(["兴梁社区", "军营社区"])),
        "method": draw(st.sampled_from(sorted(words(office, "method")))),
        "kind": draw(st.sampled_from(sorted(kinds))),
        "quantity": draw(st.integers(1, 9999)),
        "heads": draw(st.none() | st.integers(1, 9999)),
        "client_name": draw(st.sampled_from(["赵某某", "孙某兰", "王㛃舟", "李素珍"])),
        "client_category": draw(st.sampled_from(sorted(words(office, "category")))),
        "client_phone": draw(st.sampled_from(["138-0375-0000", "0375-0000000", "13803750001"])),
        "content": draw(TEXT),
        "result": f"答复{draw(TEXT)}",  # a mark alone, ” or 同上, would mean the row above
        "remark": draw(st.sampled_from(["", "电话回访"])),
    }


def told(office, row):
    """Return what a row says, as the fields of a log."""
    spells = (Spell(row["begins_at"], row["ends_at"]),)
    return {
        "served_on": row["served_on"],
        "spells": spells,
        "hours": hours_of(spells),
        "village_id": {"兴梁社区": 1, "军营社区": 2}[row["village"]],
        "method": words(office, "method")[row["method"]],
        "items": (
            ServiceItem(
                kind=words(office, "kind")[row["kind"]],
                quantity=row["quantity"],
                heads=row["heads"],
            ),
        ),
        "client_name": row["client_name"],
        "client_category": words(office, "category")[row["client_category"]],
        "client_phone": row["client_phone"],
        "content": row["content"].strip(),
        "result": row["result"].strip(),
        "remark": row["remark"],
    }


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_what_is_written_comes_back_whole(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("office")
    with closing(an_office_in(folder)) as office:
        drawn = data.draw(st.lists(a_row(office), min_size=1, max_size=25))
        rows = [{**one, "content": f"{n}. {one['content']}"} for n, one in enumerate(drawn, 1)]
        outcome = run(office, filled(blank(office, folder), *rows))
        left_out = [one.remark for one in outcome.rows if one.result is RowResult.LEFT_OUT]
        assert left_out == []
        expected = [told(office, row) for row in rows]
        found = [{name: getattr(log, name) for name in expected[0]} for log in logs(office)]
        assert found == expected


def saved_by_libreoffice(file, kind, folder):
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [shutil.which("soffice"), home, "--headless", "--convert-to", kind]
    saved = folder / "saved"
    subprocess.run([*command, "--outdir", str(saved), str(file)], check=True, capture_output=True)
    return saved / Path(file).with_suffix(f".{kind}").name


@pytest.mark.libreoffice
def test_libreoffice_opens_it_and_what_it_saves_comes_back(busy, tmp_path):
    file = filled(blank(busy, tmp_path), ROW)
    outcome = run(busy, saved_by_libreoffice(file, "xlsx", tmp_path))
    assert outcome.made == {"日志": 1, "台账登记": 1}


@pytest.mark.libreoffice
def test_libreoffice_understands_every_check_and_the_protection(busy, tmp_path):
    saved = saved_by_libreoffice(blank(busy, tmp_path), "ods", tmp_path)
    with zipfile.ZipFile(saved) as package:
        content = package.read("content.xml").decode()
    conditions = re.findall(r'table:condition="of:cell-content-([^"]*)"', content)
    first, last = ((day - date(1899, 12, 30)).days for day in NOVEMBER_DAYS)
    assert len(conditions) == len(COLUMNS)
    assert conditions[0] == f"is-date() and cell-content-is-between({first},{last})"
    assert f"is-in-list([${FILL_IN_SHEET}.$A$2:.$A$3])" in conditions
    assert content.count('table:message-type="stop"') == len(COLUMNS) - 1
    assert content.count('table:message-type="warning"') == 1
    assert content.count('table:protected="true"') >= 1
