"""部件一览: the page that shows every part in every state, as in the design's picture."""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar, QWidget

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.editors import DerivedEditor, LineEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.figures import Countdown, ProgressNumber
from lvgw_desktop.ui.shared.filter_bar import FilterBar, month_choices
from lvgw_desktop.ui.shared.filters import Filters
from lvgw_desktop.ui.shared.key_hints import Hint, KeyCap, KeyHints
from lvgw_desktop.ui.shared.labels import IconLabel, Label, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.masked_text import Mask
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.pips import Pips
from lvgw_desktop.ui.shared.progress_card import ProgressCard
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.states import Banner, EmptyState, ErrorCard, PracticeBand
from lvgw_desktop.ui.shared.stepper import Step, Stepper
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.timeline import Period, Timeline
from lvgw_desktop.ui.shared.toast import Toast
from lvgw_desktop.ui.shared.tokens import Scheme, Tone
from lvgw_desktop.ui.shared.trend_chart import TrendChart
from lvgw_desktop.ui.shared.twelve_months import MonthCell, MonthState, TwelveMonths

PRINTED = Badge("已打印", "printer", Tone.WARN)
SIGNED = Badge("已签回", "check", Tone.OK)
FILED = Badge("已归档", "archive", Tone.PRI)
BADGES = (
    (
        Badge("草稿", "pencil-simple"),
        PRINTED,
        SIGNED,
        FILED,
        Badge("已作废", "prohibit", Tone.SEAL),
    ),
    (
        Badge("要补齐", "circle-half", Tone.WARN),
        Badge("请核对", "magnifying-glass", Tone.PRI),
        Badge("已核对", "check", Tone.OK),
        Badge("已封账", "lock"),
    ),
)


def parts_page() -> Page:
    page = Page("部件一览", "所有画面只用这些部件")
    columns = row(
        column(buttons(), fields(), shorthand()),
        column(badges(), progress(), masked(), STRETCH),
        column(empty(), closed(), failed(), STRETCH),
        spacing=12,
    )
    for number in range(3):
        columns.setStretch(number, 1)
    page.put(columns, 1)
    return page


def buttons() -> Card:
    locked = Button("封账(先核查)", icon="lock")
    locked.disable("先核查")
    return Card(
        "按钮",
        row(
            Button("主要动作", Kind.PRIMARY, icon="plus", key="F2"),
            Button("普通动作", icon="printer", key="F8"),
            Button("文字按钮", Kind.TEXT),
            STRETCH,
        ),
        row(Button("作废…", Kind.DANGER, icon="prohibit"), locked, STRETCH),
        Label("一屏只有 1 个蓝色主按钮；不能用时写明原因", "hint"),
    )


def fields() -> Card:
    boxes = [field("平常", "兴梁社区"), field("固定", "周明远"), field("有问题", "1380000123")]
    boxes[1].set_pinned(True)
    boxes[2].set_problem(Problem("client_phone", "少 1 位"))
    look = field("请核对", "18 9-21")
    look.set_problem(Problem("served_on", "有 12 小时？", Severity.CHECK))
    derived = FieldBox("firm", "只读", DerivedEditor("按聘任得来"), label_width=52)
    derived.set_value("河南砺衡律师事务所")
    village = PickerEditor(Picker([Choice(1, "兴梁社区(龙兴街道)")]))
    picked = FieldBox("village", "选择", village, label_width=52)
    picked.set_value(1)
    return Card("输入框", *boxes, look, derived, picked, spacing=4)


def field(label: str, words: str) -> FieldBox:
    editor = LineEditor(width=150)
    box = FieldBox("name", label, editor, label_width=52, message_at="right")
    box.set_value(words)
    return box


def shorthand() -> Card:
    return Card(
        "日期简写：先写日，再写钟点",
        Label("18 → 11月18日      -1 → 昨天      10.7 → 10月7日", "side"),
        row(
            KeyCap("Enter"),
            Label("下一格", "hint"),
            KeyCap("Ctrl+D"),
            Label("照上一条", "hint"),
            KeyCap("F8"),
            Label("打印", "hint"),
            STRETCH,
        ),
        spacing=6,
    )


def badges() -> Card:
    lines = [row(*map(BadgeLabel, line), STRETCH) for line in BADGES]
    return Card("状态标签：图标 + 文字 + 颜色", *lines)


def progress() -> Card:
    card = ProgressCard(cancel=lambda: None)
    card.show_step(
        "正在生成 9 卷 PDF… 第 3 卷，共 9 卷", 3, 9, "约还要 20 秒；取消后已生成的 2 卷保留"
    )
    return Card("进度：能取消", card)


def masked() -> Card:
    number, mask = Label(), Mask()
    mask.add(number, "138****0000", lambda: "138-0375-0000")
    return Card(
        "遮住的个人信息",
        row(Label("赵某某"), number, mask),
        Label("查看会记一笔；导出、公示默认遮住。", "hint"),
        rule(),
        row(
            Label("村(居)数"),
            Pips(4, 2),
            Label("4 + 2 / 6"),
            STRETCH,
            IconLabel("check-circle-fill", Tone.OK),
            IconLabel("clock", Tone.PRI),
            IconLabel("circle-dashed", Tone.WARN),
        ),
        row(Label("方式"), Segmented([(1, "1 现场"), (2, "2 入户"), (3, "3 电话")], 1), STRETCH),
    )


def empty() -> Card:
    state = EmptyState(
        "notebook",
        "12 月还没有日志",
        "顾问交来手写日志后，按 F2 录入；\n也可以先印好空白日志发给顾问。",
        (
            Button("新记一次服务", Kind.PRIMARY, icon="plus", key="F2"),
            Button("印空白日志", icon="printer"),
        ),
    )
    return Card("空页面：说明下一步", state)


def closed() -> Card:
    return Card(
        "封账后、只读",
        Banner("10月已封账(11月02日 刘芳)，不能改", Button("更正…", key="F7", small=True)),
        Label("更正会在当月新加一行，原来的样子和原因都留着。", "hint"),
    )


def failed() -> ErrorCard:
    return ErrorCard(
        "备份没有成功：U 盘写满了",
        "正式数据没有受影响。请换一个 U 盘，或删掉 U 盘上的旧备份，再点“再试一次”。",
        again=lambda: None,
        save_report=lambda: None,
    )


LOG_COLUMNS = (
    Column("serial", "编号", 64, text=lambda log: log["serial"]),
    Column("served_on", "日期", 96, text=lambda log: log["day"]),
    Column(
        "village",
        "村(居) / 顾问",
        110,
        text=lambda log: log["village"],
        second=lambda _log: "王海涛",
    ),
    Column("method", "方式", 56, text=lambda _log: "现场", hide_rank=1),
    Column(
        "content",
        "内容 / 类型 · 数量",
        text=lambda log: log["content"],
        second=lambda _log: "法律咨询 · 3 条",
    ),
    Column("state", "纸质状态", 100, badge=lambda log: log["state"]),
    Column("hours", "小时", 60, text=lambda _log: "2.5", align=Align.RIGHT),
)


def tables_page() -> Page:
    page = Page(
        "工作日志",
        "一次一记 · 打印后手签",
        actions=[
            Button("照此复制一条", icon="copy", key="Ctrl+D"),
            Button("新记一次服务", Kind.PRIMARY, icon="plus", key="F2"),
        ],
    )
    bar = FilterBar(
        months=month_choices(date(2026, 11, 1)),
        villages=[Choice(1, "兴梁社区")],
        advisers=[Choice(1, "周明远")],
        search="搜文字、拼音、编号、电话",
        statuses=[(None, "全部"), (1, "草稿"), (2, "已打印"), (3, "已签回"), (4, "已归档")],
        start=Filters(month=date(2026, 11, 1)),
    )
    bar.show_counts([20, 2, 3, 9, 6])
    bar.village.set_value(1)
    page.put(bar)
    numbers = row(
        Countdown("距顾问交台账"),
        ProgressNumber("map-pin", "到村服务"),
        ProgressNumber("notebook", "台账已收"),
    )
    numbers.itemAt(0).widget().show_days(5, "11月25日 周三")
    numbers.itemAt(1).widget().show_progress(7, 9, "张庄已约 · 差赵岭")
    numbers.itemAt(2).widget().show_progress(2, 3, "差王海涛")
    page.put(numbers)
    steps = [
        Step("收台账", "已收 3 / 3"),
        Step("核查", "剩 3 项请核对"),
        Step("汇总", "自动算好"),
        Step("封账", "封账后只能更正"),
    ]
    page.put(Stepper(steps, 1))
    table = RecordTable(LOG_COLUMNS, key=lambda log: log["serial"], checkable=True)
    states = (PRINTED, SIGNED, FILED)
    rows: list[object] = [Group("龙兴街道")]
    rows += [
        {
            "serial": f"02{n:02}",
            "day": "11-18 周三",
            "village": "兴梁社区",
            "state": states[n % 3],
            "content": "赵某某与邻居梁某房屋滴水、出路纠纷，双方同意暂停施工",
        }
        for n in range(12)
    ]
    table.show_rows(rows)
    table.tick(frozenset({"0200", "0201"}))
    table.choose("0202")
    side = column(months_card(), trend_card(), timeline_card(), STRETCH)
    main = row(spacing=12)
    main.put(TableCard(table), 3)
    main.addLayout(side, 2)
    page.put(main, 1)
    return page


def months_card() -> Card:
    months = TwelveMonths("到村服务")
    done = [MonthCell(MonthState.DONE, str(1 + n % 3)) for n in range(10)]
    months.show_cells([*done, MonthCell(MonthState.MISSING, "0"), MonthCell(MonthState.FUTURE)])
    return Card("2026 年到村服务", months, aside="全年 19 次 · 讲座 3 次")


def trend_card() -> Card:
    chart = TrendChart()
    values = (14, 15, 11, 18, 17, 19, 22, 18, 20, 21, 23, 20)
    chart.show_bars([(f"{(n + 11) % 12 + 1}月", value) for n, value in enumerate(values)])
    return Card("每月服务次数", chart, aside="近 12 个月 · 11 月未完")


def timeline_card() -> Card:
    timeline = Timeline()
    timeline.show_periods(
        [
            Period("陈国栋 · 2024-01 至 2026-06", date(2024, 1, 1), date(2026, 6, 30)),
            Period("王海涛", date(2026, 7, 1), date(2026, 12, 31), current=True),
        ],
        date(2026, 11, 20),
    )
    return Card("法律顾问聘任经过", timeline)


def in_window(page: Page) -> QMainWindow:
    window = QMainWindow()
    tabs = QTabBar()
    tabs.setObjectName("mainTabs")
    tabs.setExpanding(False)
    for words in ("首页", "工作日志", "工作台账", "月报", "村(居)", "法律顾问"):
        tabs.addTab(words)
    band = QWidget()
    band.setObjectName("tabRow")
    band.setLayout(row(tabs, STRETCH, margins=(8, 0, 8, 0)))
    keep_size(band, height=48)
    whole = QWidget()
    inside = column(band, PracticeBand(), spacing=0)
    inside.put(page, 1)
    whole.setLayout(inside)
    window.setCentralWidget(whole)
    hints = KeyHints()
    hints.show_hints(
        [
            Hint("F2", "新记"),
            Hint("Enter", "编辑"),
            Hint("空格", "勾选"),
            Hint("F8", "打印"),
            Hint("F1", "帮助"),
        ]
    )
    window.statusBar().addWidget(hints, 1)
    window.statusBar().setSizeGripEnabled(False)
    window.resize(1366, 697)
    return window


def main() -> None:
    from tests.ui.conftest import dress

    folder = Path(sys.argv[1])
    app = QApplication([])
    for name, appearance in {
        "light": Appearance(),
        "large": Appearance(TextSize.LARGE),
        "dark": Appearance(scheme=Scheme.DARK),
        "contrast": Appearance(scheme=Scheme.HIGH_CONTRAST),
    }.items():
        dress(app, appearance)
        for build in (parts_page, tables_page):
            window = in_window(build())
            window.show()
            toast = Toast(window)
            if build is parts_page:
                toast.say("0201 号已作废，编号保留", lambda: None)
                window.findChildren(Picker)[0].setFocus()
            for _each in range(5):
                app.processEvents()
            window.grab().save(str(folder / f"{build.__name__}_{name}.png"))
            assert toast.pos() != QPoint(-1, -1)
            window.close()
    assert theme.current()


if __name__ == "__main__":
    main()
