"""Sample records for the forms of checks, lectures, trainings and visits."""

from datetime import date, time

from lvgw_desktop.domain.assessment import Assessment, AssessmentCounts, Grade, Opinion
from lvgw_desktop.domain.conduct_report import ConductReport
from lvgw_desktop.domain.feedback import Feedback, FeedbackTone, FeedbackWay
from lvgw_desktop.domain.follow_up_visit import FollowUpMethod, FollowUpVisit, Satisfaction
from lvgw_desktop.domain.inspection import Inspection, InspectionMethod
from lvgw_desktop.domain.lecture import Lecture, LectureMaterial
from lvgw_desktop.domain.legal_need import LegalNeed, NeedSource
from lvgw_desktop.domain.major_matter import MajorMatter, MatterNature, OpinionWay
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.training import Training, TrainingAttendee
from tests.forms.sample_papers import ADVISER, FIRM, Roots, common


def assessment() -> Roots:
    counts = AssessmentCounts(
        village_meetings=6,
        decision_opinions=3,
        legality_opinions=4,
        risk_assessments=2,
        governance=2,
        consultations=58,
        lectures=4,
        publicity_boards=1,
        free_consultations=58,
        legal_aid=2,
        mediations=7,
        visits=14,
        logs=31,
        ledgers=12,
    )
    whole = Assessment(
        village_id=1,
        adviser_id=1,
        year=2026,
        counts=counts,
        opinion_firm=Opinion(grade=Grade.GOOD, signed_by="李素珍", signed_on=date(2026, 12, 10)),
        opinion_village=Opinion(grade=Grade.PASS),
        revisit_note="电话回访3户，均表示满意。",
        final_grade=Grade.GOOD,
    )
    return {**common(), "assessment": whole}


def inspection() -> Roots:
    record = Inspection(
        serial="JC-LX-2026-02",
        village_id=1,
        adviser_id=1,
        inspected_on=date(2026, 6, 30),
        unit="区司法局、龙兴司法所",
        methods=(InspectionMethod.ON_SITE, InspectionMethod.LEDGER, InspectionMethod.VILLAGERS),
        findings="现场查阅1—6月工作日志15份、工作台账6份，抽查群众3名。每月均到村服务，第一、二季度法治讲座"
        "已开展并提交提纲；公示牌在位，电话畅通；工作微信群已建立，成员126人。",
        problems="日志第0098号缺少服务对象联系电话；4月份台账报送时间为4月27日，超过规定时限。",
        advice="补记联系电话；台账于每月25日前报送。",
    )
    return {**common(), "inspection": record}


def lecture_filing() -> Roots:
    record = Lecture(
        serial="JZ-LX-2026-05",
        village_id=1,
        adviser_id=1,
        speaker=ADVISER,
        held_on=date(2026, 6, 4),
        spells=(Spell(time(15), time(16, 30)),),
        place="社区党群服务中心",
        topic="农村土地承包法与地界纠纷处理",
        audience="居民、“两委”干部",
        attendance=65,
        outline="一、承包地的四至和面积以什么为准：经营权证、登记簿、承包合同。\n"
        "二、地界不清怎么办：依据确权图、历史界线、证人证言综合认定。\n"
        "三、解决途径：和解、调解、仲裁、诉讼；仲裁时效二年。\n"
        "四、不能做的事：擅自移动界石、毁坏青苗、动手伤人。\n"
        "五、以案释法：2025年本区地界纠纷调解实例。\n六、现场答疑。",
        materials=(LectureMaterial.OUTLINE, LectureMaterial.SIGN_IN, LectureMaterial.PHOTO),
    )
    return {**common(), "lecture": record}


def training_signin() -> Roots:
    attendees = (
        TrainingAttendee(name=ADVISER, unit=FIRM, phone="138-0375-0000"),
        TrainingAttendee(name="周明远", unit="石龙区为民法律服务所", phone="0375-0000000"),
    )
    record = Training(
        topic="村（居）法律顾问业务培训：合法性审查与日志填写规范",
        held_on=date(2026, 9, 10),
        starts_at=time(9),
        place="区司法局三楼会议室",
        unit="石龙区司法局",
        attendees=attendees,
    )
    return {**common(), "training": record}


def major_matter() -> Roots:
    record = MajorMatter(
        serial="ZD-LX-2026-01",
        village_id=1,
        adviser_id=1,
        title="三组集体荒坡发包引发的群体争议",
        natures=(MatterNature.INTERESTS,),
        occurred_on=date(2026, 5, 6),
        people=42,
        description="三组拟将集体荒坡整体发包，部分村民认为未经村民会议讨论，42户联名要求停止签约。",
        opinion_ways=(OpinionWay.ON_SITE,),
        opinion="应先召开村民会议或者村民代表会议讨论通过，并公开发包方案；在此之前不宜签订合同。",
        reported_on=date(2026, 5, 7),
        received_by="刘芳",
        handling="司法所会同街道约谈双方，村委会已暂停签约，定于5月20日召开村民代表会议。",
    )
    return {**common(), "major_matter": record}


def legal_need() -> Roots:
    record = LegalNeed(
        serial="XQ-LX-2026-03",
        village_id=1,
        collected_on=date(2026, 3, 9),
        collected_by="刘芳",
        source=NeedSource.VILLAGERS,
        client_name="孙某兰",
        client_phone="138-0375-0000",
        kinds=("CONSULTATION", "PUBLICITY"),
        description="社区老年居民较多，希望讲一讲遗嘱、继承和防范养老诈骗的法律知识。",
        plan="由法律顾问在第二季度办一次专题讲座。",
        planned_on=date(2026, 4, 20),
        result="4月20日已开展讲座，到场58人。",
        met_on=date(2026, 4, 20),
    )
    return {**common(), "legal_need": record}


def follow_up_visit() -> Roots:
    record = FollowUpVisit(
        serial="HF-LX-2026-02",
        village_id=1,
        adviser_id=1,
        visited_on=date(2026, 10, 15),
        visitor="李素珍",
        method=FollowUpMethod.PHONE,
        respondent="张䶮",
        respondent_role="居民",
        respondent_phone="138-0375-0000",
        service="2026年6月12日承包地地界争议咨询",
        satisfaction=Satisfaction.SATISFIED,
        findings="当事人表示顾问讲解清楚，争议已经调解解决。",
        opinions="希望多到组里来讲。",
        outcome="转告法律顾问，计入年终考核。",
    )
    return {**common(), "follow_up_visit": record}


def feedback() -> Roots:
    record = Feedback(
        serial="YJ-LX-2026-01",
        village_id=1,
        adviser_id=1,
        received_on=date(2026, 9, 2),
        received_by="刘芳",
        way=FeedbackWay.MEETING,
        respondent="孙某兰",
        respondent_phone="138-0375-0000",
        tone=FeedbackTone.WISH,
        opinions="顾问讲得明白，只是固定服务日有两次没有来，希望来不了的提前在群里说一声。",
        handling="9月3日与法律顾问核实：两次均因开庭改期。已约定改期的提前一天在微信工作群里通知。",
        handled_on=date(2026, 9, 3),
    )
    return {**common(), "feedback": record}


def conduct_report() -> Roots:
    record = ConductReport(
        serial="FY-LX-2026-01",
        village_id=1,
        adviser_id=1,
        received_on=date(2026, 10, 12),
        received_by="刘芳",
        way=FeedbackWay.VISIT,
        respondent="赵某某",
        respondent_phone="138-0375-0000",
        description="反映顾问在村里咨询时收取材料费二百元，没有开收据。",
        checked="10月13日分别询问双方：费用为代办公证时代缴，公证处已开票据，票据未及时交给当事人。",
        reported_on=date(2026, 10, 14),
        outcome="区司法局核实情况属实，不属于违规收费；要求法律顾问今后代缴费用当场交付票据。",
        closed_on=date(2026, 10, 28),
    )
    return {**common(), "conduct_report": record}
