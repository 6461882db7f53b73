"""An office of an invented province does the whole main job: nothing in the code knows Henan."""

import io
import re
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pdfplumber
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from builders import a_log
from exchange.workbooks import HEAD, save
from lvgw_desktop import paths
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.figure_sources import FigureAsked
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.shared.operations import Operations
from tests.packs import PACKS
from tests.ui.conftest import themed  # noqa: F401  a fixture is asked for by its name
from tests.ui.parts import buttons, shown_words
from tests.ui.typing import CTRL, press, type_text

NOW = datetime(2026, 11, 20, 14, 32)
NOVEMBER = StatisticalMonth(2026, 11)
MM = 72 / 25.4
K16 = (184, 260)
ROW = (
    "兴梁村",
    "临江镇",
    "周明远",
    "律师",
    "临江砺衡律师事务所",
    "14104201010000001",
    "138-0375-0000",
)
LONG_CONTENT = "".join(
    f"第{n}条，就相邻滴水与院墙地界逐项说明法律依据和处理办法。" for n in range(90)
)
LONG_RESULT = "".join(f"结果{n}：双方同意当面丈量，另立字据为凭，不再争执。" for n in range(40))
TEXTS = {
    "ADVICE": ("询问宅基地能否继承，告知房屋可以继承。", "当场答复。"),
    "CLASS": ("在村部讲民法典婚姻家庭编。", "群众反响好。"),
    "RECONCILE": ("两户因排水沟争执，到现场调解。", "达成一致。"),
}


@pytest.fixture
def files(tmp_path):
    own = tmp_path / "own"
    return replace(office_files(now=lambda: NOW), packs=PACKS, own_forms=own)


@pytest.fixture
def lvgw(tmp_path, files):
    """Run a command on the office of the invented province."""
    file = tmp_path / "office.db"

    def run(*arguments):
        given = ["--data", str(file), *map(str, arguments)]
        assert main(given, files, file) == 0, arguments

    where = ("--district", "临江省平川市东河区司法局", "--prefix", "LJ", "--region", "999901")
    run("init", "--office", "临江镇司法所", *where, "--pack", "linjiang")
    row = (*ROW, "2026-01-01", "2026-12-31")
    run("import", "roster", save(tmp_path / "名册.xlsx", [HEAD, row]))
    return run


@pytest.fixture
def office(tmp_path, files, lvgw):
    """Open the office, three services recorded."""
    use_cases = files.open(tmp_path / "office.db")
    for day, (kind, (content, result)) in enumerate(TEXTS.items(), start=16):
        heads = 41 if kind == "CLASS" else None
        items = (ServiceItem(kind=kind, quantity=2, heads=heads), ServiceItem(kind="PATROL"))
        use_cases.service_logs.record(
            a_log(served_on=date(2026, 11, day), content=content, result=result, items=items)
        )
    yield use_cases
    use_cases.close()


def read(pdf):
    """Return each page's size in mm and its text without blanks."""
    with pdfplumber.open(pdf if not isinstance(pdf, bytes) else io.BytesIO(pdf)) as opened:
        return [
            ((round(page.width / MM), round(page.height / MM)), compact(page.chars))
            for page in opened.pages
        ]


def compact(chars):
    return "".join("".join(char["text"] for char in chars).split())


def test_the_sheets_are_the_province_s_own(office, lvgw, tmp_path):
    office.close()
    target = tmp_path / "日志.pdf"
    lvgw("print", "log-sheet", "--month", "2026-11", "--out", target)
    pages = read(target)
    assert len(pages) == len(TEXTS)
    for (size, text), (content, result) in zip(pages, TEXTS.values(), strict=True):
        assert size == K16
        assert "临江省村法律顾问服务记录单" in text
        assert "工作日志" not in text
        assert text.index("服务内容") < text.index(content) < text.index(result)
        assert "处理结果" in text
        assert "求助人签字：" in text
        assert "1/1" in text


def test_two_long_texts_go_on_page_by_page_and_nothing_is_lost(office):
    log = office.service_logs.record(
        a_log(content=LONG_CONTENT, result=LONG_RESULT, items=(ServiceItem(kind="ADVICE"),))
    )
    pages = read(office.printing.preview_sheets([log.id]).pdf)
    assert len(pages) > 2
    assert {size for size, _ in pages} == {K16}
    text = "".join(text for _, text in pages)
    marks = r"（转下页）|（承上页）|（接页）"
    missing = [n for n in range(90) if f"第{n}条" not in re.sub(marks, "", text)]
    assert missing == []
    assert sum(text.count(char) for char in "结果") >= 2 * 40
    assert [("求助人签字" in words) for _, words in pages] == [False] * (len(pages) - 1) + [True]
    capacity = office.printing.capacity(log)
    assert capacity.pages == len(pages)


def test_the_ledger_has_the_province_s_columns_and_bands(office, lvgw, tmp_path):
    office.close()
    target = tmp_path / "台账.pdf"
    lvgw("print", "ledger", "--year", 2026, "--adviser", "周明远", "--out", target)
    ((size, text),) = read(target)
    assert size == K16[::-1]
    for words in ("服务日期", "服务内容与结果", "求助人", "11月计3件", "本表每月28日前报司法所。"):
        assert words in text
    for content, result in TEXTS.values():
        assert content + result in text
    assert "走访巡查1户" in text
    assert "2026年11月16日" in text


def test_the_month_s_workbook_counts_the_kinds_as_the_pack_says(office, lvgw, tmp_path):
    office.close()
    lvgw("month", "export", "2026-11", "--out", tmp_path / "月报.xlsx")
    book = load_workbook(tmp_path / "月报.xlsx")
    statistics, ledger, *_lists = book.worksheets
    figures = figures_of(statistics)
    assert figures == {
        "到村服务": 3,
        "到村时长": 7.5,
        "解答问题": 2,
        "普法课堂": 2,
        "听课人次": 41,
        "化解矛盾": 2,
    }
    cells = [str(cell.value) for row in ledger.iter_rows() for cell in row if cell.value]
    assert {"服务日期", "村", "求助人", "服务内容与结果", "备注"} <= set(cells)
    for content, result in TEXTS.values():
        assert any(content in cell and result in cell for cell in cells)


def figures_of(sheet):
    """Return the office's figures of the month that are not zero, by their words."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if row[0] == "序号")
    month = next(row for row in rows if row[1] == "本月")
    words = [str(word).partition("\n")[0] for word in head]
    return {word: figure for word, figure in zip(words[3:], month[3:], strict=True) if figure}


def test_a_figure_opens_the_logs_it_counts(office):
    review = office.month_review.review(NOVEMBER)
    mediations = next(one for one in MEASURES if one.name == "mediations")
    (counted,) = office.figure_sources.logs_behind(
        FigureAsked(measure=mediations, months=review.spans[0])
    )
    assert (counted.line.log.content, counted.amount) == (TEXTS["RECONCILE"][0], Decimal(2))
    assert review.figures.total.month["mediations"] == counted.amount


@pytest.fixture
def window(office, qtbot, themed):  # noqa: F811  the look
    operations = Operations(at_once=True)
    window = MainWindow(office, operations, paths.resources_folder() / "help" / "index.html")

    def fail(error):
        raise error

    operations.crashed.disconnect()
    operations.crashed.connect(fail)
    qtbot.addWidget(window)
    window.resize(1366, 697)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window._leaving.done = True


def test_every_tab_opens_with_the_province_s_words(window):
    seen = ""
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6):
        press(window, key, with_=CTRL)
        seen += "".join(shown_words(window))
    assert "河南" not in seen
    assert "法治讲座" not in seen


def test_a_service_of_the_province_s_kinds_is_typed_and_saved(window, office):
    press(window, Qt.Key.Key_2, with_=CTRL)
    press(window, Qt.Key.Key_F2)
    ticks = {button.text() for button in buttons(window)}
    assert {"法律解答", "普法课堂", "矛盾化解", "文书合同"} <= ticks
    press(window, Qt.Key.Key_Return)
    type_text(window, "兴梁村\n19\n1\n\n赵某某\n村民\n\n上课。")
    press(window, Qt.Key.Key_F6)
    type_text(window, "2")
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert "普法课堂请填听众人次。" in shown_words(window)
    press(window, Qt.Key.Key_Return, with_=CTRL)
    (log,) = (line.log for line in office.log_list.page(LogFilter(), 0, 9) if line.log.id > 3)
    assert log.content == "上课。"
    assert [(item.kind, item.quantity) for item in log.items] == [("ADVICE", 2), ("CLASS", 1)]


def test_what_is_keyed_in_from_its_pre_filled_sheet_differs_in_nothing(office):
    plan = office.prefilling.plan(None, StatisticalMonth(2026, 11))
    (sheet,) = office.prefilling.keep(plan)
    office.prefilling.issue([sheet])
    assert office.printing.printed_sheet(log_on(sheet)).differences == ()
    items = (ServiceItem(kind="CLASS", quantity=2, heads=41), ServiceItem(kind="PATROL"))
    log = office.service_logs.record_prefilled(a_log(uuid=sheet.uuid, items=items))
    assert office.printing.printed_sheet(log).differences == ()
