"""The district's template is kept with the office, and filled with the figures of the screens."""

import shutil
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest

from builders import a_log
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.exchange.template_values import plain
from lvgw_desktop.storage.audit_trail import EXPORTED
from tests.exchange.drawn_templates import put
from tests.services.closing import logs_of
from tests.services.reported_months import REASON, SECRET, corrected_and_checked, parts_of

NOVEMBER = StatisticalMonth(2026, 11)
SHEETS = 7
"""Of the starter: what stands once, and six lists."""


@pytest.fixture
def template(practice):
    return practice.district_template


@pytest.fixture
def file(tmp_path):
    """A template with a figure, a list with its sum, and a text of a cell."""
    workbook = openpyxl.Workbook()
    cells = {"A1": "{{本所}}{{月份}}月报", "A2": "{{解答咨询 本年}}", "B4": "=SUM(B3)"}
    put(workbook.active, {**cells, "A3": "{{#村(居)}}{{村(居)}}", "B3": "{{解答咨询}}"})
    workbook.save(tmp_path / "区局月报.xlsx")
    return tmp_path / "区局月报.xlsx"


def cells_of(path, sheet=0):
    rows = openpyxl.load_workbook(path).worksheets[sheet].iter_rows(values_only=True)
    return [list(row) for row in rows]


def told(table, word, row=0):
    return table.rows[row][table.places[plain(word)]]


def test_the_starter_names_everything_and_has_no_mistake(template, tmp_path):
    starter = template.starter(tmp_path / "空白模板.xlsx", NOVEMBER)
    texts = Counter(
        cell
        for sheet in range(SHEETS)
        for row in cells_of(starter, sheet)
        for cell in row
        if cell and "{{" in str(cell)
    )
    values = template.values(NOVEMBER)
    for one in (values.whole, *values.lists):
        for column in one.columns:
            mark = f"{{{{{column.word}}}}}"
            assert mark in texts or f"{{{{#{one.title.word}}}}}{mark}" in texts, mark
    look = template.keep(starter, NOVEMBER)
    assert (look.mistakes, look.losses) == ((), ())
    filled = template.fill(NOVEMBER, tmp_path).file
    assert filled.name == "龙兴司法所_2026年11月_空白模板.xlsx"
    assert "{{" not in str([cells_of(filled, sheet) for sheet in range(SHEETS)])


@pytest.mark.parametrize("rule", MonthRule, ids=lambda rule: rule.name)
def test_every_figure_is_that_of_the_screens(practice, template, rule):
    practice.office.change(replace(practice.office.get(), month_rule=rule))
    figures = practice.months.figures(NOVEMBER)
    values = template.values(NOVEMBER)
    villages, advisers, kinds, *_of_logs = values.lists
    lines = [(values.whole, 0, figures.total)]
    for table, of_screen in (
        (villages, figures.by_village),
        (advisers, figures.by_adviser),
        (kinds, figures.by_adviser_kind),
    ):
        assert [told(table, table.title.word, n) for n in range(len(table.rows))] == [
            line.name for line in of_screen
        ]
        lines += [(table, number, line) for number, line in enumerate(of_screen)]
    word_of = practice.workplace.pack.vocabulary.word_of
    for table, number, line in lines:
        for one in MEASURES:
            for after, span in (("", "month"), (" 上月", "last_month"), (" 本年累计", "year")):
                wanted = getattr(line, span).get(one.name, 0)
                for word in (one.name, word_of("measure", one.name)):
                    assert told(table, word + after, number) == wanted


def test_no_word_means_two_things(template):
    values = template.values(NOVEMBER)
    for table in (values.whole, *values.lists):
        spellings = [one for column in table.columns for one in set(map(plain, column.spellings))]
        assert len(set(spellings)) == len(spellings), table.title.word
        assert all(len(row) == len(table.columns) for row in table.rows)


def list_of(template, title):
    (table,) = [one for one in template.values(NOVEMBER).lists if one.title.word == title]
    return table


def column(table, word):
    return [told(table, word, number) for number in range(len(table.rows))]


def test_the_ledger_has_every_service_of_the_month_but_the_void_ones(practice, template):
    log = practice.service_logs.record(a_log(village_id=1, adviser_id=1))
    void = practice.service_logs.record(a_log(village_id=1, adviser_id=1))
    practice.paper_moves.void([void.id], "录重了")
    ledger = list_of(template, "台账")
    with practice.workplace.reading() as store:
        logs = store.service_logs.between(date(2026, 11, 1), date(2026, 11, 30))
    serials = [one.serial for one in logs if one.paper_state is not PaperState.VOID]
    assert sorted(column(ledger, "编号")) == sorted(serials)
    assert log.serial in serials
    assert column(ledger, "服务日期") == sorted(column(ledger, "服务日期"))
    assert column(ledger, "序号") == list(range(1, len(serials) + 1))
    assert told(template.values(NOVEMBER).whole, "日志数") == len(serials)


def test_late_rows_are_listed_in_the_month_they_count_in(practice, template):
    before = column(list_of(template, "台账"), "编号")
    with practice.workplace.changing() as store:
        late = [
            store.service_logs.add(
                a_log(village_id=1, adviser_id=1, served_on=day, late_month=month)
            )
            for day, month in (
                (date(2026, 10, 9), "2026-11"),
                (date(2026, 11, 9), "2026-12"),
                (date(2026, 10, 9), "2026-12"),
            )
        ]
    assert column(list_of(template, "台账"), "编号") == [late[0].serial, *before]
    assert column(list_of(template, "补报"), "编号") == [late[0].serial]
    assert column(list_of(template, "补报"), "服务日期") == [date(2026, 10, 9)]


def test_corrections_say_what_was_and_what_becomes(practice, template):
    log = practice.service_logs.record(
        a_log(village_id=1, adviser_id=1, served_on=date(2026, 10, 9), hours=Decimal("1.5"))
    )
    made = Correction(
        log_uuid=log.uuid, month="2026-11", made_on=date(2026, 11, 5), made_by="刘芳",
        field="hours", was="150", becomes="250", reason="时长写错",
    )  # fmt: skip
    with practice.workplace.changing() as store:
        store.corrections.add(replace(made, field="village_id", was="1", becomes="2"))
        store.corrections.add(made)
        store.corrections.add(replace(made, month="2026-12", becomes="300"))
        village, other = (store.villages.get(number).name for number in (1, 2))
    table = list_of(template, "更正")
    assert column(table, "更正的格") == ["村(居)名称", "时长"]
    assert column(table, "原来") == [village, "1.5 小时"]
    assert column(table, "改成") == [other, "2.5 小时"]
    assert column(table, "村(居)") == [village, other]
    assert column(table, "编号") == [log.serial, log.serial]
    assert column(table, "更正日期") == [date(2026, 11, 5)] * 2
    assert column(table, "原因") == ["时长写错"] * 2


def test_without_clients_no_placeholder_names_one(practice, template):
    log = corrected_and_checked(practice)
    full, masked = (str(template.values(NOVEMBER, masked=one)) for one in (False, True))
    told = {log.client_phone, "13703750000", "钱某珍", SECRET, REASON}
    told |= {one.client_name for one in logs_of(practice, NOVEMBER) if one.client_name}
    assert [one for one in told if one not in full] == []
    assert [one for one in told if one in masked] == []
    assert template.values(NOVEMBER, masked=True).whole == template.values(NOVEMBER).whole


def test_a_template_filled_without_clients_says_so(practice, template, tmp_path):
    log = corrected_and_checked(practice)
    source = tmp_path / "更正表.xlsx"
    workbook = openpyxl.Workbook()
    put(workbook.active, {"A1": "{{#更正}}{{原来}}", "B1": "{{改成}}", "C1": "{{原因}}"})
    workbook.save(source)
    template.keep(source, NOVEMBER)
    plain = "".join(parts_of(template.fill(NOVEMBER, tmp_path).file).values())
    file = template.fill(NOVEMBER, tmp_path, masked=True).file
    assert file.name == "龙兴司法所_2026年11月_更正表_隐去服务对象.xlsx"
    for secret in (log.client_phone, "13703750000", "钱某珍", SECRET, REASON):
        assert secret in plain
        assert not [name for name, text in parts_of(file).items() if secret in text]
    assert {row[2] for row in cells_of(file)} == {"（略）"}


def test_the_office_stands_in_the_words(practice, template):
    office = practice.office.get()
    whole = template.values(NOVEMBER).whole
    assert [told(whole, word) for word in ("本所", "上级机关", "填报人", "联系电话")] == [
        office.name, office.district, office.clerk, office.phone,
    ]  # fmt: skip
    assert told(whole, "上报日期") == practice.workplace.today
    figures = practice.months.figures(NOVEMBER)
    assert told(whole, "法律顾问数") == figures.advisers
    assert told(whole, "其中律师") == figures.lawyers
    assert told(whole, "村(居)数") == 16


def test_a_kept_template_outlives_its_file(practice, template, file, tmp_path):
    assert template.kept() is None
    with pytest.raises(Refusal, match="还没有区局模板"):
        template.fill(NOVEMBER, tmp_path)
    assert template.keep(file, NOVEMBER).marks == 6
    file.unlink()
    assert template.kept().name == "区局月报.xlsx"
    assert template.look(NOVEMBER).marks == 6
    filled = template.fill(NOVEMBER, tmp_path).file
    figures = practice.months.figures(NOVEMBER)
    rows = cells_of(filled)
    assert filled.name == "龙兴司法所_2026年11月_区局月报.xlsx"
    assert rows[0][0] == "龙兴司法所2026年11月月报"
    assert rows[1][0] == figures.total.year["consultations"]
    assert [row[1] for row in rows[2:18]] == [
        line.month.get("consultations", 0) for line in figures.by_village
    ]
    assert rows[18][1] == "=SUM(B3:B18)"


def test_another_template_takes_its_place_and_nothing_is_thrown_away(practice, template, file):
    template.keep(file, NOVEMBER)
    first = template.kept()
    other = file.with_name("新表.xlsx")
    workbook = openpyxl.Workbook()
    put(workbook.active, {"A1": "{{月份}}"})
    workbook.save(other)
    template.keep(other, NOVEMBER)
    kept = template.kept()
    assert (kept.id, kept.name) == (first.id, "新表.xlsx")
    assert kept.content_hash != first.content_hash
    assert practice.recycle_bin.all() == ()


def test_a_template_with_mistakes_is_not_kept(template, file):
    template.keep(file, NOVEMBER)
    wrong = file.with_name("错的.xlsx")
    workbook = openpyxl.Workbook()
    put(workbook.active, {"A1": "{{月分}}"})
    workbook.save(wrong)
    look = template.keep(wrong, NOVEMBER)
    assert [one.sentence for one in look.mistakes] == [
        "A1 里的{{月分}}不认识，最接近的是{{月份}}。"
    ]
    assert template.kept().name == file.name


def test_the_template_goes_into_backups(practice, template, file, tmp_path):
    template.keep(file, NOVEMBER)
    kept = template.kept()
    folder = tmp_path / "U盘"
    backup = practice.backups.make(folder)
    shutil.rmtree(practice.workplace.database.contents.folder)
    practice.close()
    assert backup.manifest.contents >= 1
    moved = tmp_path / "新电脑" / "龙兴.lvgw"
    files = office_files(now=lambda: datetime(2026, 11, 21, 9, 0))
    files.restore(backup.path, moved)
    again = files.open(moved)
    try:
        assert again.district_template.kept() == kept
        assert again.district_template.fill(NOVEMBER, tmp_path).file.is_file()
    finally:
        again.close()


def test_a_template_that_was_lost_is_told_so(practice, template, file, tmp_path):
    template.keep(file, NOVEMBER)
    shutil.rmtree(practice.workplace.database.contents.folder)
    with pytest.raises(Refusal, match="不见了"):
        template.fill(NOVEMBER, tmp_path)


def test_the_trail_tells_of_it_without_names(practice, template, file, tmp_path):
    template.keep(file, NOVEMBER)
    template.fill(NOVEMBER, tmp_path)
    with practice.workplace.reading() as store:
        last = store.audit.highest_number()
        (entry,) = store.audit.between(last, last)
    assert (entry.action, entry.after["what"]) == (EXPORTED, "区局模板 2026-11")
