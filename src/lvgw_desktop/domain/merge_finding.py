"""合并时发现的: what the district has to know about the workbooks that the offices sent."""

from dataclasses import dataclass
from enum import Enum, auto

from lvgw_desktop.domain.refusal import Refusal


class MergeFault(Enum):
    """What is wrong with a workbook, with a row of it, or with what has come in altogether."""

    DAMAGED = auto()
    FOREIGN = auto()
    NEWER = auto()
    MACHINE_ALTERED = auto()
    SAME_FILE = auto()
    REPLACED = auto()
    ALTERED_CELL = auto()
    SAME_LOG = auto()
    CONFLICT = auto()
    UNEQUAL_SUM = auto()
    MISSING_MONTH = auto()
    LATE = auto()

    @property
    def words(self) -> str:
        """Return how lists name it."""
        return _WORDS[self]


_WORDS = {
    MergeFault.DAMAGED: "打不开",
    MergeFault.FOREIGN: "不是月报",
    MergeFault.NEWER: "版本较新",
    MergeFault.MACHINE_ALTERED: "校验不符",
    MergeFault.SAME_FILE: "重复的文件",
    MergeFault.REPLACED: "同月又报",
    MergeFault.ALTERED_CELL: "手工改过",
    MergeFault.SAME_LOG: "重复的行",
    MergeFault.CONFLICT: "行有冲突",
    MergeFault.UNEQUAL_SUM: "数字不符",
    MergeFault.MISSING_MONTH: "缺月报",
    MergeFault.LATE: "迟报",
}
_LEFT_OUT = {
    MergeFault.FOREIGN: "不是本程序导出的月报，没有合并。请让司法所用本程序重新导出。",
    MergeFault.NEWER: "是用更新的版本导出的，没有合并。请先升级本程序，再合并这一份。",
    MergeFault.MACHINE_ALTERED: "里面的校验数据被改过，没有合并。请让司法所重新导出，不要改动。",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeFinding:
    """One matter, in one sentence; `file` names the workbook, "" where none is to be named.

    An altered cell has its sheet, its place (row and column from 1) and both values.
    """

    fault: MergeFault
    sentence: str
    file: str = ""
    office: str = ""
    month: str = ""
    sheet: str = ""
    row: int = 0
    column: int = 0
    was: str = ""
    now: str = ""


class MergeRefusal(Refusal):
    """A workbook is left out for a reason that has nothing to do with its being damaged."""

    def __init__(self, fault: MergeFault) -> None:
        super().__init__(_LEFT_OUT[fault])
        self.fault = fault
