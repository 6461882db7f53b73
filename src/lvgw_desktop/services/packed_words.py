"""包里的格: what the fields of any record of a package are called and say, when it is compared."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.hand_in import HandIn, HandInMedium
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.settled_finding import SettledFinding, Settlement
from lvgw_desktop.domain.year_text import YearText
from lvgw_desktop.services.value_words import ValueWords, Words

_WITHOUT_NAMES = frozenset({Assessment, PlannedService, RuleSetting, YearText})
"""Records that are compared as a whole."""
_NAMES: Mapping[type, Mapping[str, str]] = {
    PrefilledSheet: {"void_reason": "作废原因"},
    LedgerVolume: {
        "file_no": "案卷号",
        "catalogue_no": "目录号",
        "fonds_no": "全宗号",
        "retention": "保管期限",
        "title": "案卷题名",
        "filed_by": "立卷人",
        "checked_by": "检查人",
        "note": "卷内情况",
    },
    VolumeItem: {
        "seq": "卷内顺序",
        "page_from": "起始页",
        "pages": "页数",
        "doc_no": "文号",
        "author": "责任者",
        "title": "题名",
        "dated": "日期",
        "remark": "备注",
        "removed_on": "撤销归档",
    },
    HandIn: {
        "adviser_id": "法律顾问",
        "handed_in_on": "收到日期",
        "medium": "形式",
        "note": "备注",
        "void_reason": "撤回原因",
    },
    SettledFinding: {
        "settlement": "怎么定的",
        "words": "原因",
        "settled_at": "时间",
        "settled_by": "谁定的",
        "withdrawn_at": "收回",
    },
    Correction: {"void_reason": "撤销原因"},
    MonthlyClose: {
        "closed_at": "封账时间",
        "closed_by": "谁封的",
        "reason": "原因",
        "logs": "日志",
        "first_day": "从哪天",
        "last_day": "到哪天",
        "reopened_at": "撤销封账",
        "reopened_by": "谁撤销的",
        "reopened_reason": "撤销原因",
    },
    Phrase: {"text": "常用语", "retired_on": "停用日期"},
}
"""Of the records that no screen shows field by field."""
_WORDS: Mapping[Enum, str] = {
    **{medium: medium.words for medium in HandInMedium},
    Settlement.REASON: "写原因",
    Settlement.FINE: "无误",
    Settlement.RETURNED: "退回顾问",
}


def said(record: Any, words: ValueWords) -> dict[str, Words]:  # noqa: ANN401  of any kind
    """Return what a record says by the names of its fields, nothing where these have no names."""
    if type(record) in _WITHOUT_NAMES:
        return {}
    names = _NAMES.get(type(record)) or field_names(type(record))
    return {name: _said(field, getattr(record, field), words) for field, name in names.items()}


def _said(field: str, value: object, words: ValueWords) -> Words:
    own = _WORDS.get(value) if isinstance(value, Enum) else None
    return Words(own, own) if own else words.of(field, value)
