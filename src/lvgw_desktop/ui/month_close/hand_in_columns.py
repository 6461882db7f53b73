"""收台账的各列: whose ledger, what it should tell of, and when it came; late is said as a fact."""

from lvgw_desktop.services.hand_ins import HandInLine
from lvgw_desktop.ui.shared.badge import DONE, Mark
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.tokens import Tone

NOT_IN = Mark("circle-dashed", Tone.MUTE, "未交")


def _side(line: HandInLine) -> str:
    return "法律顾问" if line.village_id is None else f"村(居)，顾问 {line.adviser}"


def _villages(line: HandInLine) -> str:
    return "、".join(line.villages) or "—"


def _medium(line: HandInLine) -> str:
    return line.hand_in.medium.words if line.hand_in else "—"


COLUMNS = (
    Column("whose", "谁的台账", 170, text=lambda one: one.whose, bold=lambda _one: True),
    Column("side", "哪一方", 210, text=_side, tone=lambda _one: Tone.MUTE, hide_rank=2),
    Column(
        "state",
        "交没交",
        200,
        text=lambda one: one.state_words,
        mark=lambda one: DONE if one.hand_in else NOT_IN,
    ),
    Column("medium", "形式", 80, text=_medium),
    Column("logs", "已录日志", 110, text=lambda one: f"{one.logs} 条", align=Align.RIGHT),
    Column("villages", "服务的村(居)", text=_villages, hide_rank=1),
)
