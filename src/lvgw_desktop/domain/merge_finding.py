"""合并时发现的: why a month's workbook that an office sent is left out."""

from enum import Enum, auto

from lvgw_desktop.domain.refusal import Refusal


class MergeFault(Enum):
    """What is wrong with a workbook."""

    FOREIGN = auto()
    NEWER = auto()
    MACHINE_ALTERED = auto()


FAULT_SENTENCES = {
    MergeFault.FOREIGN: "不是本程序导出的月报，没有合并。请让司法所用本程序重新导出。",
    MergeFault.NEWER: "是用更新的版本导出的，没有合并。请先升级本程序，再合并这一份。",
    MergeFault.MACHINE_ALTERED: "里面的校验数据被改过，没有合并。请让司法所重新导出，不要改动。",
}
"""Why a whole workbook is left out."""


class MergeRefusal(Refusal):
    """A workbook is left out for one of the known reasons."""

    def __init__(self, fault: MergeFault) -> None:
        super().__init__(FAULT_SENTENCES[fault])
        self.fault = fault
