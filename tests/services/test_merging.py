"""Merging at the district: thirty workbooks with faults planted, counted again on their own."""

import shutil
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from benchmarks.office_workbooks import office_months
from lvgw_desktop import child
from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.domain.merge_finding import MergeFault
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange import merged_workbook
from lvgw_desktop.exchange.machine_sheet import NAME
from lvgw_desktop.services.merging import MergeOrder, merge
from tests.exchange.samples import LAYOUT, vocabulary

WORDS = vocabulary()
SHEET = "台账-周明远"


def silent(_done, _total, _words):
    """Nobody listens."""


def write(folder, months):
    return [
        one.write(folder / f"{one.office.name}-{one.month.code}.xlsx", WORDS, LAYOUT)
        for one in months
    ]


def merged(folder, out, **order):
    given = MergeOrder(sources=[folder], target=out / "区局.xlsx", **order)
    return merge(given, WORDS, silent)


def rows_of(path, sheet):
    with CalamineWorkbook.from_path(path) as workbook:
        return [tuple(row) for row in workbook.get_sheet_by_name(sheet).to_python()]


def sums_in(path):
    """By office, each measure's sum as the workbook says."""
    _title, head, *rows = rows_of(path, "汇总")
    heads = [
        f"{WORDS.word_of('measure', one.name)}\n({WORDS.word_of('measure_unit', one.name)})"
        for one in LOG_MEASURES
    ]
    return {
        row[1]: {
            one.name: Decimal(str(row[head.index(text)]))
            for one, text in zip(LOG_MEASURES, heads, strict=True)
        }
        for row in rows
    }


def recounted(months):
    """The same, with each log counted on its own."""
    sums = {}
    for one in months:
        Counter.update(sums.setdefault(one.office.name, Counter()), one.figures())
    whole = Counter()
    for one in sums.values():
        whole.update(one)
    return {name: dict(one) for name, one in {**sums, "合　计": whole}.items()}


@pytest.fixture(scope="module")
def thirty(tmp_path_factory):
    """Ten offices, three months; with what was planted in them, and the outcome."""
    folder = tmp_path_factory.mktemp("各所")
    months = list(office_months(10, 3, 12))
    missing = months[4]
    paths = write(folder, [one for one in months if one is not missing])
    by_name = {path.stem: path for path in paths}
    was = change(by_name["第001司法所-2026-01"], SHEET, "D6", "改过的内容")
    shutil.copy(by_name["第003司法所-2026-01"], folder / "又一份.xlsx")
    change(by_name["第004司法所-2026-01"], NAME, "B1", "2")
    change(by_name["第005司法所-2026-02"], NAME, "E5", "{}")
    openpyxl.Workbook().save(folder / "别的表.xlsx")
    (folder / "坏的.xlsx").write_bytes(by_name["第006司法所-2026-01"].read_bytes()[:4000])
    left_out = {("第004司法所", 1), ("第005司法所", 2)}
    counted = [
        one
        for one in months
        if one is not missing and (one.office.name, one.month.number) not in left_out
    ]
    return counted, was, merged(folder, tmp_path_factory.mktemp("区局"))


def change(path, sheet, cell, value):
    """Alter a cell by hand; returns what stood there."""
    workbook = openpyxl.load_workbook(path)
    was = workbook[sheet][cell].value
    workbook[sheet][cell] = value
    workbook.save(path)
    return was


def found(outcome, fault):
    return [one for one in outcome.findings if one.fault is fault]


def test_every_planted_fault_is_named_and_nothing_else(thirty):
    _counted, _was, outcome = thirty
    named = Counter(one.fault for one in outcome.findings)
    assert named == {
        MergeFault.ALTERED_CELL: 1,
        MergeFault.SAME_FILE: 1,
        MergeFault.NEWER: 1,
        MergeFault.MACHINE_ALTERED: 1,
        MergeFault.FOREIGN: 1,
        MergeFault.DAMAGED: 1,
        MergeFault.MISSING_MONTH: 3,
    }
    assert (outcome.seen, outcome.files) == (32, 27)


def test_each_finding_says_which_file_and_what(thirty):
    _counted, was, outcome = thirty
    (cell,) = found(outcome, MergeFault.ALTERED_CELL)
    assert (cell.file, cell.sheet, cell.row, cell.column) == (
        "第001司法所-2026-01.xlsx",
        SHEET,
        6,
        4,
    )
    assert (cell.was, cell.now) == (was or "", "改过的内容")
    assert found(outcome, MergeFault.NEWER)[0].file == "第004司法所-2026-01.xlsx"
    assert found(outcome, MergeFault.MACHINE_ALTERED)[0].file == "第005司法所-2026-02.xlsx"
    assert found(outcome, MergeFault.FOREIGN)[0].file == "别的表.xlsx"
    assert found(outcome, MergeFault.DAMAGED)[0].file == "坏的.xlsx"
    (twice,) = found(outcome, MergeFault.SAME_FILE)
    assert {twice.file} <= {"又一份.xlsx", "第003司法所-2026-01.xlsx"}
    missing = {(one.office, one.month) for one in found(outcome, MergeFault.MISSING_MONTH)}
    assert missing == {
        ("第002司法所", "2026-02"),
        ("第004司法所", "2026-01"),
        ("第005司法所", "2026-02"),
    }


def test_the_sums_by_office_are_those_of_a_recount(thirty):
    counted, _was, outcome = thirty
    assert sums_in(outcome.written[0]) == recounted(counted)


def test_every_row_stands_in_the_workbook_once(thirty):
    counted, _was, outcome = thirty
    _title, head, *rows = rows_of(outcome.written[0], "台账-1")
    wanted = Counter(
        (one.office.name, one.month.code, log.serial, log.client_name)
        for one in counted
        for log in one.logs
    )
    places = [head.index(name) for name in ("司法所", "月份", "日志编号", "服务对象")]
    assert Counter(tuple(row[place] for place in places) for row in rows) == wanted


def test_an_altered_cell_stands_in_the_workbook_as_it_was(thirty):
    _counted, was, outcome = thirty
    _title, head, *rows = rows_of(outcome.written[0], "台账-1")
    (row,) = (
        row for row in rows if row[:2] == ("第001司法所", "2026-01") and row[13] == "LX-2026-0001"
    )
    assert row[head.index("法律咨询")] == (was or "")


def test_the_coverage_shows_who_is_missing(thirty):
    _title, head, *rows = rows_of(thirty[2].written[0], "覆盖情况")
    assert head == ("司法所", "2026年1月", "2026年2月", "2026年3月")
    assert {row[0]: row[1:] for row in rows}["第002司法所"] == ("1月31日", "缺", "3月31日")


def test_the_problems_stand_in_the_workbook_too(thirty):
    _title, _head, *rows = rows_of(thirty[2].written[0], "问题")
    assert [row[0] for row in rows] == [one.fault.words for one in thirty[2].findings]


def test_an_office_on_the_list_that_sent_nothing_is_missing(tmp_path):
    (tmp_path / "各所").mkdir()
    write(tmp_path / "各所", office_months(1, 1, 2))
    names = tmp_path / "名单.txt"
    names.write_text("司法所\n第001司法所\n高庄司法所\n", encoding="utf-8")
    outcome = merged(tmp_path / "各所", tmp_path, offices=names)
    assert [(one.fault, one.office) for one in outcome.findings] == [
        (MergeFault.MISSING_MONTH, "高庄司法所")
    ]


def test_a_month_sent_again_counts_as_it_was_sent_last(tmp_path):
    (tmp_path / "各所").mkdir()
    (first,) = office_months(1, 1, 5)
    later = replace(first, logs=first.logs[:3], made_at=first.made_at + timedelta(hours=3))
    write(tmp_path / "各所", [first])
    later.write(tmp_path / "各所" / "再报.xlsx", WORDS, LAYOUT)
    outcome = merged(tmp_path / "各所", tmp_path)
    (finding,) = outcome.findings
    assert (finding.fault, finding.file) == (MergeFault.REPLACED, "第001司法所-2026-01.xlsx")
    assert sums_in(outcome.written[0]) == recounted([later])
    assert outcome.rows == len(rows_of(outcome.written[0], "台账-1")) - 2 == 3


@pytest.mark.parametrize(
    ("content", "fault"), [("同", MergeFault.SAME_LOG), ("不同", MergeFault.CONFLICT)]
)
def test_a_log_in_two_workbooks_counts_once(tmp_path, content, fault):
    (tmp_path / "各所").mkdir()
    january, february = office_months(1, 2, 4)
    twin = replace(january.logs[0], content="同")
    january = replace(january, logs=(twin, *january.logs[1:]))
    doubled = replace(february, logs=(replace(twin, content=content), *february.logs[1:]))
    write(tmp_path / "各所", [january, doubled])
    outcome = merged(tmp_path / "各所", tmp_path)
    (finding,) = outcome.findings
    assert (finding.fault, finding.month) == (fault, "2026-01")
    counted = [replace(january, logs=january.logs[1:]), doubled]
    assert sums_in(outcome.written[0]) == recounted(counted)
    assert outcome.rows == len(rows_of(outcome.written[0], "台账-1")) - 2 == 7


def test_figures_that_are_not_the_sums_of_the_rows_are_told(tmp_path):
    (tmp_path / "各所").mkdir()
    (month,) = office_months(1, 1, 4)

    class Wrong(type(month)):
        def figures(self):
            return {**super().figures(), "consultations": Decimal(99)}

    Wrong(**{name: getattr(month, name) for name in month.__slots__}).write(
        tmp_path / "各所" / "错.xlsx", WORDS, LAYOUT
    )
    (finding,) = merged(tmp_path / "各所", tmp_path).findings
    assert finding.fault is MergeFault.UNEQUAL_SUM
    assert "99" in finding.sentence


def test_more_rows_than_one_workbook_takes_come_as_a_set(tmp_path, monkeypatch):
    monkeypatch.setattr(merged_workbook, "ROWS_OF_SHEET", 4)
    monkeypatch.setattr(merged_workbook, "SHEETS_OF_FILE", 2)
    (tmp_path / "各所").mkdir()
    write(tmp_path / "各所", office_months(1, 2, 9))
    outcome = merged(tmp_path / "各所", tmp_path)
    names = [openpyxl.load_workbook(path).sheetnames for path in outcome.written]
    summary = ["覆盖情况", "汇总", "问题", "更正和补报", "台账登记"]
    assert names == [
        [*summary, "台账-1", "台账-2"],
        ["台账-3", "台账-4"],
        ["台账-5"],
    ]
    assert [path.name for path in outcome.written] == [
        "区局.xlsx",
        "区局_第2册.xlsx",
        "区局_第3册.xlsx",
    ]


def test_offices_of_one_name_in_two_districts_are_told_apart(tmp_path):
    months = [
        replace(one, office=replace(one.office, name="城关司法所", district=f"{place}区司法局"))
        for place, one in zip("甲乙", office_months(2, 1, 3), strict=True)
    ]
    for one in months:
        one.write(tmp_path / "各所" / f"{one.office.district}.xlsx", WORDS, LAYOUT)
    outcome = merged(tmp_path / "各所", tmp_path)
    assert list(sums_in(outcome.written[0])) == [
        "乙区司法局城关司法所",
        "甲区司法局城关司法所",
        "合　计",
    ]
    assert {line[0] for line in outcome.coverage.lines()} == {
        "甲区司法局城关司法所",
        "乙区司法局城关司法所",
    }


def test_of_many_altered_cells_the_workbook_tells_each_and_the_outcome_how_many(tmp_path):
    (path,) = write(tmp_path / "各所", office_months(1, 1, 30))
    workbook = openpyxl.load_workbook(path)
    for row in range(6, 36):
        workbook[SHEET].cell(row, 9, "改过")
    workbook.save(path)
    outcome = merged(tmp_path / "各所", tmp_path)
    assert {one.fault for one in outcome.findings} == {MergeFault.ALTERED_CELL}
    assert (len(outcome.findings), outcome.found) == (21, 30)
    assert outcome.findings[-1].sentence.startswith("还有 10 处手工改过")
    assert outcome.findings[-1].file == path.name
    _title, head, *rows = rows_of(outcome.written[0], "问题")
    assert [row[head.index("行")] for row in rows] == list(range(6, 36))


def test_a_child_that_ends_is_started_again_and_nothing_is_lost(tmp_path, monkeypatch):
    months = list(office_months(3, 1, 5))
    write(tmp_path / "各所", months)
    started = children(monkeypatch)
    killed = []

    def told(_done, _total, _words):
        if not killed:
            killed.append(started[0].kill())

    order = MergeOrder(sources=[tmp_path / "各所"], target=tmp_path / "区局.xlsx")
    outcome = merge(order, WORDS, told)
    assert (outcome.findings, len(started) > 1) == ([], True)
    assert sums_in(outcome.written[0]) == recounted(months)


def test_where_children_always_end_it_is_said_in_one_sentence_and_nothing_is_written(
    tmp_path, monkeypatch
):
    write(tmp_path / "各所", office_months(2, 1, 5))
    started = children(monkeypatch)

    def told(_done, _total, _words):
        for process in started:
            process.kill()

    order = MergeOrder(sources=[tmp_path / "各所"], target=tmp_path / "区局.xlsx")
    with pytest.raises(Refusal, match=r"没有一份可以合并：“第001司法所.*读到这里中断了"):
        merge(order, WORDS, told)
    assert [path.name for path in tmp_path.iterdir()] == ["各所"]


def children(monkeypatch):
    """The child processes started from here on."""
    started = []
    start = child._started

    def starting(*given):
        started.append(start(*given))
        return started[-1]

    monkeypatch.setattr(child, "_started", starting)
    return started


class StoppedError(Exception):
    """Somebody has cancelled."""


@pytest.mark.parametrize("word", ["正在读", "正在写"])
def test_stopped_on_the_way_nothing_is_written(tmp_path, word):
    (tmp_path / "各所").mkdir()
    write(tmp_path / "各所", office_months(2, 1, 3))

    def told(_done, _total, words):
        if words.startswith(word):
            raise StoppedError

    order = MergeOrder(sources=[tmp_path / "各所"], target=tmp_path / "区局.xlsx")
    with pytest.raises(StoppedError):
        merge(order, WORDS, told)
    assert [path.name for path in tmp_path.iterdir()] == ["各所"]


def test_nothing_to_merge_is_refused_with_the_reason(tmp_path):
    with pytest.raises(Refusal, match="没有找到月报"):
        merged(tmp_path, tmp_path)
    openpyxl.Workbook().save(tmp_path / "别的表.xlsx")
    with pytest.raises(Refusal, match=r"别的表\.xlsx.*不是本程序导出的月报"):
        merged(tmp_path, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["别的表.xlsx"]
