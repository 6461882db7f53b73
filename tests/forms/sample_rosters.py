"""Sample records for the forms about who advises whom: candidates, and one who takes over."""

from datetime import date

from lvgw_desktop.domain.handover_sheet import HandoverSheet
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.recommendation_sheet import RecommendationRow, RecommendationSheet
from tests.forms.sample_papers import ADVISER, FIRM, Roots


def recommendation() -> Roots:
    rows = (
        RecommendationRow(
            seq=1,
            village_name="军营社区",
            adviser_name=ADVISER,
            adviser_kind=AdviserKind.LAWYER,
            firm_name=FIRM,
            licence_no="14104201610000001",
            workload="4 / 6",
            reason="熟悉征地拆迁，做过两届法律顾问",
        ),
        RecommendationRow(
            seq=2,
            village_name="全部村(居)",
            adviser_name="周明远",
            firm_name="石龙区为民法律服务所",
            reason="大局意识强，业务好",
        ),
    )
    sheet = RecommendationSheet(
        year=2026,
        office_name="石龙区司法局龙兴司法所",
        recommended_on=date(2026, 11, 20),
        rows=rows,
    )
    return {"recommendation": sheet}


def handover() -> Roots:
    sheet = HandoverSheet(
        village_name="龙兴街道军营社区",
        from_name="周明远",
        from_firm="石龙区为民法律服务所",
        to_name=ADVISER,
        to_firm=FIRM,
        handed_on=date(2026, 7, 1),
        open_matters="6月18日的纠纷还在调解：赵某某 宅基地滴水\n法律需求 0003 号：修订村规民约",
        wechat_group="军营社区法律顾问工作群：新顾问进群，群主、管理员移交（已交）",
        files="台账、日志存根、合同、提纲等资料（已交）",
        board="换成新顾问的公示牌",
    )
    return {"handover": sheet}
