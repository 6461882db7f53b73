"""From an empty folder to sheets, ledgers and workbook, the services typed by keys only."""

from datetime import datetime
from decimal import Decimal

import pdfplumber
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from exchange.workbooks import HEAD, save
from journeys.thirty_services import FIRM, METHODS, ROSTER, STREETS, thirty_services
from lvgw_desktop import paths
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.ui.main_window import MainWindow
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.theme import Appearance
from ui.conftest import dress
from ui.typing import CTRL, press, type_text

K = Qt.Key
NOW = datetime(2026, 11, 20, 14, 32)
SERVICES = thirty_services()
COUNTED = {
    "接受咨询、为群众提供专业法律意见": "consultations",
    "参与调解矛盾纠纷": "mediations",
}


def lvgw(file, *arguments):
    given = ["--data", str(file), *map(str, arguments)]
    assert main(given, office_files(now=lambda: NOW), file) == 0, arguments


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def office(folder):
    """An office made and filled with its roster by `lvgw`."""
    file = folder / "office.db"
    where = ("--district", "平顶山市石龙区司法局", "--prefix", "LX", "--region", "410404")
    lvgw(file, "init", "--office", "龙兴司法所", *where)
    street_of = {village: street for street, every in STREETS.items() for village in every}
    rows = [
        (
            village,
            street_of[village],
            adviser,
            "律师",
            FIRM,
            f"1410420201012345{number}",
            f"139-0375-000{number}",
            "2026-01-01",
            "2026-12-31",
        )
        for number, (adviser, served) in enumerate(ROSTER.items())
        for village in served
    ]
    lvgw(file, "import", "roster", save(folder / "名册.xlsx", [HEAD, *rows]))
    return file


@pytest.fixture(scope="module")
def written(qapp, office):
    """The office after thirty services were typed into its window."""
    dress(qapp, Appearance())
    use_cases = office_files(now=lambda: NOW).open(office)
    operations = Operations()
    window = MainWindow(use_cases, operations, paths.resources_folder() / "help" / "index.html")
    window.show()
    window.activateWindow()
    wait(window.isActiveWindow)
    press(window, K.Key_2, with_=CTRL)
    press(window, K.Key_F2)
    for service in SERVICES:
        wait(lambda: ready(window))
        enter(window, service)
        press(window, K.Key_Return, with_=CTRL)
        said = f"已保存 {service.number:04d} 号"
        wait(lambda said=said: window.toast.words() == said)
    operations.close()
    window.hide()
    window.deleteLater()
    use_cases.close()
    return office


def wait(condition):
    """Let the window work until something is so."""
    deadline = QDeadlineTimer(20_000)
    while not condition():
        assert not deadline.hasExpired()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def ready(window):
    """An empty editor waits for its first field."""
    focus = window.focusWidget()
    return focus is not None and focus.accessibleName() == "法律顾问姓名" and focus.isEnabled()


def enter(window, service):
    """Press the keys for one sheet; the adviser follows from the village."""
    press(window, K.Key_Return)
    type_text(window, f"{service.village}\n{service.when}\n{service.method + 1}\n\n")
    type_text(window, f"{service.name}\n{service.description}\n{service.phone}\n")
    type_text(window, service.content)
    press(window, K.Key_Tab)
    type_text(window, service.result)
    press(window, K.Key_F6)
    type_text(window, f"{service.consultations}\n{service.consultations}")
    press(window, K.Key_Down)
    if service.mediations:
        press(window, K.Key_Space)


def compact(text):
    return "".join(text.split())


def text_of(pdf):
    """Return the text of every page, blanks left out."""
    with pdfplumber.open(pdf) as opened:
        return [compact("".join(char["text"] for char in page.chars)) for page in opened.pages]


def test_thirty_sheets_say_what_was_typed(written, folder):
    sheets = folder / "日志.pdf"
    lvgw(written, "print", "log-sheet", "--month", "2026-11", "--out", sheets)

    pages = text_of(sheets)
    assert len(pages) == len(SERVICES)
    by_serial = {one.serial: page for one in SERVICES for page in pages if one.serial in page}
    assert len(by_serial) == len(SERVICES)
    for one in SERVICES:
        page = by_serial[one.serial]
        for words in (
            one.adviser,
            FIRM,
            one.village,
            one.day_words,
            one.clock_words,
            METHODS[one.method],
            f"{one.name}，{one.description}；联系电话：{one.phone}。",
            one.content,
            one.result,
        ):
            assert compact(words) in page, (one.number, words)


@pytest.mark.parametrize("adviser", ROSTER)
def test_ledgers_say_what_was_typed(written, folder, adviser, capsys):
    file = folder / f"台账-{adviser}.pdf"
    lvgw(written, "print", "ledger", "--adviser", adviser, "--year", "2026", "--out", file)

    theirs = [one for one in SERVICES if one.adviser == adviser]
    assert capsys.readouterr().out.startswith(f"{len(theirs)} 行台账")
    everything = "".join(text_of(file))
    for one in theirs:
        for words in (one.name, one.content, one.result):
            assert compact(words) in everything, (one.number, words)


def test_the_workbook_holds_every_row(written, folder):
    file = folder / "月报.xlsx"
    lvgw(written, "month", "export", "2026-11", "--out", file)
    book = load_workbook(file)

    for adviser in ROSTER:
        rows = [
            [compact(str(cell)) for cell in row if cell is not None]
            for row in book[f"台账-{adviser}"].iter_rows(values_only=True)
        ]
        for one in SERVICES:
            if one.adviser == adviser:
                (row,) = [row for row in rows if any(compact(one.content) in cell for cell in row)]
                assert f"{one.village}{one.name}" in row
                assert f"2026-11-{one.day:02}00:00:00" in row
                assert one.serial in row
                assert any(compact(one.result) in cell for cell in row)


def test_every_count_of_the_workbook_is_that_of_what_was_typed(written, folder):
    file = folder / "统计.xlsx"
    lvgw(written, "month", "export", "2026-11", "--out", file)
    rows = list(load_workbook(file)["统计表"].iter_rows(values_only=True))

    head = next(row for row in rows if row[0] == "序号")
    places = {str(words).split("\n")[0]: place for place, words in enumerate(head)}
    shown = {row[1]: {words: row[place] for words, place in places.items()} for row in rows}
    for scope, theirs in scopes().items():
        onsite = [one for one in theirs if one.method < 2]
        assert shown[scope]["提供现场法律服务"] == len(onsite), scope
        assert shown[scope]["现场服务时长"] == Decimal("2.5") * len(onsite), scope
        for words, typed in COUNTED.items():
            assert shown[scope][words] == sum(getattr(one, typed) for one in theirs), scope
        assert shown[scope]["开展法治讲座"] == 0


def scopes():
    """The lines of the statistics: the whole office, each village, each adviser."""
    lines = {"本月": list(SERVICES)}
    for one in SERVICES:
        lines.setdefault(one.village, []).append(one)
        lines.setdefault(one.adviser, []).append(one)
    return lines
