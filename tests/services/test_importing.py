"""导入: what a roster becomes in a real office file, tried out and run."""

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import NOW, a_village, an_adviser, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.workbook_reading import read_workbook
from lvgw_desktop.services import importing
from lvgw_desktop.services.import_outcome import RowResult
from lvgw_desktop.services.importing import ImportKind
from services.rosters import FIRM, Line, a_roster, content, run_import, try_import

EMPTY = {"villages": [], "firms": [], "advisers": [], "appointments": []}


@pytest.fixture
def run(office, tmp_path):
    def run(*lines, kind=ImportKind.ROSTER):
        return run_import(office, a_roster(tmp_path, *lines), kind)

    return run


@pytest.fixture
def try_out(office, tmp_path):
    def try_out(*lines, kind=ImportKind.ROSTER):
        return try_import(office, a_roster(tmp_path, *lines), kind)

    return try_out


def results(outcome):
    return [row.result for row in outcome.rows]


def test_one_roster_makes_villages_firms_advisers_and_appointments(office, run):
    outcome = run(Line(), Line(village="军营社区"))

    assert outcome.made == {"村(居)": 2, "所在机构": 1, "法律顾问": 1, "聘任": 2}
    held = content(office)
    assert held["villages"] == ["兴梁社区(龙兴街道)", "军营社区(龙兴街道)"]
    assert held["advisers"] == [("周明远", "14104202010123456", FIRM)]
    days = {one[2:] for one in held["appointments"]}
    assert days == {("2026-01-01", "2026-12-31")}


def test_a_trial_writes_nothing_and_says_what_the_run_does(office, tmp_path):
    roster = a_roster(
        tmp_path, Line(), Line(village="军营社区", starts_on="2026-11-31"), Line(village="军营社区")
    )

    trial = try_import(office, roster, ImportKind.ROSTER)
    assert content(office) == EMPTY
    made = run_import(office, roster, ImportKind.ROSTER)

    assert (trial.tried, made.tried) == (True, False)
    assert (trial.rows, trial.made) == (made.rows, made.made)


names = st.sampled_from(["兴梁社区", "军营社区", "东兴社区", "", "新河村"])
days = st.sampled_from(
    ["2026-01-01", "2026-06-01", "2026-11-31", "26.1.1", "", "二〇二六年三月一日"]
)
lines = st.builds(
    Line,
    kind=st.just("律师"),
    firm=st.sampled_from([FIRM, ""]),
    phone=st.just("138-0375-0000"),
    village=names,
    street=st.sampled_from(["龙兴街道", "高庄街道", ""]),
    adviser=st.sampled_from(["周明远", "王海涛", ""]),
    licence_no=st.sampled_from(["14104202010123456", "", "123"]),
    starts_on=days,
    ends_on=days,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(roster=st.lists(lines, min_size=1, max_size=8))
def test_any_trial_equals_its_run_and_a_second_run_adds_nothing(tmp_path_factory, roster):
    folder = tmp_path_factory.mktemp("import")
    office = office_files(now=lambda: NOW).create(folder / "office.lvgw", an_office())
    try:
        file = a_roster(folder, *roster)
        trial = try_import(office, file, ImportKind.ROSTER)
        run = run_import(office, file, ImportKind.ROSTER)
        held = content(office)
        again = run_import(office, file, ImportKind.ROSTER)

        assert (trial.rows, trial.made) == (run.rows, run.made)
        assert held["villages"] == sorted(set(held["villages"]))
        assert again.rows_taken == 0
        assert content(office) == held
    finally:
        office.close()


def test_homonymous_villages_ask_for_the_street(office, run):
    office.villages.save(a_village(name="新庄村", street="龙兴街道"))
    office.villages.save(a_village(name="新庄村", street="高庄街道"))

    outcome = run(Line(village="新庄村", street=""), Line(village="新庄村", street="高庄街道"))

    assert results(outcome) == [RowResult.LEFT_OUT, RowResult.TAKEN]
    assert outcome.rows[0].problems[0].field == "village"
    assert outcome.rows[0].remark == "有 2 个“新庄村”(龙兴街道、高庄街道)，请写上街道。"
    assert content(office)["appointments"][0][0] == "新庄村(高庄街道)"


def test_a_homonym_with_another_licence_is_another_adviser(office, run):
    run(Line(), Line(village="军营社区", licence_no="14104202010999999"))

    licences = [licence for _name, licence, _firm in content(office)["advisers"]]
    assert licences == ["14104202010123456", "14104202010999999"]


def test_two_known_homonyms_ask_for_the_licence(office, run):
    office.advisers.save(an_adviser(licence_no="14104202010123456"))
    office.advisers.save(an_adviser(licence_no="14104202010999999"))

    outcome = run(Line(licence_no="", firm=""))

    assert results(outcome) == [RowResult.LEFT_OUT]
    assert outcome.rows[0].remark == "有 2 位顾问都叫“周明远”，请写上执业证号。"


@pytest.mark.parametrize(
    ("starts_on", "reason"),
    [
        ("2026-11-31", "11 月没有 31 日"),
        ("26.1.1", "年份不是四位"),
        ("", "没有聘期起，请补上。"),
        ("2027-01-01", "聘期止早于聘期起"),
    ],
)
def test_a_row_with_a_bad_date_is_left_out_with_its_reason(office, run, starts_on, reason):
    outcome = run(Line(starts_on=starts_on), Line(village="军营社区"))

    assert results(outcome) == [RowResult.LEFT_OUT, RowResult.TAKEN]
    assert reason in outcome.rows[0].remark
    assert content(office)["villages"] == ["军营社区(龙兴街道)"]


def test_a_row_left_out_adds_nothing_of_itself(office, run):
    office.advisers.save(an_adviser(licence_no="14104202010123456"))
    office.advisers.save(an_adviser(licence_no="14104202010999999"))

    outcome = run(Line(licence_no="", village="新河村"))

    assert results(outcome) == [RowResult.LEFT_OUT]
    assert content(office)["villages"] == []


def test_the_same_row_again_is_skipped_in_one_workbook_and_in_the_next(office, run):
    assert results(run(Line(), Line())) == [RowResult.TAKEN, RowResult.KNOWN]
    before = content(office)

    again = run(Line())

    assert (again.rows_taken, again.rows_known) == (0, 1)
    assert content(office) == before


def test_what_is_known_already_is_never_changed(office, run):
    run(Line())
    run(Line(village="军营社区", phone="139-0000-0000"))

    [adviser] = [line.adviser for line in office.advisers.lines()]
    assert adviser.phone == "138-0375-0000"


def test_an_overlap_is_flagged_and_still_imported(office, run):
    run(Line())

    outcome = run(Line(adviser="王海涛", licence_no="41040000000317", starts_on="2026-06-01"))

    assert results(outcome) == [RowResult.CHECKED]
    assert "两段重叠，请核对" in outcome.rows[0].remark
    assert len(content(office)["appointments"]) == 2


def test_a_name_that_sounds_like_a_known_one_is_asked(run):
    run(Line())

    outcome = run(Line(village="兴粱社区"))

    assert results(outcome) == [RowResult.CHECKED]
    assert outcome.rows[0].remark == "是不是“兴梁社区”？是的话请改成这个字再导入。"


def test_villages_alone_need_no_adviser(office, run):
    outcome = run(Line(adviser="", starts_on=""), kind=ImportKind.VILLAGES)

    assert outcome.made["村(居)"] == 1
    assert content(office)["advisers"] == []


def test_appointments_alone_ask_for_villages_and_advisers_first(run):
    outcome = run(Line(), kind=ImportKind.APPOINTMENTS)

    assert outcome.rows[0].remark == "名册里没有“兴梁社区”，请先导入村(居)。"


def test_a_backup_is_made_before_anything_is_written(office, run):
    run(Line())

    [backup] = office.backups.all()
    with office_files(now=lambda: NOW).trial() as trial:
        assert trial.villages.lines() == ()
    assert office.backups.facts(backup.path) is not None


def test_a_file_that_is_no_workbook_is_refused_and_nothing_changes(office, tmp_path):
    wrong = tmp_path / "名册.xlsx"
    wrong.write_text("村(居),顾问", encoding="utf-8")

    with pytest.raises(Refusal, match="不是 Excel 工作簿"):
        run_import(office, wrong, ImportKind.ROSTER)
    assert content(office) == EMPTY


def test_a_workbook_that_is_gone_meanwhile_is_refused_in_a_sentence(office, try_out, tmp_path):
    outcome = try_out(Line())
    outcome.source.file.unlink()
    with pytest.raises(Refusal, match="找不到文件“名册"):
        office.importing.report(outcome, tmp_path / "标红.xlsx")
    with pytest.raises(Refusal, match="找不到文件“名册"):
        office.importing.read(outcome.source.file, ImportKind.ROSTER)


def test_the_hash_is_of_the_workbook_before_it_was_read(office, monkeypatch, tmp_path):
    roster = a_roster(tmp_path, Line())

    def read_while_it_is_saved_again(file, _tick):
        workbook = read_workbook(file)
        a_roster(tmp_path, Line(village="军营社区"))
        return workbook

    monkeypatch.setattr(importing, "read_workbook", read_while_it_is_saved_again)
    outcome = office.importing.try_out(office.importing.read(roster, ImportKind.ROSTER))
    with pytest.raises(Refusal, match="读过以后又改过"):
        office.importing.report(outcome, tmp_path / "标红.xlsx")


def test_the_report_is_the_same_workbook_with_the_wrong_cell_red(office, try_out, tmp_path):
    outcome = try_out(Line(), Line(starts_on="2026-11-31"))

    target = office.importing.report(outcome, tmp_path / "标红.xlsx")

    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert sheet["H3"].value == "2026-11-31"
    assert sheet["H3"].fill.fgColor.rgb != sheet["H2"].fill.fgColor.rgb
    words = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert any("11 月没有 31 日" in each for each in words) or sheet["H3"].comment


def test_the_empty_roster_can_be_read_back(office, tmp_path):
    template = office.importing.template(tmp_path / "空白.xlsx")

    outcome = try_import(office, template, ImportKind.ROSTER)

    assert outcome.rows == ()


def test_a_retired_village_or_adviser_is_not_made_a_second_time(office, run):
    run(Line(), Line(village="军营社区"))
    villages = {line.village.name: line.village for line in office.villages.lines()}
    adviser = office.advisers.lines()[0].adviser
    for name in ("兴梁社区", "军营社区"):
        (appointment,) = office.appointments.of_village(villages[name].id)
        office.appointments.end(appointment, appointment.starts_on, "撤并")
    office.villages.retire(villages["兴梁社区"].id, "撤并")
    again = run(Line(starts_on="2026-12-01"), Line(village="军营社区", starts_on="2026-12-01"))
    assert results(again) == [RowResult.LEFT_OUT, RowResult.TAKEN]
    assert "已停用" in again.rows[0].remark

    (_ended, current) = office.appointments.of_village(villages["军营社区"].id)
    office.appointments.end(current, current.starts_on, "离任")
    office.advisers.retire(adviser.id, "离任")
    gone = run(Line(village="军营社区", starts_on="2027-01-01", ends_on="2027-12-31"))
    assert results(gone) == [RowResult.LEFT_OUT]
    assert "已离任" in gone.rows[0].remark
