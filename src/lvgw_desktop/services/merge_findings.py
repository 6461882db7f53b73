"""合并时发现的: each matter about the workbooks that came in, in one sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.measure import LOG_MEASURES
from lvgw_desktop.domain.merge_finding import MergeFault, MergeFinding
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.machine_sheet import MachineHead
from lvgw_desktop.exchange.merged_reading import ReadWorkbook
from lvgw_desktop.storage.merged_settling import DoubledLog

_HUNDRED = 100
_LISTED = 20
"""Altered cells of one workbook that are told one by one."""


def left_out(read: ReadWorkbook) -> MergeFinding:
    """Tell why a workbook is left out."""
    assert read.fault
    return MergeFinding(fault=read.fault, sentence=read.sentence, file=read.path.name)


def same_file(read: ReadWorkbook, head: MachineHead) -> MergeFinding:
    """Tell that a workbook came twice."""
    sentence = f"和另一份{head.office}{read_month(head.month).words}的月报是同一个文件，只算一次。"
    return _of_file(MergeFault.SAME_FILE, sentence, read, head)


def altered(read: ReadWorkbook, head: MachineHead) -> Iterator[MergeFinding]:
    """Tell every cell that was altered by hand."""
    for cell in read.altered:
        sentence = (
            f"“{cell.sheet}”第 {cell.row} 行第 {cell.column} 列被手工改过，合并用的是原来的内容。"
        )
        yield MergeFinding(
            fault=MergeFault.ALTERED_CELL,
            sentence=sentence,
            file=read.path.name,
            office=head.office,
            month=head.month,
            **cell._asdict(),
        )


def listed(found: Sequence[MergeFinding]) -> Iterator[MergeFinding]:
    """Yield what is to be said of one workbook; of many altered cells some, and how many more."""
    altered = [one for one in found if one.fault is MergeFault.ALTERED_CELL]
    more = altered[_LISTED:]
    if not more:
        yield from found
        return
    yield from altered[:_LISTED]
    last = more[-1]
    sentence = f"还有 {len(more)} 处手工改过，都列在合成的 Excel 的“问题”表里。"
    yield replace(last, sentence=sentence, sheet="", row=0, column=0, was="", now="")
    yield from (one for one in found if one.fault is not MergeFault.ALTERED_CELL)


def unequal(
    read: ReadWorkbook, head: MachineHead, vocabulary: Vocabulary
) -> Iterator[MergeFinding]:
    """Tell which figures of the statistics are not the sums of the workbook's rows."""
    sums = [sum(column) for column in zip(*(line.counts for line in read.lines), strict=True)]
    for place, measure in enumerate(LOG_MEASURES):
        told = int(head.figures.get(measure.name, 0) * _HUNDRED)
        summed = sums[place] if sums else 0
        if told != summed:
            word = vocabulary.word_of("measure", measure.name)
            sentence = (
                f"统计表上“{word}”是 {told / _HUNDRED:g}，台账各行加起来是"
                f" {summed / _HUNDRED:g}；汇总用的是各行之和。"
            )
            yield _of_file(MergeFault.UNEQUAL_SUM, sentence, read, head)


def replaced(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> MergeFinding:
    """Tell that an office sent a month again."""
    month = read_month(earlier["month"]).words
    sentence = f"{earlier['office']}{month}的月报后来又报了一份“{later['file_name']}”，算后报的。"
    return MergeFinding(
        fault=MergeFault.REPLACED,
        sentence=sentence,
        file=earlier["file_name"],
        office=earlier["office"],
        month=earlier["month"],
    )


def doubled(log: DoubledLog) -> MergeFinding:
    """Tell that a log stands in two workbooks, equal or not."""
    earlier, later = log.earlier, log.later
    what = f"{earlier['served_on']} {earlier['village']}的一条({earlier['log_serial'] or '无编号'})"
    if log.is_equal:
        sentence = f"{what}在“{later['file_name']}”里也有，内容一样，只算一次。"
    else:
        sentence = f"{what}和“{later['file_name']}”里的内容不一样，算后报的。请向司法所核实。"
    return MergeFinding(
        fault=MergeFault.SAME_LOG if log.is_equal else MergeFault.CONFLICT,
        sentence=sentence,
        file=earlier["file_name"],
        office=earlier["office"],
        month=earlier["month"],
        was=_whole(earlier),
        now=_whole(later),
    )


def _of_file(
    fault: MergeFault, sentence: str, read: ReadWorkbook, head: MachineHead
) -> MergeFinding:
    return MergeFinding(
        fault=fault,
        sentence=sentence,
        file=read.path.name,
        office=head.office,
        month=head.month,
    )


_TEXTS = ("client_name", "consultation", "mediation", "publicity", "training", "other", "remark")


def _whole(row: Mapping[str, Any]) -> str:
    return "；".join(filter(None, (row[name] for name in _TEXTS)))
