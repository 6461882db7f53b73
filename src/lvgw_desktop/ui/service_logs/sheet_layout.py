"""日志的版面: the fields on their places, as on the official sheet."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.service_logs.form_cells import (
    NARROW,
    form_row,
    label_cell,
    line_across,
    value_cell,
)
from lvgw_desktop.ui.service_logs.log_fields import area_of
from lvgw_desktop.ui.service_logs.served_note import ServedNote
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.key_hints import KeyCap
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, Item, column, keep_size, row

Boxes = Mapping[str, FieldBox]


def sheet_layout(boxes: Boxes, note: ServedNote, counter: QWidget) -> Box:
    """Return the whole sheet; `note` stands beside the village, `counter` over the text."""
    rows = (
        form_row(
            label_cell("法律顾问姓名"),
            value_cell(boxes["adviser_id"]),
            label_cell("所在机构", width=NARROW),
            value_cell(boxes["firm_id"]),
        ),
        form_row(label_cell("村(居)名称"), value_cell(_place(boxes, note))),
        form_row(
            label_cell("服务时间"),
            value_cell(boxes["served_on"]),
            label_cell("服务方式", width=NARROW),
            value_cell(boxes["method"]),
        ),
        form_row(label_cell("服务对象基本", "情况、联系方式"), value_cell(*_client(boxes))),
    )
    whole = column(spacing=0, margins=(1, 1, 1, 1))
    for each in rows:
        whole.put(each)
        whole.put(line_across())
    whole.addLayout(_texts(boxes, counter), 1)
    return whole


def _place(boxes: Boxes, note: ServedNote) -> Item:
    place = row(spacing=8)
    place.put(boxes["village_id"], 1)
    place.put(note.icon)
    place.put(note.words)
    place.setAlignment(note.icon, Qt.AlignmentFlag.AlignVCenter)
    return place


def _client(boxes: Boxes) -> tuple[Box, Box]:
    keep_size(boxes["client_category"], width=150)
    keep_size(boxes["client_name"], width=130)
    who = row(boxes["client_category"], boxes["client_name"], spacing=6)
    who.put(boxes["client_description"], 1)
    return who, row(boxes["client_phone"])


def _texts(boxes: Boxes, counter: QWidget) -> Box:
    texts = column(spacing=6, margins=(10, 7, 10, 8))
    head = row(Label("服务内容及结果", "formLabel"), KeyCap("F3"), Label("常用语", "hint"))
    head.put(STRETCH)
    head.put(counter)
    texts.put(head)
    keep_size(area_of(boxes["content"]), min_height=70)
    texts.put(boxes["content"], 4)
    result = row(spacing=8)
    words = Label("处理结果", "label")
    result.put(words)
    result.setAlignment(words, Qt.AlignmentFlag.AlignTop)
    result.put(boxes["result"], 1)
    texts.addLayout(result, 1)
    end = row(boxes["hand_written"], Label("签字人电话", "label"), boxes["signer_phone"])
    end.put(Label("台账备注", "label"))
    end.put(boxes["remark"], 1)
    texts.put(end)
    return texts
