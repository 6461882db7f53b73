"""What comes from outside is refused in one sentence before anything parses it."""

import io
import zipfile

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange import import_gate
from lvgw_desktop.exchange.import_gate import checked_workbook
from lvgw_desktop.exchange.workbook_parsing import parse_workbook
from tests.exchange.workbooks import HEAD, ROW, save

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def good(tmp_path):
    return save(tmp_path / "名册.xlsx", [HEAD, ROW])


def changed(path, changes):
    """Rewrite a workbook with some parts replaced or added."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**parts, **changes}.items():
            package.writestr(name, content(parts[name]) if callable(content) else content)
    return path


def sentence_on(path):
    with pytest.raises(Refusal) as refused:
        parse_workbook(path)
    assert refused.value.sentence.endswith("。")
    return refused.value.sentence


def test_an_ordinary_workbook_passes(good):
    assert checked_workbook(good).content == good.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("旧.xls", OLE + bytes(512), "旧版 .xls"),
        ("旧.xlsx", OLE + bytes(512), "旧版 .xls"),
        ("名册.et", OLE + bytes(512), "WPS 的 .et"),
        ("密.xlsx", OLE + bytes(64) + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
        ("名册.csv", "村(居),街道\n".encode(), "不是 Excel 工作簿"),
        ("图.xlsx", b"\x89PNG\r\n", "不是 Excel 工作簿"),
        ("空.xlsx", b"", "0 字节"),
        ("断.xlsx", b"PK\x03\x04 cut off", "已经损坏"),
    ],
)
def test_other_kinds_of_files_are_told_apart(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    assert said in sentence_on(path)


def test_a_missing_file_is_named(tmp_path):
    assert "“没有.xlsx”" in sentence_on(tmp_path / "没有.xlsx")


def test_a_file_above_20_mb_is_refused_unread(tmp_path):
    path = tmp_path / "大.xlsx"
    with path.open("wb") as file:
        file.truncate(import_gate.MOST_BYTES + 1)
    assert "超过 20 MB" in sentence_on(path)


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "文档.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    assert "不是 Excel 工作簿" in sentence_on(path)


@pytest.mark.parametrize("megabytes", [30, 201])
def test_a_zip_bomb_is_refused(good, megabytes):
    bomb = changed(good, {"xl/media/bomb.bin": bytes(megabytes << 20)})
    assert bomb.stat().st_size < 1 << 20
    assert "大得不正常" in sentence_on(bomb)


def test_too_many_parts_are_refused(good):
    many = {f"xl/media/{number}.bin": b"" for number in range(import_gate.MOST_ENTRIES)}
    assert "已经损坏" in sentence_on(changed(good, many))


def test_a_part_that_is_there_twice_is_refused(good):
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(good, "a") as package:
        package.writestr(SHEET, b"<worksheet/>")
    assert "已经损坏" in sentence_on(good)


def test_a_part_that_hides_its_size_is_refused(good):
    content = bytearray(changed(good, {"xl/media/a.bin": b"a" * 5000}).read_bytes())
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        declared = package.getinfo("xl/media/a.bin").file_size
    at = content.rindex(declared.to_bytes(4, "little"))
    content[at : at + 4] = (10).to_bytes(4, "little")
    good.write_bytes(content)
    assert "已经损坏" in sentence_on(good)


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_dtd_is_refused(good, code):
    dtd = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'.encode(code)
    assert "DTD" in sentence_on(changed(good, {SHEET: lambda old: dtd + old}))


def test_a_dtd_across_two_pieces_is_seen(good, monkeypatch):
    monkeypatch.setattr(import_gate, "_CHUNK", 700)
    dtd = b" " * (700 - 4) + b"<!DOCTYPE x>"
    assert "DTD" in sentence_on(changed(good, {"xl/styles.xml": dtd}))


def test_macros_are_refused(good):
    assert "带宏" in sentence_on(changed(good, {"xl/vbaProject.bin": b"x"}))


def test_a_macro_workbook_without_its_macros_is_refused(good):
    def with_macros(old):
        return old.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")

    assert "带宏" in sentence_on(changed(good, {"[Content_Types].xml": with_macros}))


def test_links_to_other_files_are_refused(good):
    link = {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"}
    assert "别的文件的链接" in sentence_on(changed(good, link))


def test_a_lonely_cell_at_the_far_end_is_refused(good):
    def far(old):
        cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        return old.replace(b"</sheetData>", cell)

    assert "1048576 行、第 16384 列" in sentence_on(changed(good, {SHEET: far}))


def test_an_empty_styled_cell_at_the_far_end_does_no_harm(good):
    def far(old):
        cell = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
        return old.replace(b"</sheetData>", cell)

    assert parse_workbook(changed(good, {SHEET: far})).sheets[0].cell(1, 2).text == "周明远"


def test_broken_xml_is_refused(good):
    assert "已经损坏" in sentence_on(changed(good, {SHEET: b"<worksheet><sheetData><row"}))
