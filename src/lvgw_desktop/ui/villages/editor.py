"""村(居)编辑: the fields of a village's card."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.village import Village, VillageKind, short_name, village_problems
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import ChoiceEditor, FieldEditor, LineEditor, TickEditor
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.villages.parts import (
    ChecklistEditor,
    ContactsEditor,
    NoticeBoardEditor,
    WechatGroupEditor,
)

EDITOR = "village"
NEW = Village(name="")


def village_page(village: Village, use_cases: UseCases, operations: Operations) -> EditorPage:
    """Return the page that adds or changes a village."""
    title = "修改村(居)" if village.id else "新增村(居)"
    name = village.name_with_street if village.id else ""

    def build(values: dict[str, Any]) -> Village:
        return replace(village, **values)

    page = EditorPage(
        title,
        RecordEditor(_fields(use_cases.workplace.pack.vocabulary), build, across=2),
        operations,
        save=use_cases.villages.save,
        changed=("villages",),
        subtitle=name,
        remarks=village_problems,
        said=lambda saved: f"{saved.name}已保存。",
        draft=DraftDesk(
            use_cases.drafts, DraftPlace(EDITOR, village.uuid), f"{title} {name}".strip()
        ),
    )
    page.editor.show_record(village)
    _offer_short_name(page)
    return page


def _fields(vocabulary: Vocabulary) -> list[EditorField]:
    return [
        EditorField("name", "村(居)名称", _line("平时叫的名字，如 军营社区"), required=True),
        EditorField("kind", "类别", lambda: _kind_editor(vocabulary)),
        EditorField("street", "街道(乡镇)"),
        EditorField("committee_name", "正式名称", _line("如 军营社区村民委员会")),
        EditorField("area_code", "统计代码", _line("12 位，可不填", latin=True)),
        EditorField("former_names", "曾用名"),
        EditorField("contacts", "联系人", ContactsEditor),
        EditorField("checklist", "五有一满意", lambda: ChecklistEditor(vocabulary)),
        EditorField("wechat_group", "微信群", WechatGroupEditor),
        EditorField("notice_board", "公示牌", NoticeBoardEditor),
        EditorField("service_day", "服务日", _line("如 每月第二周周三上午，党群服务中心二楼")),
        EditorField("priority", "重点村", _priority_tick),
        EditorField("remark", "备注", span=2),
    ]


def _line(placeholder: str, *, latin: bool = False) -> Callable[[], FieldEditor]:
    return lambda: LineEditor(placeholder=placeholder, latin=latin)


def _priority_tick() -> TickEditor:
    editor = TickEditor("是重点村(居)")
    keep_size(editor.widget, min_height=34)
    return editor


def _kind_editor(vocabulary: Vocabulary) -> ChoiceEditor:
    choices = [(kind, vocabulary.word(kind)) for kind in reversed(VillageKind)]
    return ChoiceEditor(Segmented(choices, name="类别"))


def _offer_short_name(page: EditorPage) -> None:
    """Fill the everyday name in when the official one was typed first."""
    official, name = page.editor["committee_name"], page.editor["name"]

    def fill() -> None:
        if official.value() and not name.value():
            name.set_value(short_name(official.value()))

    official.left.connect(lambda _field: fill())
