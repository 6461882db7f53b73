"""工作台账: 1,000 rows into one PDF, against a plain canvas with ReportLab's own line breaking.

ReportLab's simpleSplit breaks at spaces alone and leaves Chinese text on one line; its splitter
for Chinese is textsplit.wordSplit, which the floor uses. Both print the same head, footnote,
page number and QR on every page.
"""

import io
from datetime import date, timedelta
from itertools import count

from benchmarks.log_sheets import draw_plain_line, pack, plain_canvas
from benchmarks.measure import cost_against
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.forms.document import Page
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.qr import drawing
from lvgw_desktop.forms.render import render

ROWS = 1_000
_MM = 72 / 25.4
_WIDTHS = (10, 17, 32, 44, 46, 32, 26, 36, 14)
_BODY = "LVGWFang-Regular"
_CONSULTATION = (
    "居民赵某某；咨询丈夫去世后宅基地房屋继承及过户材料；告知先办继承公证或协商签订遗产分割协议，"
    "已列出材料清单。"
)
_MEDIATION = (
    "邻里：两家因屋檐滴水和排水沟归属争执三年；现场查看后提出改造落水管、共用排水沟方案；双方签订"
    "调解协议，当场履行。"
)
_OTHER = "审查2026年度保洁服务合同，提出付款节点、违约责任等修改意见6条，已采纳5条。"
_rounds = count()


def ledger() -> Ledger:
    """A ledger of 1,000 rows; no two rounds have the same texts."""
    first = next(_rounds) * ROWS
    rows = tuple(_row(place, first + place) for place in range(1, ROWS + 1))
    return Ledger(
        title_name="周明远",
        year=2026,
        rows=rows,
        adviser_name="周明远",
        firm_name="河南砺衡律师事务所",
        until=date(2026, 11, 25),
    )


def _row(seq: int, number: int) -> LedgerRow:
    texts = (f"{number}：{_CONSULTATION}", f"{number}：{_MEDIATION}", f"{number}：{_OTHER}")
    columns = range(3) if number % 7 == 0 else (number % 3,)
    shown = [text if place in columns else "" for place, text in enumerate(texts)]
    return LedgerRow(
        seq=seq,
        served_on=date(2026, 1, 1) + timedelta(days=seq % 330),
        village_short="军营社区",
        client_name="赵某某",
        consultation=shown[0],
        mediation=shown[1],
        other=shown[2],
    )


def draw_ours(content: Ledger) -> bytes:
    form = pack().definition("ledger")
    office = JudicialOffice(name="龙兴司法所", district="平顶山市石龙区司法局", prefix="LX")
    filled = fill(form, {"ledger": content, "office": office}, pack().vocabulary)
    out = io.BytesIO()
    issue = Issue("TZ-LX-2026-03", "Q9D2WE", "410404")
    render([lay_out(form, filled, pack().fonts, issue)], pack().fonts, out)
    return out.getvalue()


def draw_floor(content: Ledger) -> bytes:
    """Break with wordSplit, then one drawString a line and the rules of each row."""
    from reportlab.lib.textsplit import wordSplit

    out = io.BytesIO()
    canvas = plain_canvas(out)
    empty = _empty_page()
    y = 0.0
    for row in content.rows:
        texts = (
            str(row.seq),
            f"{row.served_on.month}月{row.served_on.day}日",
            f"{row.village_short}\n{row.client_name}",
            row.consultation,
            row.mediation,
            row.publicity,
            row.training,
            row.other,
            row.remark,
        )
        cells = [
            [
                words
                for part in text.split("\n")
                for _, words in wordSplit(part, (width - 2.4) * _MM, _BODY, 10)
            ]
            for text, width in zip(texts, _WIDTHS, strict=True)
        ]
        height = max(12 * _MM, max(map(len, cells)) * 13 + 2.4 * _MM)
        if y - height < 24 * _MM:
            if y:
                canvas.showPage()
            canvas.setPageSize((297 * _MM, 210 * _MM))
            _draw_page(canvas, empty, canvas.getPageNumber())
            y = (210 - 61.5) * _MM
        _draw_cells(canvas, cells, y)
        y -= height
        canvas.line(20 * _MM, y, 277 * _MM, y)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _empty_page() -> Page:
    """The empty page as ours has laid it out."""
    form = pack().definition("ledger")
    return lay_out(form, fill(form, {}, pack().vocabulary), pack().fonts).pages[0]


def _draw_page(canvas, empty: Page, number: int) -> None:
    """Head, footnote, page number and QR: what every page has beside its rows."""
    for line in (*empty.blank.lines, *empty.written.lines[-2:]):
        draw_plain_line(canvas, line, empty.height)
    for rule in empty.blank.rules:
        canvas.line(rule.x1, empty.height - rule.y1, rule.x2, empty.height - rule.y2)
    side, path = drawing(f"YCFL1|410404|TZ-LX-2026-03|Q9D2WE|{number}")
    scale = 15 * _MM / side
    canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} 742.68 578.27 cm {path} f Q")
    canvas.setFont(_BODY, 10)


def _draw_cells(canvas, cells: list[list[str]], top: float) -> None:
    left = 20 * _MM
    for lines, width in zip(cells, _WIDTHS, strict=True):
        for number, text in enumerate(lines):
            canvas.drawString(left + 1.2 * _MM, top - 12 - 13 * number, text)
        left += width * _MM
        canvas.line(left, top, left, top - 12 * _MM)


def measure(rounds: int) -> list[tuple[str, float, str]]:
    ratio = cost_against(lambda: draw_floor(ledger()), lambda: draw_ours(ledger()), rounds)
    return [("ledger of 1,000 rows, times the time of the canvas floor", ratio, "≤ 1.3")]
