"""对列: which head of a workbook means which field, found by the program or set by a clerk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from lvgw_desktop.domain.item_detail import ITEM_DETAILS
from lvgw_desktop.exchange.head_letters import head_letters

FIELDS: Mapping[str, str] = {
    "served_on": "日期",
    "village": "村(居)",
    "adviser": "顾问",
    "content": "服务内容",
    "result": "处理结果",
    "client_name": "服务对象姓名",
    "client": "服务对象(村居及姓名)",
    "client_phone": "联系电话",
    "client_category": "服务对象类别",
    "client_village": "服务对象所在村(居)",
    "client_description": "服务对象情况",
    "consultation": "法律咨询",
    "mediation": "纠纷调解",
    "publicity": "法治宣传",
    "training": "培训",
    "other": "其他服务",
    "kind": "服务类型",
    "quantity": "数量",
    "heads": "人数",
    **{one.name: one.title for one in ITEM_DETAILS},
    "method": "方式",
    "spells": "时间(几点到几点)",
    "begins_at": "开始时间",
    "ends_at": "结束时间",
    "hours": "时长",
    "minutes": "时长(分钟)",
    "street": "街道(乡镇)",
    "firm": "所在机构",
    "source_no": "编号",
    "seq": "序号",
    "remark": "备注",
    "paper_state": "纸质状态",
    "signer_phone": "签名人电话",
    "adviser_signed_on": "顾问签名日期",
    "signed_on": "群众签名日期",
}
"""Field → the word for it on the screen; what a column of old logs may hold."""

LEFT = ""
"""The field of a column that is not read."""


@dataclass(frozen=True, kw_only=True)
class ColumnMapping:
    """A clerk's own reading of a kind of workbook: head text → field, LEFT for not read."""

    name: str
    fields: Mapping[str, str] = field(default_factory=dict)

    def field_of(self, head: str) -> str | None:
        """Return the field set for a head, LEFT where it is not read, None where nothing is set."""
        return self._by_letters.get(head_letters(head))

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        return {head_letters(head): name for head, name in self.fields.items()}


def heads_fingerprint(heads: Iterable[str]) -> str:
    """Return what workbooks of one kind have in common: the set of their heads, in any order."""
    letters = sorted({letters for head in heads if (letters := head_letters(head))})
    return sha256("\n".join(letters).encode("utf-8", "surrogatepass")).hexdigest()
