"""编辑的各格: every field of the log sheet, in the order of Enter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lvgw_desktop.domain.occasion import read_occasion
from lvgw_desktop.domain.prefilled_sheet import OpenDay
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.service_logs.method_editor import MethodEditor
from lvgw_desktop.ui.service_logs.paper_tick import PaperTick
from lvgw_desktop.ui.shared.editors import (
    DerivedEditor,
    FieldEditor,
    LineEditor,
    ShorthandEditor,
    TextEditor,
)
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.filled_area import FilledArea
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.suggestion_line import SuggestionEditor, SuggestionLine

PINNABLE = ("adviser_id", "village_id", "method", "hand_written")
TEXTS = ("content", "result")
"""The fields of several lines, in which F3 fills in phrases."""


@dataclass(frozen=True, slots=True)
class LogField:
    """One field: its record name, what the sheet calls it, and how it is typed."""

    name: str
    label: str
    make: Callable[[], FieldEditor]
    message_at: str = "below"


OnPaper = Callable[[], OpenDay | None]
"""Tells which month the paper of a record has in print."""


def log_fields(workplace: Workplace, on_paper: OnPaper) -> tuple[LogField, ...]:
    """Return the fields; the clock is the workplace's."""

    def understand(text: str) -> tuple[object, str]:
        occasion = read_occasion(text, workplace.today, on_paper())
        return occasion, f"= {occasion.words(workplace.today)}"

    return (
        LogField("adviser_id", "法律顾问姓名", _picker("姓名或拼音")),
        LogField("firm_id", "所在机构", lambda: DerivedEditor("由服务那天的聘任得出")),
        LogField("village_id", "村(居)名称", _picker("村(居)名、拼音或代码")),
        LogField(
            "served_on",
            "服务时间",
            lambda: ShorthandEditor(understand, placeholder="如 18 9-11.30、昨天写 -1"),
        ),
        LogField("method", "服务方式", MethodEditor),
        LogField("client_category", "服务对象类别", _picker("类别")),
        LogField(
            "client_name",
            "服务对象姓名",
            lambda: SuggestionEditor(SuggestionLine(placeholder="姓名")),
        ),
        LogField(
            "client_description",
            "服务对象基本情况",
            lambda: LineEditor(placeholder="性别、年龄、住址等"),
        ),
        LogField(
            "client_phone",
            "联系方式",
            lambda: LineEditor(icon="phone", placeholder="联系电话", width=190, latin=True),
            message_at="right",
        ),
        LogField("content", "服务内容", _text(lines=3)),
        LogField("result", "处理结果", _text(lines=1)),
        LogField("hand_written", "手写原件已交", PaperTick),
        LogField(
            "signer_phone",
            "签字人电话",
            lambda: LineEditor(width=150, latin=True),
            message_at="right",
        ),
        LogField("remark", "台账备注", lambda: SuggestionEditor(SuggestionLine())),
    )


def field_boxes(workplace: Workplace, on_paper: OnPaper) -> Mapping[str, FieldBox]:
    """Make a box for every field; its label stands in the grid."""
    return {
        field.name: FieldBox(
            field.name,
            field.label,
            field.make(),
            label_at="",
            message_at=field.message_at,
        )
        for field in log_fields(workplace, on_paper)
    }


def picker_of(box: FieldBox) -> Picker:
    """Return the picker in a box."""
    assert isinstance(box.editor, PickerEditor)
    return box.editor.picker


def suggestions_of(box: FieldBox) -> SuggestionLine:
    """Return the line in a box that offers what was written before."""
    assert isinstance(box.editor, SuggestionEditor)
    return box.editor.suggestions


def area_of(box: FieldBox) -> FilledArea:
    """Return the text in a box that marks what was filled in."""
    assert isinstance(box.editor, TextEditor)
    assert isinstance(box.editor.area, FilledArea)
    return box.editor.area


def _text(*, lines: int) -> Callable[[], FieldEditor]:
    return lambda: TextEditor(area=FilledArea(lines=lines))


def _picker(placeholder: str) -> Callable[[], FieldEditor]:
    return lambda: PickerEditor(Picker(placeholder=placeholder))
