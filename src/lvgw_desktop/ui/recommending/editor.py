"""推荐编辑: the page that adds or changes one recommendation."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.recommendation import Recommendation, recommendation_problems
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.advisers import AdviserLine
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.recommendations import TO_ALL
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.villages import VillageLine
from lvgw_desktop.ui.appointing.candidates import adviser_choices, village_choices
from lvgw_desktop.ui.recommending.list_page import TOPIC
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import LineEditor, NumberEditor
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor

EDITOR = "recommendation"
_LAST_YEAR = 2199
_WANTED = {"year": "请填年度，如 2026。", "recommended_on": "请填推荐日期，如 2026.11.20。"}


def recommendation_page(
    one: Recommendation,
    villages: Sequence[VillageLine],
    advisers: Sequence[AdviserLine],
    use_cases: UseCases,
    operations: Operations,
) -> EditorPage:
    """Return the page; `villages` and `advisers` are what can be picked."""
    title = "修改推荐" if one.id else "新增推荐"

    def build(values: dict[str, Any]) -> Recommendation:
        missing = [Problem(name, said) for name, said in _WANTED.items() if values[name] is None]
        if missing:
            raise Refusal(missing[0].sentence, missing)
        return replace(one, **values)

    page = EditorPage(
        title,
        RecordEditor(_fields(villages, advisers), build, across=2),
        operations,
        save=use_cases.recommendations.save,
        changed=(TOPIC,),
        remarks=recommendation_problems,
        said=lambda _saved: "推荐已保存。",
        draft=DraftDesk(use_cases.drafts, DraftPlace(EDITOR, one.uuid), title),
    )
    page.help_part = "recommendations"
    page.editor.show_record(one)
    return page


def _fields(villages: Sequence[VillageLine], advisers: Sequence[AdviserLine]) -> list[EditorField]:
    return [
        EditorField(
            "adviser_id",
            "法律顾问",
            lambda: PickerEditor(Picker(adviser_choices(advisers), placeholder="姓名、拼音或证号")),
            hint="名册里没有的，在下面填姓名和机构",
        ),
        EditorField(
            "village_id",
            "推荐给",
            lambda: PickerEditor(Picker(village_choices(villages), placeholder=TO_ALL)),
            hint=f"不选就是{TO_ALL}",
        ),
        EditorField("name", "姓名"),
        EditorField("firm_name", "所在机构"),
        EditorField(
            "year", "年度", lambda: NumberEditor(width=90, largest=_LAST_YEAR), required=True
        ),
        EditorField("recommended_on", "推荐日期", DayEditor, required=True),
        EditorField(
            "reason", "推荐理由", lambda: LineEditor(placeholder="如 熟悉征地拆迁"), span=2
        ),
        EditorField(
            "outcome", "结果", lambda: LineEditor(placeholder="如 已聘任、村里另选"), span=2
        ),
    ]
