"""写评分项: the page that adds or changes a line of the office's own scoring sheet."""

from dataclasses import asdict, replace
from typing import Any

from lvgw_desktop.domain.assessment_area import Area
from lvgw_desktop.domain.local_score import LocalScoreItem, local_score_problems
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.settings.local_score_section import CHANGED
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import ChoiceEditor, NumberEditor
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.segmented import Segmented

EDITOR = "local_score"
_SHORT = {
    Area.ADVICE: "咨询",
    Area.PUBLICITY: "宣传",
    Area.LEGAL_AID: "援助",
    Area.DISPUTES: "纠纷",
    Area.PAPERS: "材料",
}


def local_score_page(
    item: LocalScoreItem, use_cases: UseCases, operations: Operations
) -> EditorPage:
    """Return the page; a new line has no id."""
    title = "修改评分项" if item.id else "新增评分项"

    def build(values: dict[str, Any]) -> LocalScoreItem:
        return replace(item, **{**values, "most_points": values["most_points"] or 0})

    page = EditorPage(
        title,
        RecordEditor(_fields(), build),
        operations,
        save=use_cases.local_scores.save,
        changed=CHANGED,
        subtitle=f"{item.year} 年本地评分表",
        remarks=local_score_problems,
        said=lambda saved: f"“{saved.word}”已保存。",
        draft=DraftDesk(use_cases.drafts, DraftPlace(EDITOR, item.uuid or str(item.year)), title),
    )
    page.help_part = "local_scores"
    page.editor.show_record({**asdict(item), "most_points": item.most_points or None})
    return page


def _fields() -> list[EditorField]:
    areas = [(one, f"{one} {_SHORT[area]}") for one, area in enumerate(Area, start=1)]
    return [
        EditorField("area", "考核内容", lambda: ChoiceEditor(Segmented(areas, name="考核内容"))),
        EditorField("word", "评分项", required=True, hint="如 每月到村服务"),
        EditorField("most_points", "最多几分", NumberEditor, required=True),
        EditorField("note", "怎样给分", hint="如 每月 1 次得 2 分，缺 1 次扣 2 分"),
    ]
