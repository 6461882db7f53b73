"""已换上: the page that registers since when a board shows the present adviser."""

from datetime import date
from typing import Any

from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.boards import NoticeBoardService
from lvgw_desktop.services.villages import Served
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations

_FIELDS = (EditorField("updated_on", "哪天换上的", DayEditor, required=True),)


def board_page(
    served: Served,
    village: str,
    boards: NoticeBoardService,
    operations: Operations,
    draft: DraftDesk,
) -> EditorPage:
    """Return the page; `village` is how the village is called."""
    page = EditorPage(
        "公示牌已换上",
        RecordEditor(_FIELDS, _read),
        operations,
        save=lambda day: boards.hang(served.appointment, day),
        changed=("villages", "handovers"),
        subtitle=f"{village}，牌上公示 {served.adviser}；照片可以附在村(居)的「照片…」里",
        save_words="登记",
        draft=draft,
        said=lambda _village: f"{village}的公示牌已登记，公示 {served.adviser}。",
    )
    page.editor.show_record({"updated_on": boards.workplace.today})
    return page


def _read(values: dict[str, Any]) -> date:
    if values["updated_on"] is None:
        sentence = "请填换上的日期，如 2026.11.20。"
        raise Refusal(sentence, [Problem("updated_on", sentence)])
    day: date = values["updated_on"]
    return day
