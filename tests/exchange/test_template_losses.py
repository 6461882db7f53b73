"""What a filled copy cannot keep is named before; what it can keep is kept at its place."""

import zipfile
from io import BytesIO

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.drawing.image import Image
from PIL import Image as Picture

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.district_template import fill_template, look_at_template
from tests.exchange.drawn_templates import VALUES, put

DRAWING = "xl/drawings/drawing1.xml"
SHEET = "xl/worksheets/sheet1.xml"


def picture():
    stream = BytesIO()
    Picture.new("RGB", (30, 20), "red").save(stream, "PNG")
    return Image(stream)


@pytest.fixture
def source(tmp_path):
    """A picture above the rows that repeat and one below them."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    put(sheet, {"A5": "{{#村(居)}}{{村(居)}}", "B5": "{{现场服务次数}}"})
    sheet.add_image(picture(), "C2")
    sheet.add_image(picture(), "C9")
    workbook.save(tmp_path / "模板.xlsx")
    return tmp_path / "模板.xlsx"


def changed(source, name, change):
    """Write the workbook again with one part changed, or with a new one."""
    with zipfile.ZipFile(source) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    parts[name] = change(parts.get(name, b""))
    with zipfile.ZipFile(source, "w") as package:
        for one, content in parts.items():
            package.writestr(one, content)


def test_pictures_stay_at_their_rows(source):
    assert look_at_template(source, VALUES).loss_sentence == ""
    target = fill_template(source, source.with_name("填好.xlsx"), VALUES).file
    pictures = openpyxl.load_workbook(target).active._images
    assert [one.anchor._from.row + 1 for one in pictures] == [2, 11]
    assert [(one.width, one.height) for one in pictures] == [(30, 20)] * 2


def test_a_chart_is_named_and_left_out(source):
    workbook = openpyxl.load_workbook(source)
    chart = BarChart()
    chart.add_data(Reference(workbook.active, 2, 5, 2, 5))
    workbook.active.add_chart(chart, "E2")
    workbook.create_chartsheet("图").add_chart(BarChart())
    workbook.save(source)
    look = look_at_template(source, VALUES)
    assert look.loss_sentence == "填好的表里不会有模板里的图表。请先在模板里去掉，填好以后再加。"
    target = fill_template(source, source.with_name("填好.xlsx"), VALUES).file
    assert not any("chart" in one for one in zipfile.ZipFile(target).namelist())


@pytest.mark.parametrize(
    ("part", "content", "word"),
    [
        (DRAWING, b'<xdr:sp macro="">', "文本框和图形"),
        (DRAWING, b"<xdr:grpSp>", "文本框和图形"),
        (SHEET, b"<x14:sparklineGroup >", "迷你图"),
        (SHEET, b"<x14:dataValidation >", "有的下拉选项"),
        ("xl/cellimages.xml", b"<x/>", "嵌在格子里的图片"),
        ("xl/ctrlProps/ctrlProp1.xml", b"<x/>", "按钮等控件"),
        ("xl/embeddings/a.bin", b"1", "嵌入的文件"),
    ],
)
def test_what_is_lost_has_a_name(source, part, content, word):
    # in a comment: the parts stay readable
    changed(source, part, lambda before: before + b"<!--" + content + b"-->")
    assert look_at_template(source, VALUES).losses == (word,)


def test_macros_are_refused_by_the_gate(source):
    changed(source, "xl/vbaProject.bin", lambda _before: b"1")
    with pytest.raises(Refusal, match="带宏"):
        look_at_template(source, VALUES)


def test_what_is_no_workbook_is_refused_in_a_sentence(tmp_path):
    file = tmp_path / "模板.xlsx"
    file.write_bytes(b"PK\x03\x04 not a package")
    with pytest.raises(Refusal, match="损坏"):
        look_at_template(file, VALUES)


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "xl/styles.xml"])
def test_a_part_that_cannot_be_read_is_refused_in_a_sentence(source, part):
    changed(source, part, lambda before: before[: len(before) // 2])
    with pytest.raises(Refusal, match=r"模板打不开|损坏"):
        look_at_template(source, VALUES)
