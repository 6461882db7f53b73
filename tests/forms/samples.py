"""Sample records for every printed form: filled as in an office, and with the longest texts."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from builders import (
    a_bound_volume,
    a_firm,
    a_log,
    a_village,
    a_volume_item,
    an_adviser,
    an_appointment,
    an_office,
)
from lvgw_desktop.domain.adviser_register import AdviserRegister, AdviserRegisterRow
from lvgw_desktop.domain.assessment import Assessment, AssessmentCounts, Grade, Opinion
from lvgw_desktop.domain.follow_up_visit import FollowUpMethod, FollowUpVisit, Satisfaction
from lvgw_desktop.domain.inspection import Inspection, InspectionMethod
from lvgw_desktop.domain.lecture import Lecture, LectureMaterial
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.legal_need import LegalNeed, NeedSource
from lvgw_desktop.domain.major_matter import MajorMatter, MatterNature, OpinionWay
from lvgw_desktop.domain.monthly_summary import MonthlySummary, summary_line
from lvgw_desktop.domain.notice_board_sheet import NoticeBoardSheet
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.training import Training, TrainingAttendee

Roots = Mapping[str, Any]

ADVISER = "王㛃舟"
FIRM = "河南衡砥律师事务所"
STORY = (
    "张䶮反映：其承包的三组东洼地块(承包合同载明面积2.6亩)与李某家地块相邻，2026年春李某翻耕时将原界石"
    "向其一侧移动约0.8米，双方多次争执，要求明确地界应如何确定、能否直接起诉。\n"
    "解答意见：一、承包地四至以土地承包经营权证、承包合同及登记簿的记载为准；记载不清的，可结合历史耕种"
    "界线、界石和知情村民的证言认定。二、可以先申请社区人民调解委员会调解，也可以申请仲裁或者起诉。"
    "三、提醒当事人不得自行移动界石、毁坏青苗，注意保存现场照片。\n"
)
TALK = "居民孙某兰；咨询丈夫去世后宅基地房屋继承及过户材料；告知先办继承公证，已列出材料清单。"
COLUMNS = ("consultation", "mediation", "publicity", "training", "other")


def common() -> dict[str, Any]:
    """The records that most sheets of a village share."""
    return {
        "adviser": an_adviser(name=ADVISER),
        "firm": a_firm(name=FIRM),
        "village": a_village(name="军营社区"),
        "office": an_office(),
        "appointment": an_appointment(),
    }


def service_log(content: str = STORY) -> Roots:
    log = a_log(
        client_name="张䶮",
        client_description="男，56岁，军营社区三组居民，与邻居李某相邻承包地地界争议当事人",
        content=content.strip(),
        result="当事人表示接受，同意先行调解，约定2026年6月18日上午在社区组织双方调解。",
        served_on=date(2026, 6, 12),
    )
    return {**common(), "service_log": log}


def ledger(*texts: str) -> Roots:
    rows = tuple(
        LedgerRow(
            seq=number,
            served_on=date(2026, 1, 8) + timedelta(days=7 * number),
            village_short="军营社区",
            client_name="孙某兰",
            **{COLUMNS[number % len(COLUMNS)]: text},
        )
        for number, text in enumerate(texts or (TALK,) * 22, start=1)
    )
    whole = Ledger(
        title_name="周明远",
        year=2026,
        rows=rows,
        adviser_name="周明远",
        firm_name="河南砺衡律师事务所",
        until=date(2026, 6, 25),
    )
    return {**common(), "ledger": whole}


def volume() -> Roots:
    titles = [
        ("", "龙兴街道军营社区居委会、河南衡砥律师事务所", "村（居）法律顾问聘用合同", 4),
        ("", ADVISER, "法律顾问基本信息表、律师执业证复印件", 2),
        ("", "龙兴司法所", "军营社区法律顾问公示牌照片", 1),
        *(
            ("", ADVISER, f"村（居）法律顾问工作台账（2026年{month}月）", 2)
            for month in range(1, 7)
        ),
        ("", ADVISER, "工作日志第12号：孙某兰宅基地房屋继承咨询", 2),
        ("", ADVISER, "工作日志第137号：张䶮承包地地界争议咨询", 1),
        ("", ADVISER, "第一季度法治讲座提纲、签到表、照片", 7),
        ("平龙龙法意〔2026〕2号", ADVISER, "关于三组集体荒坡发包事项的法律意见书", 4),
        ("军调〔2026〕6号", "军营社区人民调解委员会", "张䶮、李某地界纠纷人民调解协议书", 3),
        ("", "石龙区司法局", "上半年村（居）法律顾问工作检查记录", 2),
        ("", "石龙区司法局", "2026年半年考核表", 2),
    ]
    items, page = [], 1
    for seq, (doc_no, author, title, pages) in enumerate(titles, start=1):
        facts = {"doc_no": doc_no, "author": author, "title": title, "page_from": page}
        dated = date(2026, 1, 4) + timedelta(days=12 * seq)
        items.append(a_volume_item(seq=seq, dated=dated, pages=pages, **facts))
        page += pages
    note = (
        "本卷共收文件16件，40页。其中工作台账6件、工作日志2件、法治讲座材料1件、法律意见书1件、调解协议书1件、"
        "检查及考核材料2件。第25页右下角有轻微破损，不影响阅读。张䶮姓名用字“䶮”为 Unicode U+4DAE。"
    )
    bound = a_bound_volume(
        adviser_names=f"{ADVISER}（{FIRM}）",
        items=tuple(items),
        item_count=len(items),
        page_count=page - 1,
        note=note,
    )
    return {**common(), "volume": bound}


def filed_paper() -> Roots:
    title = "工作日志：张䶮咨询承包地地界争议"
    facts = {"doc_no": "LX-2026-0137", "author": ADVISER, "title": title}
    dated = date(2026, 6, 12)
    return {"item": a_volume_item(seq=11, page_from=25, pages=2, dated=dated, **facts)}


def notice_board() -> Roots:
    board = NoticeBoardSheet(
        village_name="平顶山市石龙区龙兴街道军营社区",
        adviser_name=ADVISER,
        adviser_kind=AdviserKind.LAWYER,
        firm_name=FIRM,
        licence_no="14104201610000001",
        phone="138-0375-0000",
        wechat="13803750000",
        visit_plan="每月第二个星期五9:00—11:30，其他时间电话预约",
        office_name="龙兴司法所",
        supervision_phone="0375-0000000",
        district_phone="0375-0000001",
        updated_on=date(2026, 1, 6),
    )
    return {**common(), "board": board}


def adviser_register() -> Roots:
    facts = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    rows = (
        AdviserRegisterRow(
            seq=1,
            name=ADVISER,
            kind=AdviserKind.LAWYER,
            firm_name=FIRM,
            licence_no="14104201610000001",
            phone="138-0375-0000",
            village_names="军营社区、赵岭社区、兴梁社区",
            **facts,
        ),
        AdviserRegisterRow(
            seq=2,
            name="周明远",
            kind=AdviserKind.LEGAL_WORKER,
            firm_name="石龙区为民法律服务所",
            licence_no="31704201210001",
            phone="0375-0000000",
            village_names="东兴社区",
            starts_on=date(2026, 3, 15),
        ),
    )
    return {**common(), "register": AdviserRegister(as_of=date(2026, 11, 20), rows=rows)}


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


def monthly_summary() -> Roots:
    names = ("军营社区", "赵岭社区", "兴梁社区", "东兴社区")
    rows = tuple(
        summary_line(
            {"onsite_count": Decimal(4), "onsite_hours": Decimal("9.5"), "audience": Decimal(65)},
            seq=seq,
            village_short=name,
            adviser_names=ADVISER,
        )
        for seq, name in enumerate(names, start=1)
    )
    total = summary_line({"onsite_count": Decimal(16), "onsite_hours": Decimal(38)})
    year = summary_line({"onsite_count": Decimal(161), "onsite_hours": Decimal("442.5")})
    summary = MonthlySummary(
        month=StatisticalMonth(2026, 6),
        first_day=date(2026, 6, 1),
        last_day=date(2026, 6, 30),
        serial="TJ-LX-2026-06",
        rows=rows,
        total=total,
        year_to_date=year,
        advisers=2,
        lawyers=1,
        reported_by="刘芳",
        phone="0375-0000000",
        reported_on=date(2026, 6, 30),
    )
    return {**common(), "summary": summary}


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


FILLED = {
    "service_log": service_log,
    "ledger": ledger,
    "volume_cover": volume,
    "volume_contents": volume,
    "volume_notes": volume,
    "volume_spine": volume,
    "volume_insert": filed_paper,
    "notice_board": notice_board,
    "adviser_register": adviser_register,
    "assessment": assessment,
    "monthly_summary": monthly_summary,
    "inspection": inspection,
    "lecture_filing": lecture_filing,
    "training_signin": training_signin,
    "major_matter": major_matter,
    "legal_need": legal_need,
    "follow_up_visit": follow_up_visit,
    "test_page": dict,
}


GIVEN = {"serial", "photo"}
"""Fields nobody types."""
LENGTHS = {"training_signin": 60, "volume_cover": 120}
"""What a form takes at most where there is no 续页: above a table, at places close together."""


def longest(form_id: str, words: str = STORY, rows: int = 8) -> Roots:
    """The sample with 400 characters of `words` in every text and `rows` rows in every list."""
    length = LENGTHS.get(form_id, 400)
    text = words * (length // len(words) + 1)
    roots = FILLED[form_id]()
    return {root: _longest(record, text[:length], rows) for root, record in roots.items()}


def _longest(value: Any, text: str, rows: int) -> Any:
    if isinstance(value, str):
        return text
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        many = (value * rows)[:rows]
        return tuple(_longest(one, text[: len(text) // 8], rows) for one in many)
    if is_dataclass(value) and not isinstance(value, StatisticalMonth | Spell):
        own = [field.name for field in fields(value) if field.name not in GIVEN]
        return replace(value, **{name: _longest(getattr(value, name), text, rows) for name in own})
    return value
