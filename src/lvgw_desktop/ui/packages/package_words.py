"""读包的字样: the steps, subtitles and keys of the page that reads a package."""

from enum import Enum

from lvgw_desktop.services.package_file import PackageSource
from lvgw_desktop.services.package_outcome import PackageOutcome
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.stepper import Step


class Stage(Enum):
    """Where the reading stands; the value is what the page says of the data."""

    CHOOSE = "先选数据包，数据还没有改动"
    TRIAL = "现在只是和这里的比较，数据还没有改动"
    DONE = "读完了，可以照常工作"
    UNDONE = "已经撤销，可以照常工作"


STAGES = (Stage.CHOOSE, Stage.TRIAL, Stage.DONE)
_LEAVE = (Hint("Esc", "返回"), Hint("F1", "帮助"))
HINTS = {
    Stage.CHOOSE: (Hint("Ctrl+O", "选数据包"), Hint("Ctrl+Enter", "打开"), *_LEAVE),
    Stage.TRIAL: (
        Hint("Enter", "换另一边"),
        Hint("F6", "下一处不一样"),
        Hint("Ctrl+Enter", "读进来"),
        Hint("Alt+B", "上一步"),
        *_LEAVE,
    ),
    Stage.DONE: (Hint("Enter", "完成"), Hint("Del", "撤销这一批"), *_LEAVE),
    Stage.UNDONE: (Hint("Enter", "完成"), *_LEAVE),
}


def steps(source: PackageSource | None, outcome: PackageOutcome | None) -> tuple[Step, ...]:
    """Return the steps with their state in a few words."""
    chosen = source.file.name if source else "扩展名 .lvgwbao"
    compared = "还没有写入" if outcome else "先看结果"
    done = "先备份，再写入"
    if outcome and not outcome.tried:
        added = sum(outcome.added.values())
        compared, done = f"{len(outcome.conflicts)} 条不一样", f"新增 {added} 条"
    return Step("选数据包", chosen), Step("比较", compared), Step("读进来", done)
