"""一年的格名: what the fields of assessments, fees and handovers are called on the screens."""

from collections.abc import Mapping

from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard
from lvgw_desktop.domain.handover import Handover
from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.domain.recommendation import Recommendation

NAMES_OF_YEAR: Mapping[type, Mapping[str, str]] = {
    Assessment: {
        "village_id": "村(居)",
        "adviser_id": "法律顾问",
        "firm_id": "所在机构",
        "year": "年度",
        "period": "哪一次考核",
        "opinion_firm": "法律服务机构自评",
        "opinion_village": "村(居)评定",
        "opinion_office": "司法所组织评议",
        "opinion_district": "区司法局综合",
        "meeting": "测评会",
        "firm_report": "自评材料",
        "advice": "意见和建议",
        "revisit_note": "回访情况",
        "suggested_grade": "建议等次",
        "suggested_reason": "建议理由",
        "final_grade": "最终等次",
        "final_reason": "最终理由",
        "settled_on": "定等次日期",
        "evidence": "存等次时的证据",
        "local_points": "本地评分",
        "remark": "备注",
        "void_reason": "作废原因",
    },
    FeeStandard: {
        "village_id": "村(居)",
        "year": "年度",
        "amount": "标准",
        "void_reason": "去掉原因",
    },
    FeeDecision: {
        "village_id": "村(居)",
        "adviser_id": "法律顾问",
        "year": "年度",
        "outcome": "建议",
        "standard": "全年标准",
        "share": "按任职折算",
        "deductions": "扣减",
        "note": "说明",
        "proposed_on": "建议日期",
        "void_reason": "撤回原因",
    },
    LocalScoreItem: {
        "year": "年度",
        "area": "考核内容",
        "word": "评分项",
        "most_points": "最多几分",
        "note": "怎样给分",
        "retired_on": "停用日期",
    },
    Recommendation: {
        "year": "年度",
        "village_id": "村(居)名称",
        "adviser_id": "法律顾问",
        "name": "姓名",
        "firm_name": "所在机构",
        "reason": "推荐理由",
        "recommended_on": "推荐日期",
        "outcome": "结果",
        "void_reason": "作废原因",
    },
    Handover: {
        "village_id": "村(居)名称",
        "from_adviser_id": "交出",
        "to_adviser_id": "接手",
        "open_matters": "没办结的事",
        "wechat_group": "微信群",
        "files": "资料",
        "board": "公示牌",
        "handed_on": "交接日期",
        "void_reason": "作废原因",
    },
}
