"""Sample records for the forms of what an inspection is handed, and of the office's registers."""

from datetime import date, time

from lvgw_desktop.domain.hand_in_register import HandInRegister, HandInRegisterRow
from lvgw_desktop.domain.inspection_pack import PackIndex, PackLine, PackPhoto
from lvgw_desktop.domain.year_registers import (
    InspectionRegister,
    InspectionRegisterRow,
    TrainingRegister,
    TrainingRegisterRow,
)
from tests.forms.sample_papers import ADVISER, Roots, common


def pack_index() -> Roots:
    lines = [
        ("01", "目录", 1, ""),
        ("02", "顾问名册", 2, ""),
        ("03", "聘任合同（1份）", 3, ""),
        ("03-1", "军营社区 周明远，2026年1月1日起", 3, ""),
        ("03-2", f"军营社区 {ADVISER}，2026年5月6日起", None, "缺：合同"),
        ("04", "工作日志（2份）", 5, ""),
        ("04-1", "工作日志：孙某兰咨询宅基地房屋继承及过户材料", 5, ""),
        ("04-2", "工作日志：张䶮咨询承包地地界争议", 6, "缺：签回件的扫描；放的是印出的原样"),
        ("05", "工作台账（1本）", 8, ""),
        ("06", "讲座备案（2份）", 10, ""),
        ("06-1", "法治讲座备案表：民法典与邻里相处", 10, ""),
        ("06-2", "提纲：民法典与邻里相处.docx", None, "电子文件，在文件夹里"),
        ("07", "照片", None, "没有"),
    ]
    index = PackIndex(
        subject="军营社区",
        period_words="2026年上半年",
        made_on=date(2026, 7, 2),
        pages=14,
        note="群众电话已遮住。",
        lines=tuple(
            PackLine(code=code, title=title, page=page, remark=remark)
            for code, title, page, remark in lines
        ),
    )
    return {**common(), "pack": index}


def pack_photo() -> Roots:
    photo = PackPhoto(
        title="法治讲座：民法典与邻里相处　军营社区", name="讲座现场.jpg", dated=date(2026, 6, 12)
    )
    return {"photo": photo}


def hand_in_register() -> Roots:
    states = ("24日交", "26日交，晚1天", "未交")
    rows = tuple(
        HandInRegisterRow(
            month_words=f"2026年{month}月",
            whose=ADVISER,
            village_names="军营社区、赵岭社区、兴梁社区",
            due=date(2026, month, 25),
            state=states[month % 3],
            medium="" if month % 3 == 2 else "纸质",
        )
        for month in range(1, 7)
    )
    register = HandInRegister(period_words="2026年上半年", rows=rows)
    return {**common(), "hand_ins": register}


def training_register() -> Roots:
    rows = (
        TrainingRegisterRow(
            seq="1",
            held_on=date(2026, 6, 18),
            starts_at=time(9),
            topic="法律顾问业务培训：民法典与基层治理",
            place="区司法局三楼会议室",
            unit="石龙区司法局",
            lecturer="李素珍",
            expected=3,
            attended=2,
            came=f"周明远、{ADVISER}",
            missed="王海涛",
        ),
        TrainingRegisterRow(topic="全年参加情况", came=f"周明远1次、{ADVISER}1次", missed="王海涛"),
    )
    return {**common(), "trainings": TrainingRegister(year=2026, rows=rows)}


def inspection_register() -> Roots:
    row = InspectionRegisterRow(
        seq="1",
        serial="JC-LX-2026-0001",
        inspected_on=date(2026, 7, 2),
        village_name="军营社区",
        adviser_name=ADVISER,
        methods="实地检查、台账检查",
        findings="查看工作日志 24 份、台账 6 个月，走访群众 3 人。",
        problems="2月没有到村服务的记录。",
        advice="到村前一天在微信群里预告。",
        put_right_on=date(2026, 7, 20),
    )
    return {**common(), "checks": InspectionRegister(year=2026, rows=(row,) * 2)}
