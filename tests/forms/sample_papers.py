"""Sample records for the printed forms whose records the program keeps: filled as in an office."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
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
from lvgw_desktop.domain.adviser_publication import AdviserPublication, PublicationRow
from lvgw_desktop.domain.adviser_register import AdviserRegister, AdviserRegisterRow
from lvgw_desktop.domain.checklist_table import (
    ChecklistTable,
    checklist_row,
    checklist_total,
)
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.monthly_summary import MonthlySummary, summary_line
from lvgw_desktop.domain.notice_board_sheet import NoticeBoardSheet
from lvgw_desktop.domain.official_letter import LetterParagraph
from lvgw_desktop.domain.payment_list import PaidVillage, PaymentList, PaymentRow
from lvgw_desktop.domain.recovery_code import RecoveryCode
from lvgw_desktop.domain.recovery_sheet import RecoverySheet
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.village import ChecklistItem, ChecklistMark
from lvgw_desktop.domain.year_summary import YearSummary
from tests.forms.sheets import the_pack

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


def recovery_sheet() -> Roots:
    sheet = RecoverySheet(
        office_name="石龙区司法局龙兴司法所",
        number="7K3Q",
        groups=RecoveryCode(bytes(range(20))).groups,
        printed_on=date(2026, 11, 20),
    )
    return {"recovery": sheet}


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


def adviser_publication() -> Roots:
    rows = tuple(
        PublicationRow(
            seq=seq,
            village_name=f"龙兴街道{name}",
            adviser_name=ADVISER,
            adviser_kind=AdviserKind.LAWYER,
            firm_name=FIRM,
            licence_no="14104201610000001",
            phone="138****0000",
            visit_plan="每月第二个星期五9:00—11:30，党群服务中心二楼",
        )
        for seq, name in enumerate(("军营社区", "赵岭社区", "兴梁社区"), start=1)
    )
    publication = AdviserPublication(
        as_of=date(2026, 11, 20),
        office_name="石龙区司法局龙兴司法所",
        supervision_phone="0375-0000000",
        rows=rows,
    )
    return {"publication": publication}


def payment_list() -> Roots:
    proposed = {"adviser_id": 1, "year": 2026, "proposed_on": date(2026, 12, 20)}
    reduced = FeeDecision(
        village_id=1,
        standard=300_000,
        outcome=FeeOutcome.REDUCED,
        deductions=(
            FeeDeduction(reason="2月没有到村", amount=15_000),
            FeeDeduction(reason="第一季度没有讲座", amount=5_050),
        ),
        **proposed,
    )
    for_a_part = FeeDecision(village_id=2, standard=300_000, share=125_000, **proposed)
    villages = (
        PaidVillage(name="兴梁社区", decision=reduced),
        PaidVillage(name="军营社区", decision=for_a_part),
    )
    rows = (
        PaymentRow(seq=1, firm_name=FIRM, adviser_name=ADVISER, villages=villages),
        PaymentRow(
            seq=2,
            firm_name="石龙区为民法律服务所",
            adviser_name="周明远",
            villages=(PaidVillage(name="东兴社区", decision=replace(reduced, deductions=())),),
        ),
    )
    payments = PaymentList(
        year=2026,
        rows=rows,
        reported_by="刘芳",
        phone="0375-0000000",
        reported_on=date(2026, 12, 20),
    )
    return {**common(), "payments": payments}


def village_checklist() -> Roots:
    lacking = {"RECORDS": "10月 1 份未签回", "SIGN": "还是陈国栋"}
    items = [(item, lacking.get(item.name, "")) for item in ChecklistItem]
    whole = [ChecklistMark(item=item, met=True) for item in ChecklistItem]
    some = [ChecklistMark(item=item, met=not note, note=note) for item, note in items]
    names = ("军营社区", "赵岭社区", "兴梁社区")
    rows = tuple(
        checklist_row(seq, a_village(name=name), ADVISER, marks, the_pack().vocabulary.word)
        for seq, (name, marks) in enumerate(zip(names, (whole, some, whole), strict=True), start=1)
    )
    table = ChecklistTable(
        as_of=date(2026, 11, 20),
        office_name="石龙区司法局龙兴司法所",
        rows=rows,
        total=checklist_total(rows),
    )
    return {"checklist": table}


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


def year_summary() -> Roots:
    served = "2026年，龙兴司法所辖区有村（居）16个，聘任法律顾问5名，其中律师3名。"
    paragraphs = (
        LetterParagraph(1, "一、基本情况"),
        LetterParagraph(0, served * 3),
        LetterParagraph(1, "二、主要做法"),
        LetterParagraph(2, "（一）一次服务一次登记"),
        LetterParagraph(0, "全年登记工作日志412份。" * 30),
    )
    summary = YearSummary(year=2026, paragraphs=paragraphs, dated_on=date(2026, 12, 25))
    return {"year_summary": summary, "office": an_office()}
