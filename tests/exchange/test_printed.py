"""The workbook as LibreOffice prints it: every text whole, inside its own row."""

import os
import subprocess
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest

from lvgw_desktop.exchange.month_workbook import month_sheets
from lvgw_desktop.exchange.workbook_file import write_workbook
from tests.exchange.samples import (
    CONSULTED,
    LAYOUT,
    MEDIATED,
    a_ledger,
    a_report,
    a_row,
    month_figures,
)

pytestmark = pytest.mark.libreoffice

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
DRAWN_WITH = {
    "方正小标宋简体": "LVGW Title",
    "黑体": "LVGW Hei",
    "仿宋_GB2312": "LVGW Fang",
    "宋体": "LVGW Song",
}
TEXTS = [
    MEDIATED,
    CONSULTED,
    "审查合同3份。" * 12,
    "听众42人次",
    f"{CONSULTED}\n处理结果：{MEDIATED}",
]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The month's workbook printed to PDF, with a ledger that fills several pages."""
    folder = tmp_path_factory.mktemp("printed")
    columns = ("consultation", "mediation", "publicity", "training", "other")
    rows = [
        a_row(seq, **{columns[seq % 5]: f"始{seq}。{TEXTS[seq % len(TEXTS)]}终{seq}"})
        for seq in range(1, 25)
    ]
    long = a_row(25, consultation=f"始25。{CONSULTED * 30}终25")
    report = a_report(a_ledger([*rows, long, a_row(26, other="始26。短终26")]))
    path = write_workbook(folder / "月报.xlsx", month_sheets(report, LAYOUT))
    with pdfplumber.open(as_pdf(path)) as pdf:
        yield pdf, report


def as_pdf(path):
    folder = path.parent
    (folder / "fonts.conf").write_text(font_settings(folder), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path]
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=300)
    return path.with_suffix(".pdf")


def font_settings(folder):
    """Draw the named fonts with ours, so that a machine without Chinese fonts prints alike."""
    same = "".join(
        f'<match target="pattern"><test name="family"><string>{named}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{ours}</string></edit></match>'
        for named, ours in DRAWN_WITH.items()
    )
    return (
        f"<fontconfig><include ignore_missing='yes'>/etc/fonts/fonts.conf</include>"
        f"<dir>{FONTS}</dir><cachedir>{folder / 'cache'}</cachedir>{same}</fontconfig>"
    )


def without_space(text):
    return "".join(text.split())


def ledger_pages(pdf):
    return [page for page in pdf.pages if LAYOUT.title in page.extract_text()]


def cuts(page, orientation, side, at=None):
    """Where the table's rules lie, double strokes taken as one."""
    rules = [edge for edge in page.edges if edge["orientation"] == orientation]
    places = sorted({round(edge[side], 1) for edge in rules if at is None or at(edge)})
    apart = zip([-9, *places], places, strict=False)
    return [place for before, place in apart if place - before > 3]


def rows_of(page):
    """The text of each cell of the table; rows are cut at rules that reach its left edge."""
    columns = cuts(page, "v", "x0")
    rows = cuts(page, "h", "top", lambda edge: edge["x0"] < columns[0] + 5)
    return [
        [cell_text(page, (left, top, right, bottom)) for left, right in pairwise(columns)]
        for top, bottom in pairwise(rows)
    ]


def cell_text(page, box):
    """The text whose characters have their middle inside the box."""
    left, top, right, bottom = box

    def inside(char):
        across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        return left < across < right and top < down < bottom

    return without_space("".join(char["text"] for char in page.chars if inside(char)))


def test_every_row_of_the_ledger_is_whole_inside_its_own_rules(printed):
    pdf, report = printed
    rows = [cells for page in ledger_pages(pdf) for cells in rows_of(page)]
    for row in report.ledgers[0].rows:
        texts = (row.consultation, row.mediation, row.publicity, row.training, row.other)
        mine = [cells for cells in rows if cells[0].rstrip("续") == str(row.seq)]
        for place, text in enumerate(texts, start=3):
            assert "".join(cells[place] for cells in mine) == without_space(text)


def test_each_page_of_the_ledger_repeats_title_and_head(printed):
    pdf, _ = printed
    assert len(ledger_pages(pdf)) > 3
    for page in ledger_pages(pdf):
        text = without_space(page.extract_text())
        for words in (
            LAYOUT.title,
            "（2026年11月）",
            "法律顾问：周明远",
            "服务内容及结果",
            "法治宣传",
        ):
            assert words in text
        assert f"第{page.page_number}页共{len(pdf.pages)}页" in text


def test_names_and_seal_never_stand_on_a_page_of_their_own(printed):
    pdf, _ = printed
    last = without_space(pdf.pages[-1].extract_text())
    assert "始26。短终26" in last
    assert "填报单位（盖章）：石龙区司法局龙兴司法所" in last


def test_the_statistics_fit_their_page_with_every_village_and_adviser(printed):
    pdf, _ = printed
    text = without_space("".join(page.extract_text() for page in pdf.pages[:3]))
    figures = month_figures()
    for line in (*figures.by_village, *figures.by_adviser):
        assert line.name in text
    assert "填报人：刘芳" in text
    first = pdf.pages[0]
    assert max(char["x1"] for char in first.chars) < first.width - 15 / 25.4 * 72
