"""The smaller parts: choices, toasts, masks, filters, months, previews, crash reports."""

import threading
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QMessageBox, QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.shared import filter_bar, messages
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.bulk_bar import BulkBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.filter_bar import FilterBar, month_choices
from lvgw_desktop.ui.shared.filters import Filters
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.masked_text import Mask
from lvgw_desktop.ui.shared.operation_windows import show_operations_in
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.pdf_preview import PdfPreview
from lvgw_desktop.ui.shared.segmented import Segment, Segmented
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page, TabPage
from lvgw_desktop.ui.shared.thumbnails import Thumbnail, Thumbnails
from lvgw_desktop.ui.shared.toast import Toast
from lvgw_desktop.ui.shared.twelve_months import TwelveMonths
from tests.ui.conftest import type_text
from tests.ui.shared.gallery import parts_page, tables_page


@pytest.mark.parametrize("digit", ["2", "２"])
def test_a_digit_chooses(themed, qtbot, digit):
    bar = Segmented([("site", "现场"), ("home", "入户")], "site")
    qtbot.addWidget(bar)
    chosen = []
    bar.changed.connect(chosen.append)
    segment = bar.focusProxy()
    type_text(segment, digit)
    assert (bar.value(), chosen) == ("home", ["home"])
    qtbot.keyClicks(segment, "9")
    assert bar.value() == "home"


def test_choosing_moves_nothing(sized, qtbot):
    bar = Segmented([(1, "Week 20"), (2, "Month 3")], 1)
    qtbot.addWidget(bar)
    segments = bar.findChildren(Segment)
    before = [segment.sizeHint() for segment in segments]
    bar.set_value(2)
    assert [segment.sizeHint() for segment in segments] == before


def test_a_toast_offers_undo_once(themed, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    toast, undone = Toast(window), []
    toast.say("0201 号已作废，编号保留。", lambda: undone.append(1))
    assert toast.isVisible()
    assert toast.undo()
    assert not toast.undo()
    assert undone == [1]
    assert not toast.isVisible()


@pytest.mark.parametrize("bar_first", [True, False])
def test_a_toast_never_lies_over_a_bar_with_buttons(themed, qtbot, bar_first):
    window, bar, page = QMainWindow(), BulkBar(Button("登记签回")), QWidget()
    qtbot.addWidget(window)
    page.setLayout(column(STRETCH, bar))
    window.setCentralWidget(page)
    window.resize(500, 500)
    window.show()
    toast = Toast(window)
    deeds = [lambda: bar.show_ticked(2), lambda: toast.say("2 份日志已记成已打印，等签回。")]
    for deed in deeds if bar_first else reversed(deeds):
        deed()
        QApplication.processEvents()
    assert toast.geometry().bottom() < bar.mapTo(window, QPoint()).y()
    bar.show_ticked(0)
    QApplication.processEvents()
    assert toast.geometry().bottom() > 500 - 60


def test_a_toast_stays_down_where_a_bar_has_room_for_it(themed, qtbot):
    window, bar, page = QMainWindow(), BottomBar(), QWidget()
    qtbot.addWidget(window)
    bar.setLayout(row(Button("存草稿"), STRETCH, Button("保存")))
    page.setLayout(column(STRETCH, bar))
    window.setCentralWidget(page)
    window.statusBar().setFixedHeight(28)
    window.resize(900, 500)
    window.show()
    toast = Toast(window)
    toast.say("已保存 0001 号")
    down = toast.geometry().bottom()
    toast.say("已恢复：2 条日志，截至 2026年11月28日。恢复前的数据存在另一份备份里。" * 2)
    assert toast.geometry().bottom() < bar.mapTo(window, QPoint()).y() < down


def test_a_newer_toast_takes_the_place_of_the_older(themed, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    toast, undone = Toast(window), []
    toast.say("旧", lambda: undone.append("旧"))
    toast.say("新")
    assert toast.words() == "新"
    toast.undo()
    assert undone == []


def test_numbers_stay_masked_until_asked_and_after_leaving(themed, qtbot):
    mask, label, looks = Mask(), Label(), []
    qtbot.addWidget(mask)
    mask.add(label, "138****0000", lambda: "138-0375-0000")
    mask.shown.connect(lambda: looks.append(1))
    mask.show()
    mask.toggle()
    assert (label.text(), looks) == ("138-0375-0000", [1])
    mask.hide()
    assert label.text() == "138****0000"


def test_a_filter_bar_tells_once_and_clears_to_its_start(themed, qtbot):
    month = date(2026, 11, 1)
    bar = FilterBar(
        months=month_choices(month),
        search="查找",
        statuses=[(None, "全部"), ("SIGNED", "已签回")],
        start=Filters(month=month),
    )
    qtbot.addWidget(bar)
    told = []
    bar.changed.connect(told.append)
    with qtbot.waitSignal(bar.changed, timeout=5000):
        qtbot.keyClicks(bar.search, "xlsq")
    assert told == [Filters(month=month, text="xlsq")]
    bar.status.choose(1)
    assert told[-1].status == "SIGNED"
    bar.clear()
    assert told[-1] == Filters(month=month)


def test_a_filter_bar_tells_nobody_of_filters_it_is_given(themed, qtbot, monkeypatch):
    monkeypatch.setattr(filter_bar, "SEARCH_AFTER_MS", 0)
    bar = FilterBar(search="查找")
    qtbot.addWidget(bar)
    told = []
    bar.changed.connect(told.append)
    bar.show_filters(Filters(text="调解"))
    QApplication.processEvents()
    assert told == []
    bar.ask_for(Filters(text="讲座"))
    QApplication.processEvents()
    assert told == [Filters(text="讲座")]
    bar.search.clear()
    QApplication.processEvents()
    assert told[1:] == [Filters()]


def test_months_are_found_by_number():
    choices = month_choices(date(2026, 2, 1), 3)
    assert [choice.text for choice in choices] == ["2026年2月", "2026年1月", "2025年12月"]


def test_twelve_months_open_by_key(themed, qtbot):
    months = TwelveMonths("到村服务")
    qtbot.addWidget(months)
    opened = []
    months.opened.connect(opened.append)
    qtbot.keyClick(months, Qt.Key.Key_Right)
    qtbot.keyClick(months, Qt.Key.Key_Return)
    assert opened == [2]


def paper(number, scale):
    width, height = round(595 * scale), round(842 * scale)
    return width, height, bytes([40 * number, 0, 0]) * (width * height)


def test_a_preview_draws_only_pages_in_sight_and_turns_by_key(operations, qtbot):
    asked = []

    def render(number, scale):
        asked.append(number)
        return paper(number, scale)

    preview = PdfPreview(operations)
    qtbot.addWidget(preview)
    preview.resize(400, 500)
    preview.show()
    qtbot.waitExposed(preview)
    preview.show_pages(render, [(595, 842)] * 5)
    preview.grab()
    assert set(asked) == {0}
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    preview.grab()
    assert preview.page() == 1
    seen = preview.viewport().grab().toImage().pixelColor(200, 250)
    assert (seen.red(), seen.green()) == (40, 0)


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "clear"])
def test_the_page_turned_to_is_in_sight_also_where_some_lie_on_their_side(operations, qtbot, whole):
    preview = PdfPreview(operations)
    qtbot.addWidget(preview)
    preview.resize(700, 480)
    preview.show()
    preview.show_pages(paper, [(595, 842)] * 6 + [(842, 595), (595, 842)])
    preview.show_whole(whole)
    for number in (6, 7, 0):
        preview.go_to(number)
        assert preview.page() == number
        sight, box = preview._sight(), preview._stack().boxes[number]
        assert sight.contains(box.center()) or sight.contains(box.topLeft())
        assert box.width() <= sight.width() or not whole


def test_a_page_is_ticked_off_with_the_space_bar(operations, qtbot):
    pages = Thumbnails(operations)
    qtbot.addWidget(pages)
    pages.show_pages(paper, [Thumbnail("0201 兴梁"), Thumbnail("0203 高庄")])
    qtbot.keyClick(pages, Qt.Key.Key_Down)
    qtbot.keyClick(pages, Qt.Key.Key_Space)
    assert pages.ticked() == {0}


class Tab(TabPage):
    def __init__(self, operations):
        super().__init__(operations, topics=("villages",))
        self.refreshed = 0
        self.set_first(Page("村(居)", hints=[Hint("F1", "帮助")]))

    def refresh(self):
        self.refreshed += 1


def test_a_tab_refreshes_when_seen_and_when_its_topic_changes(operations, qtbot):
    tab = Tab(operations)
    qtbot.addWidget(tab)
    operations.tell_changed("villages")
    assert tab.refreshed == 0
    tab.show()
    operations.tell_changed("villages")
    operations.tell_changed("advisers")
    assert tab.refreshed == 2


def test_escape_takes_the_top_page_away_and_never_the_first(operations, qtbot):
    tab = Tab(operations)
    qtbot.addWidget(tab)
    tab.show()
    over = Page("修改村(居)")
    tab.open_page(over)
    qtbot.keyClick(over, Qt.Key.Key_Escape)
    assert tab.page().title.text() == "村(居)"
    qtbot.keyClick(tab.page(), Qt.Key.Key_Escape)
    assert tab.count() == 1


def answer(choose):
    """Let the next message box be answered from inside its own loop."""
    from PySide6.QtCore import QTimer

    def act():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(5, act)
        else:
            choose(box)

    QTimer.singleShot(0, act)


def test_a_question_is_answered_by_verb_or_escape(themed, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    answer(lambda box: box.buttons()[1].click() if isinstance(box, QMessageBox) else None)
    chosen = messages.ask(window, "还有 1 项要补齐。", ("先去补", "写明原因后封账"))
    assert chosen in {0, 1}
    answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert messages.ask(window, "还有 1 项要补齐。", ("先去补", "写明原因后封账")) is None


def test_a_question_leaves_its_width_to_its_words(sized, qtbot):
    window, floors = QMainWindow(), []
    qtbot.addWidget(window)

    def read(box):
        # A least width that is set keeps Qt from asking how wide the words are.
        parts = [box.findChild(QLabel, "qt_msgbox_label"), *box.buttons()]
        floors.extend(part.minimumWidth() for part in parts)
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    answer(read)
    messages.ask(window, "改过的内容还没有保存。", ("保存", "不保存"))
    assert not any(floors)


def test_a_refusal_nobody_took_is_shown_in_the_window(operations, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    show_operations_in(window, operations, crash_dialog.show_crash)
    said = []

    def decline():
        raise Refusal("U 盘写满了。请换一个。")

    def read(box):
        said.append(box.text())
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    answer(read)
    operations.run(decline)
    assert said == ["U 盘写满了。请换一个。"]


def test_a_long_work_shows_its_step_and_esc_cancels_it(themed, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    field = QLineEdit()
    window.setCentralWidget(field)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    operations, gate, begun = Operations(), threading.Event(), []
    overlay = show_operations_in(window, operations, crash_dialog.show_crash)

    def long(progress):
        progress.report(3, 9, "第 3 卷，共 9 卷")
        begun.append(progress)
        gate.wait(10)
        progress.stop_if_cancelled()

    operations.run(long, label="正在生成 9 卷 PDF… ", cancellable=True)
    qtbot.waitUntil(overlay.isVisible)
    words = [label.text() for label in overlay.findChildren(Label)]
    assert "正在生成 9 卷 PDF… 第 3 卷，共 9 卷" in words
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert begun[0].cancelled()
    gate.set()
    assert not overlay.isVisible()
    operations.close()


def test_a_crash_report_names_places_and_no_people(themed, qtbot):
    with pytest.raises(ValueError, match="赵某某") as crashed:
        int("赵某某 138-0375-0000")
    report = crash_dialog.report_of(crashed.value)
    assert "ValueError" in report
    assert "test_parts.py" in report
    assert "赵某某" not in report
    dialog = crash_dialog.CrashDialog(report)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QApplication.clipboard().text() == report


@pytest.mark.parametrize("build", [parts_page, tables_page])
def test_no_part_flashes_up_as_a_window_of_its_own(themed, qtbot, build):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.assertNotEmitted(QApplication.instance().focusWindowChanged, wait=50):
        page = build()
    qtbot.addWidget(page)


def test_a_side_panel_has_its_place_when_the_window_is_first_drawn(themed, qtbot):
    window, main = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    sides = SideBySide(main, QWidget(), width=424)
    window.setCentralWidget(sides)
    window.resize(1366, 500)
    window.show()
    assert sides.side.isVisible()
    assert sides.side.x() > main.geometry().right()
