"""公文 .docx: read back with the library, and opened by LibreOffice."""

import subprocess
import zipfile
from itertools import pairwise

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

from lvgw_desktop.documents.official_docx import write_docx
from lvgw_desktop.domain.official_letter import LetterParagraph, OfficialLetter

FONTS = {
    "xbs": "方正小标宋简体",
    "hei": "黑体",
    "kai": "楷体_GB2312",
    "fs": "仿宋_GB2312",
    "song": "宋体",
}
LETTER = OfficialLetter(
    title=("龙兴司法所", "2026年“一村（居）一法律顾问”工作总结"),
    addressee="平顶山市石龙区司法局：",
    paragraphs=(
        LetterParagraph(1, "一、基本情况"),
        LetterParagraph(0, "全年登记工作日志412份，王㛃舟等5名法律顾问到村（居）服务。"),
        LetterParagraph(2, "（一）一次一记"),
    ),
    signature="龙兴司法所",
    dated="2026年12月25日",
)
WORDS = [
    *LETTER.title,
    LETTER.addressee,
    *(one.text for one in LETTER.paragraphs),
    LETTER.signature,
    LETTER.dated,
]


@pytest.fixture
def written(tmp_path):
    return write_docx(LETTER, FONTS, tmp_path / "总结.docx")


def filled(document):
    return [one for one in document.paragraphs if one.text]


def test_every_word_is_read_back_in_its_order(written):
    assert [one.text for one in filled(Document(written))] == WORDS


def test_the_paper_is_that_of_the_standard(written):
    (section,) = Document(written).sections
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(one.mm, 1) for one in sides] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    grid = section._sectPr.find(qn("w:docGrid"))
    assert int(grid.get(qn("w:linePitch"))) * 22 / 20 / 72 * 25.4 < 225


def test_chinese_is_set_in_the_fonts_of_the_standard(written):
    looks = [
        (one.runs[0]._element.rPr.rFonts.get(qn("w:eastAsia")), one.runs[0].font.size.pt)
        for one in filled(Document(written))
    ]
    title, body = ("方正小标宋简体", 22), ("仿宋_GB2312", 16)
    assert looks == [title, title, body, ("黑体", 16), body, ("楷体_GB2312", 16), body, body]
    assert {one.runs[0].font.name for one in filled(Document(written))} == {"Times New Roman"}


def test_lines_stand_28_95_pt_apart_and_paragraphs_begin_two_characters_inside(written):
    addressee, *others = filled(Document(written))[2:]
    assert {one.paragraph_format.line_spacing.pt for one in others} == {28.95}
    assert addressee.paragraph_format.first_line_indent.pt == 0
    assert others[1].paragraph_format.first_line_indent.pt == 32


def test_signature_and_date_stay_with_the_end_of_the_text(written):
    whole = Document(written).paragraphs
    last = next(n for n, one in enumerate(whole) if one.text == LETTER.paragraphs[-1].text)
    kept = [one.paragraph_format.keep_with_next for one in whole[last:]]
    assert all(kept[:-1])
    assert not kept[-1]


def test_pages_are_numbered_at_the_outer_edges(written):
    document = Document(written)
    assert document.settings.odd_and_even_pages_header_footer
    feet = [document.sections[0].footer, document.sections[0].even_page_footer]
    assert [one.paragraphs[0].text for one in feet] == ["— 1 —", "— 1 —"]
    assert all(" PAGE " in one._element.xml for one in feet)
    odd, even = (one.paragraphs[0].alignment for one in feet)
    assert odd != even


def test_the_file_does_not_say_who_wrote_it_when(written):
    said = Document(written).core_properties
    assert (said.author, said.last_modified_by, said.comments, said.keywords) == ("",) * 4
    assert (said.created, said.modified) == (None, None)
    assert said.title == "龙兴司法所2026年“一村（居）一法律顾问”工作总结"
    with zipfile.ZipFile(written) as packed:
        assert b"python-docx" not in packed.read("docProps/core.xml")


def test_elements_stand_in_the_order_that_word_asks_for(written):
    """WPS and Word call a file damaged whose properties stand in another order."""
    document = Document(written)
    order = ["rFonts", "spacing", "sz"]
    for one in filled(document):
        for run in one.runs:
            names = [child.tag.rpartition("}")[2] for child in run._element.rPr]
            found = [names.index(name) for name in order if name in names]
            assert all(a < b for a, b in pairwise(found)), names
    paragraph = ["keepNext", "widowControl", "autoSpaceDE", "autoSpaceDN", "snapToGrid"]
    paragraph += ["spacing", "ind", "jc"]
    shapes = [one._element.pPr for one in document.paragraphs]
    for shape in (*shapes, document.styles["Normal"].element.pPr):
        names = [child.tag.rpartition("}")[2] for child in shape]
        found = [names.index(name) for name in paragraph if name in names]
        assert found == sorted(found), names


@pytest.mark.slow
@pytest.mark.libreoffice
def test_libreoffice_reads_the_same_words_and_lays_them_on_one_page(written, tmp_path):
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(written)], check=True, capture_output=True)
    with pdfplumber.open(tmp_path / "总结.pdf") as pdf:
        (page,) = pdf.pages
        printed = "".join((page.extract_text() or "").split())
    missing = [one for one in WORDS if "".join(one.split()) not in printed]
    assert missing == []
