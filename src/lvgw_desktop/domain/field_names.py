"""格名: what each field of a record is called on the screens."""

from collections.abc import Mapping

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village

INTERNAL = frozenset({"id", "uuid", "recorded_on"})
"""What no screen shows of a record."""

_NAMES: Mapping[type, Mapping[str, str]] = {
    ServiceLog: {
        "serial": "编号",
        "source_no": "原编号",
        "adviser_id": "法律顾问姓名",
        "firm_id": "所在机构",
        "village_id": "村(居)名称",
        "served_on": "服务日期",
        "spells": "起止时间",
        "hours": "时长",
        "method": "服务方式",
        "client_category": "服务对象类别",
        "client_name": "服务对象姓名",
        "client_village": "服务对象所在村(居)",
        "client_description": "服务对象基本情况",
        "client_phone": "联系方式",
        "content": "服务内容",
        "result": "处理结果",
        "items": "本次数量",
        "remark": "台账备注",
        "major_matter": "重大事项",
        "paper_state": "纸质状态",
        "void_reason": "作废原因",
        "signer_phone": "签字人电话",
        "adviser_signed_on": "顾问签字日期",
        "signed_on": "签回日期",
        "source": "来源",
    },
    Village: {
        "name": "村(居)名称",
        "kind": "类别",
        "street": "街道(乡镇)",
        "committee_name": "正式名称",
        "area_code": "统计代码",
        "former_names": "曾用名",
        "contacts": "联系人",
        "checklist": "五有一满意",
        "wechat_group": "微信群",
        "notice_board": "公示牌",
        "service_day": "服务日",
        "priority": "重点村",
        "remark": "备注",
        "retired_on": "停用日期",
    },
    LegalAdviser: {
        "name": "姓名",
        "kind": "类别",
        "firm_id": "所在机构",
        "licence_no": "执业证号",
        "phone": "电话",
        "wechat": "微信",
        "villages_elsewhere": "外所村(居)",
        "remark": "备注",
        "retired_on": "离任日期",
    },
    Firm: {
        "name": "名称",
        "kind": "类别",
        "credit_code": "信用代码",
        "head": "负责人",
        "phone": "电话",
        "address": "地址",
        "remark": "备注",
        "retired_on": "停用日期",
    },
    Appointment: {
        "village_id": "村(居)",
        "adviser_id": "法律顾问",
        "firm_id": "所在机构",
        "starts_on": "聘期起",
        "ends_on": "聘期止",
        "renewal": "新聘或续聘",
        "visit_plan": "到村安排",
        "contract": "合同编号",
        "ended_reason": "终止原因",
    },
}


def field_names(record: type) -> Mapping[str, str]:
    """Return the names of a record's fields, in the order of its screen."""
    return _NAMES[record]
