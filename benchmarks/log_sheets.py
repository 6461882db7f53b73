"""工作日志: 1,000 sheets of 300-character records, own number and QR each, into one PDF.

Everybody draws the same records with the same font files and makes the QR symbols in the timed
part with the same call. The floor gets its lines already broken; platypus and typst break theirs.
Each round has texts of its own, so that nobody can serve it from a cache.
"""

import io
import json
import tempfile
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from itertools import count
from pathlib import Path

from benchmarks.measure import speed_against
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog, Spell
from lvgw_desktop.domain.village import Village
from lvgw_desktop.forms.document import Document, Line
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.pack import FormPack, open_pack
from lvgw_desktop.forms.qr import drawing
from lvgw_desktop.forms.render import render

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "resources" / "fonts"
SHEETS = 1_000
_STORY = (
    "赵某某反映：其承包的三组东洼地块（承包合同载明面积2.6亩）与邻居地块相邻，2026年春对方翻耕时将原界石"
    "向其一侧移动约0.8米，双方多次争执，要求明确地界应如何确定、能否直接起诉。承包地四至以土地承包经营权证、"
    "承包合同及登记簿的记载为准；记载不清的，可结合历史耕种界线、界石和知情村民的证言认定。依照有关规定，"
    "可以先申请社区人民调解委员会调解，也可以申请仲裁或者向人民法院起诉。提醒当事人不得自行移动界石、毁坏"
    "青苗，注意保存现场照片。当事人表示接受，同意先行调解，约定2026年6月18日上午在社区工作室组织双方调解。"
)
_CHECK_CODE = "7K3F92"
_rounds = count()


@cache
def pack() -> FormPack:
    return open_pack(ROOT / "forms" / "henan", FONTS)


def records() -> list[ServiceLog]:
    """1,000 logs of 300 characters; no two rounds have the same texts."""
    first = next(_rounds) * SHEETS
    return [_record(number) for number in range(first, first + SHEETS)]


def _record(number: int) -> ServiceLog:
    turned = _STORY[number % 97 :] + _STORY
    return ServiceLog(
        serial=f"LX-2026-{number:06d}",
        village_id=1,
        adviser_id=1,
        served_on=date(2026, 6, 1 + number % 30),
        spells=(Spell(time(9), time(11, 30)),),
        client_name="赵某某",
        client_description="女，62岁，军营社区三组居民",
        client_phone="138-0375-0000",
        content=f"{number}：{turned[:235]}",
        result=turned[235:295],
    )


def _roots(log: ServiceLog) -> dict[str, object]:
    return {
        "service_log": log,
        "adviser": LegalAdviser(name="周明远"),
        "firm": Firm(name="河南砺衡律师事务所"),
        "village": Village(name="军营社区", street="龙兴街道"),
        "office": JudicialOffice(name="龙兴司法所", district="平顶山市石龙区司法局", prefix="LX"),
    }


def documents(logs: list[ServiceLog]) -> Iterator[Document]:
    form = pack().definition("service_log")
    for log in logs:
        filled = fill(form, _roots(log), pack().vocabulary)
        issue = Issue(log.serial, _CHECK_CODE, "410404")
        yield lay_out(form, filled, pack().fonts, issue)


def draw_ours(logs: list[ServiceLog]) -> bytes:
    out = io.BytesIO()
    render(documents(logs), pack().fonts, out)
    return out.getvalue()


def plain_canvas(out: io.BytesIO):
    """ReportLab's canvas as it comes, with its C parts, without ASCII85."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0
    for path in FONTS.glob("*.ttf"):
        if path.stem not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(path.stem, str(path)))
    return Canvas(out, pageCompression=1)


def draw_floor(laid_out: list[Document]) -> bytes:
    """Draw pages whose lines are broken: every label, rule and text with a plain canvas call."""
    out = io.BytesIO()
    canvas = plain_canvas(out)
    for document in laid_out:
        for page in document.pages:
            canvas.setPageSize((page.width, page.height))
            for layer in (page.blank, page.written):
                for rule in layer.rules:
                    canvas.setLineWidth(rule.width)
                    canvas.line(rule.x1, page.height - rule.y1, rule.x2, page.height - rule.y2)
                for line in layer.lines:
                    draw_plain_line(canvas, line, page.height)
            if page.code:
                side, path = drawing(page.code.payload)
                scale = page.code.size / side
                at = f"{page.code.x:.2f} {page.height - page.code.y:.2f}"
                canvas.addLiteral(f"q {scale:.5f} 0 0 {scale:.5f} {at} cm {path} f Q")
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def draw_plain_line(canvas, line: Line, height: float) -> None:
    """One drawString for each font of the line, without justification."""
    x = line.x
    start = 0
    runs = line.runs
    while start < len(runs):
        end = start
        while end < len(runs) and runs[end].font == runs[start].font:
            end += 1
        text = "".join(run.text for run in runs[start:end])
        canvas.setFont(runs[start].font, line.size)
        canvas.drawString(x, height - line.y, text)
        if end < len(runs):
            x += canvas.stringWidth(text, runs[start].font, line.size)
        start = end


def draw_platypus(logs: list[ServiceLog]) -> bytes:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

    out = io.BytesIO()
    plain_canvas(io.BytesIO())
    style = ParagraphStyle(
        "body", fontName="LVGWFang-Regular", fontSize=12, leading=18.5, wordWrap="CJK"
    )
    story: list[object] = []
    for log in logs:
        side, path = drawing(f"YCFL1|410404|{log.serial}|{_CHECK_CODE}|1/1")
        day = f"{log.served_on.year}年{log.served_on.month}月{log.served_on.day}日"
        rows = [
            ["法律顾问姓名", "周明远", "所在机构", "河南砺衡律师事务所"],
            ["村（居）名称", "龙兴街道军营社区", "", ""],
            ["服务时间", day, "服务方式", "现场"],
            ["服务对象", Paragraph(log.client_name + log.client_description, style), "", ""],
            [[Paragraph(log.content, style), Paragraph(log.result, style)], "", "", ""],
        ]
        spans = [("SPAN", (1, 1), (3, 1)), ("SPAN", (1, 3), (3, 3)), ("SPAN", (0, 4), (3, 4))]
        grid = [
            ("GRID", (0, 0), (-1, -1), 0.6, "black"),
            ("FONT", (0, 0), (-1, -1), style.fontName),
        ]
        story += [
            _symbol(side, path),
            Paragraph("河南省村（居）法律顾问工作日志", style),
            Paragraph(f"编号 {log.serial}", style),
            Table(rows, colWidths=[94, 147, 62, 139], style=[*spans, *grid]),
            PageBreak(),
        ]
    SimpleDocTemplate(out).build(story)
    return out.getvalue()


def _symbol(side: int, path: str):
    """A QR as a flowable."""
    from reportlab.platypus import Flowable

    class Symbol(Flowable):
        def wrap(self, *_room: float) -> tuple[float, float]:
            return 42.5, 42.5

        def draw(self) -> None:
            self.canv.addLiteral(f"q {42.5 / side:.4f} 0 0 {42.5 / side:.4f} 0 42.5 cm {path} f Q")

    return Symbol()


_TYPST = """
#set page(width: 210mm, height: 297mm, margin: (top: 37mm, right: 26mm, bottom: 35mm, left: 28mm),
  footer: align(center, text(9pt)[第 1 页　共 1 页]))
#set text(font: ("LVGW Fang", "LVGW Kai", "LVGW Song"), size: 12pt, lang: "zh")
#set par(justify: true, leading: 6.5pt, spacing: 6.5pt)
#let data = json(bytes(sys.inputs.data))
#let cells = (33mm, 52mm, 22mm, 49mm)
#for log in data [
  #place(top + right, dy: -26mm, image(bytes(log.code), format: "svg", width: 15mm))
  #place(top + right, dx: -17mm, dy: -16mm, text(8pt)[编号 #log.serial])
  #align(center, text(22pt)[河南省村（居）法律顾问工作日志])
  #grid(columns: cells, rows: (14mm, 12mm, 14mm, 24mm, 113mm, 30mm), stroke: 0.6pt,
    align: center + horizon, inset: 1.6mm,
    [法律顾问姓名], [周明远], [所在机构], [河南砺衡律师事务所],
    [村（居）名称], grid.cell(colspan: 3)[平顶山市石龙区龙兴街道军营社区],
    [服务时间], [#log.day], [服务方式], [现场],
    [服务对象基本情况、联系方式], grid.cell(colspan: 3, align: left + horizon)[#log.client],
    grid.cell(colspan: 4, align: left + top)[服务内容及结果：#par(log.content)#par(log.result)
      #align(bottom + right)[法律顾问签名： #h(40mm) 年 #h(9mm) 月 #h(9mm) 日]],
    grid.cell(colspan: 4, align: left + top)[服务对象或联系人签字：#v(10mm) 电话：])
  #pagebreak(weak: true)
]
"""


@cache
def _typesetter():
    import typst

    template = Path(tempfile.mkdtemp()) / "sheets.typ"
    template.write_text(_TYPST, encoding="utf-8")
    return typst.Compiler(str(template), font_paths=[str(FONTS)], ignore_system_fonts=True)


def draw_typst(logs: list[ServiceLog]) -> bytes:
    sheets = [
        {
            "serial": log.serial,
            "code": _svg(f"YCFL1|410404|{log.serial}|{_CHECK_CODE}|1/1"),
            "day": f"{log.served_on.year}年{log.served_on.month}月{log.served_on.day}日",
            "client": f"{log.client_name}，{log.client_description}；{log.client_phone}。",
            "content": log.content,
            "result": log.result,
        }
        for log in logs
    ]
    inputs = {"data": json.dumps(sheets, ensure_ascii=False)}
    return _typesetter().compile(format="pdf", sys_inputs=inputs)


def _svg(payload: str) -> str:
    side, path = drawing(payload)
    pieces = (piece.split() for piece in path.split(" re"))
    drawn = "".join(f"M{p[0]} {-int(p[1]) - 1}h{p[2]}v1h-{p[2]}z" for p in pieces if p)
    box = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
    return f'<svg {box}><path d="{drawn}"/></svg>'


def measure(rounds: int) -> list[tuple[str, float, str]]:
    def ours() -> bytes:
        return draw_ours(records())

    laid_out = list(documents(records()))
    against = {
        "sheets, times as fast as the canvas floor": (lambda: draw_floor(laid_out), "≥ 0.7"),
        "sheets, times as fast as typst": (lambda: draw_typst(records()), "≥ 1"),
        "sheets, times as fast as platypus": (lambda: draw_platypus(records()), "≥ 1"),
    }
    return [
        (name, speed_against(peer, ours, rounds), target)
        for name, (peer, target) in against.items()
    ]
