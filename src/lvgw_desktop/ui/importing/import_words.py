"""导入的字样: the steps, subtitles and keys of the import page, by where the work stands."""

from enum import Enum

from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.services.import_source import ImportKind, ImportSource
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.stepper import Step


class Stage(Enum):
    """Where an import stands; the value is what the page says of the data."""

    CHOOSE = "现在只是选文件，数据还没有改动"
    COLUMNS = "看看每一列认得对不对，数据还没有改动"
    TRIAL = "现在只是试导入，数据还没有改动"
    DONE = "导入完毕，可以照常工作"
    UNDONE = "已经撤销，可以照常工作"


_TITLES = {
    Stage.CHOOSE: ("选文件", ".xlsx 表格"),
    Stage.COLUMNS: ("对列", "哪一列是什么"),
    Stage.TRIAL: ("试导入", "先看结果"),
    Stage.DONE: ("导入", "看过再定"),
}
_F1 = Hint("F1", "帮助")
_LEAVE = (Hint("Esc", "返回"), _F1)
HINTS = {
    Stage.CHOOSE: (Hint("Ctrl+O", "选文件"), *_LEAVE),
    Stage.COLUMNS: (
        Hint("↑↓", "选一列"),
        Hint("Enter", "改认作"),
        Hint("Ctrl+Enter", "试导入"),
        Hint("Alt+B", "上一步"),
        *_LEAVE,
    ),
    Stage.TRIAL: (
        Hint("F6", "下一处问题"),
        Hint("Ctrl+Enter", "导入"),
        Hint("Alt+B", "上一步"),
        Hint("Esc", "取消"),
        _F1,
    ),
    Stage.DONE: (Hint("Enter", "看结果"), Hint("Del", "撤销这一批"), *_LEAVE),
    Stage.UNDONE: (Hint("Enter", "返回"), *_LEAVE),
}


def stages_of(kind: ImportKind) -> tuple[Stage, ...]:
    """Return the steps of a kind: the columns of old logs are looked at first."""
    if kind is ImportKind.LOGS:
        return tuple(_TITLES)
    return Stage.CHOOSE, Stage.TRIAL, Stage.DONE


def steps(
    kind: ImportKind, source: ImportSource | None, outcome: ImportOutcome | None
) -> tuple[Step, ...]:
    """Return the steps with their state in a few words."""
    said = dict(_TITLES)
    if source:
        said[Stage.CHOOSE] = ("选文件", source.file.name)
    if outcome and outcome.tried:
        said[Stage.TRIAL] = ("试导入", "还没有写入")
        said[Stage.DONE] = ("导入", "先备份，再写入")
    elif outcome:
        said[Stage.TRIAL] = ("试导入", f"共 {len(outcome.rows)} 行")
        said[Stage.DONE] = ("导入", f"已导入 {outcome.rows_taken} 行")
    return tuple(Step(*said[stage]) for stage in stages_of(kind))
