"""交接: the page on which a handover is seen through, and its day is registered."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.handover import Handover, handover_problems
from lvgw_desktop.services.handovers import HandoverLine, HandoverService
from lvgw_desktop.ui.appointing.handover_fields import handover_fields
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations

CHANGED = ("handovers",)
_DAY = EditorField("handed_on", "交接日期", DayEditor, hint="两人签好字的那天；还没办完先空着")


class HandoverPage(EditorPage):
    """`void_asked` for one that was entered by mistake."""

    void_asked = Signal()

    def __init__(
        self,
        line: HandoverLine,
        handovers: HandoverService,
        operations: Operations,
        draft: DraftDesk,
    ) -> None:
        handover = line.handover

        def build(values: dict[str, Any]) -> Handover:
            return replace(handover, **values)

        super().__init__(
            "交接",
            RecordEditor([*handover_fields(), _DAY], build, across=2),
            operations,
            save=handovers.save,
            changed=CHANGED,
            subtitle=f"{line.from_name} 交给 {line.to_name}",
            remarks=handover_problems,
            draft=draft,
            said=lambda _saved: "交接已保存。",
        )
        self.help_part = "handover"
        self.action_row.put(Button("作废…", icon="prohibit", clicked=self.void_asked.emit))
        self.editor.show_record(handover)


def handover_words(line: HandoverLine) -> str:
    """Return 2026-07-01 陈国栋 交给 王海涛：微信群没交, or that all is done."""
    handover = line.handover
    day = _day_words(handover.handed_on)
    parts = {
        "没办结的事": handover.open_matters,
        "微信群": handover.wechat_group,
        "资料": handover.files,
        "公示牌": handover.board,
    }
    lacking = "、".join(name for name, part in parts.items() if not part.done)
    left = f"{lacking}还没交" if lacking else "都交了"
    return f"{day}{line.from_name}交给{line.to_name}：{left}"


def _day_words(day: date | None) -> str:
    return f"{day} " if day else "还没签交接单，"
