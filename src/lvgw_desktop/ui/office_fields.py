"""本所的字段: the office's own card, as the first start and the settings ask for it."""

from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import ChoiceEditor, LineEditor, TickEditor
from lvgw_desktop.ui.shared.segmented import Segmented

ACROSS = 6
MONTH_HINTS = {
    MonthRule.NATURAL: "每月1日到月底",
    MonthRule.FROM_26TH: "26日到月底的服务算在下个月",
}


def month_rule_editor() -> ChoiceEditor:
    """Return the choice between natural months and months from the 26th."""
    choices = [(MonthRule.NATURAL, "自然月"), (MonthRule.FROM_26TH, "26日至25日")]
    return ChoiceEditor(Segmented(choices, MonthRule.NATURAL, name="统计月"))


def latin_editor() -> LineEditor:
    """Return a line for letters and digits: the input method stays off."""
    return LineEditor(latin=True)


def month_rule_hint(rule: MonthRule) -> str:
    """Return which days count in a month."""
    return MONTH_HINTS[rule]


NAME = EditorField("name", "司法所名称(印在表上)", required=True, span=3)
DISTRICT = EditorField("district", "上级司法行政机关", span=3)
STREETS = EditorField("streets", "所辖乡镇、街道", span=3)
CLERK = EditorField("clerk", "填报人", span=3)
HEAD = EditorField("head", "负责人", span=3)
PHONE = EditorField("phone", "本所电话", latin_editor, span=3)
SUPERVISION_PHONE = EditorField(
    "supervision_phone", "本所监督电话", latin_editor, hint="印在公示牌上", span=2
)
DISTRICT_PHONE = EditorField(
    "district_phone", "上级监督电话", latin_editor, hint="印在公示牌上", span=2
)
FONDS_NO = EditorField("fonds_no", "全宗号", latin_editor, hint="印在案卷封面和脊背上", span=2)
PREFIX = EditorField("prefix", "编号字头", latin_editor, hint="编号如 LX-2026-0001", span=2)
REGION_CODE = EditorField("region_code", "区划代码", latin_editor, hint="6 位，可以不填", span=2)
MONTH_RULE = EditorField(
    "month_rule", "统计月", month_rule_editor, hint=MONTH_HINTS[MonthRule.NATURAL], span=2
)
VILLAGE_HANDS_IN = EditorField(
    "village_hands_in",
    "收台账",
    lambda: TickEditor("村(居)也交台账"),
    hint="勾上后，「收台账」里每个村(居)也有一行",
    span=3,
)
