"""Sample records for the forms of what an inspection is handed, and of the office's registers."""

from datetime import date

from lvgw_desktop.domain.hand_in_register import HandInRegister, HandInRegisterRow
from lvgw_desktop.domain.inspection_pack import PackIndex, PackLine, PackPhoto
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
