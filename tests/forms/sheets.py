"""Sample records, drawn forms, and what can be read back from them."""

import io
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pdfplumber

from builders import a_firm, a_log, a_village, an_adviser, an_office
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.normalise import normalise
from lvgw_desktop.forms.pack import open_pack
from lvgw_desktop.forms.render import render

ROOT = Path(__file__).parents[2]
FORMS = ROOT / "forms" / "henan"
FONTS = ROOT / "resources" / "fonts"
ISSUE = Issue("LX-2026-0137", "7K3F92", "410404")
MM = 72 / 25.4

SENTENCE = (
    "赵某某反映：其承包的三组东洼地块（承包合同载明面积2.6亩）与邻居地块相邻，2026年春对方翻耕时将原界石"
    "向其一侧移动约0.8米，双方多次争执，要求明确地界应如何确定、能否直接起诉。"
)


@cache
def the_pack():
    return open_pack(FORMS, FONTS)


def story(length):
    """A text of that many characters in paragraphs of 460."""
    text = (SENTENCE * (length // len(SENTENCE) + 1))[:length]
    pieces = [text[start : start + 459] for start in range(0, length, 459)]
    return "\n".join(pieces)[:length]


def roots_of(**fields):
    return {
        "service_log": a_log(**fields),
        "adviser": an_adviser(),
        "firm": a_firm(),
        "village": a_village(),
        "office": an_office(),
    }


def a_sheet(*, issue=None, **fields):
    """A laid-out log sheet with these fields."""
    form = the_pack().definition("service_log")
    return lay_out(form, fill(form, roots_of(**fields), words), the_pack().fonts, issue)


def an_empty_sheet():
    form = the_pack().definition("service_log")
    return lay_out(form, fill(form, {}, words), the_pack().fonts)


words = Vocabulary(
    kinds={},
    words={
        "ServiceMethod": {"ON_SITE": "现场（到村）"},
        "way": {"SITE": "实地检查", "FILES": "台账检查", "VILLAGE": "听取村（居）委会意见"},
    },
)


def a_row(seq, **fields):
    given = {"served_on": date(2026, 1 + seq % 11, 1 + seq % 28), "village_short": "兴梁社区"}
    return LedgerRow(**{"seq": seq, "client_name": "赵某某", **given, **fields})


def ledger_roots(rows):
    ledger = Ledger(
        title_name="周明远",
        year=2026,
        rows=tuple(rows),
        adviser_name="周明远",
        firm_name="河南砺衡律师事务所",
        until=date(2026, 11, 25),
    )
    return {"ledger": ledger, "office": an_office()}


def a_ledger(rows, *, issue=None):
    form = the_pack().definition("ledger")
    filled = fill(form, ledger_roots(rows), words)
    return lay_out(form, filled, the_pack().fonts, issue)


def an_empty_ledger():
    form = the_pack().definition("ledger")
    return lay_out(form, fill(form, {}, words), the_pack().fonts)


def a_form(form_id, roots, *, issue=None):
    """A laid-out form of the pack with these records and the pack's own words."""
    form = the_pack().definition(form_id)
    return lay_out(form, fill(form, roots, the_pack().vocabulary), the_pack().fonts, issue)


def pdf_of(*documents):
    out = io.BytesIO()
    render(documents, the_pack().fonts, out)
    return out.getvalue()


def pages_of(pdf):
    """The characters of every page as the PDF's own text layer gives them."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [page.chars for page in opened.pages]


def text_of(pdf):
    return "".join(char["text"] for page in pages_of(pdf) for char in page)


def visible(text):
    """The characters of a text that paper can show, counted."""
    return Counter("".join(normalise(text).split()))


class Box(NamedTuple):
    """Where a piece of text lies on a page, in pt."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass
class PageView:
    """A page of a document, seen as boxes and rules."""

    page: object

    @property
    def boxes(self):
        layers = (self.page.blank, self.page.written)
        return [_box(line) for layer in layers for line in layer.lines if not line.turned]

    @property
    def written(self):
        return [_box(line) for line in self.page.written.lines]

    @property
    def rules(self):
        layers = (self.page.blank, self.page.written)
        return [rule for layer in layers for rule in layer.rules if not rule.dash]

    @property
    def words(self):
        return [box.text for box in self.boxes]


def views(document):
    return [PageView(page) for page in document.pages]


def _box(line):
    fonts = the_pack().fonts
    width = 0.0
    for run in line.runs:
        file = fonts.file(run.font)
        width += sum((file.width(c) if c in file else 1.0) * line.size for c in run.text)
        width += run.gap * len(run.text)
    width -= line.runs[-1].gap
    text = "".join(run.text for run in line.runs)
    width -= (len(text) - len(text.rstrip(" "))) * line.size * 0.2  # spaces may stand out
    top = line.y - 0.86 * line.size
    return Box(line.x, top, line.x + width, top + line.size, text)
