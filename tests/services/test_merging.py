"""Merging at the district: thirty workbooks with faults planted, counted again on their own."""

import shutil
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest

from benchmarks.office_workbooks import office_months
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
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


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
    change(by_name["第001司法所-2026-01"], SHEET, "D6", "改过的内容")
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
    return counted, merged(folder, tmp_path_factory.mktemp("区局"))


def change(path, sheet, cell, value):
    workbook = openpyxl.load_workbook(path)
    workbook[sheet][cell] = value
    workbook.save(path)


def found(outcome, fault):
    return [one for one in outcome.findings if one.fault is fault]


def test_every_planted_fault_is_named_and_nothing_else(thirty):
    _counted, outcome = thirty
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
    _counted, outcome = thirty
    (cell,) = found(outcome, MergeFault.ALTERED_CELL)
    assert (cell.file, cell.sheet, cell.row, cell.column) == (
        "第001司法所-2026-01.xlsx",
        SHEET,
        6,
        4,
    )
    assert cell.was.startswith("咨询院墙") or cell.was == ""
    assert cell.now == "改过的内容"
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
    counted, outcome = thirty
    assert sums_in(outcome.written[0]) == recounted(counted)


def test_every_row_stands_in_the_workbook_once(thirty):
    counted, outcome = thirty
    _title, head, *rows = rows_of(outcome.written[0], "台账-1")
    wanted = Counter(
        (one.office.name, one.month.code, log.serial, log.client_name)
        for one in counted
        for log in one.logs
    )
    places = [head.index(name) for name in ("司法所", "月份", "日志编号", "服务对象")]
    assert Counter(tuple(row[place] for place in places) for row in rows) == wanted


def test_the_coverage_shows_who_is_missing(thirty):
    _title, head, *rows = rows_of(thirty[1].written[0], "覆盖情况")
    assert head == ("司法所", "2026年1月", "2026年2月", "2026年3月")
    assert {row[0]: row[1:] for row in rows}["第002司法所"] == ("1月31日", "缺", "3月31日")


def test_the_problems_stand_in_the_workbook_too(thirty):
    _title, _head, *rows = rows_of(thirty[1].written[0], "问题")
    assert [row[0] for row in rows] == [one.fault.words for one in thirty[1].findings]


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
    summary = ["覆盖情况", "汇总", "问题", "更正和补报"]
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
