"""Files that are refused in one sentence, before or while they are read."""

from tests.exchange.messy.books import ROW
from tests.exchange.messy.paper import LIST_HEAD, a_list, with_parts

SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def an_old_xls(path):
    path.write_bytes(OLE + bytes(512))


def a_locked_workbook(path):
    path.write_bytes(OLE + bytes(64) + "EncryptedPackage".encode("utf-16-le"))


def a_text_named_xlsx(path):
    path.write_text(",".join(LIST_HEAD), "utf-8")


def a_file_without_content(path):
    path.touch()


def a_file_cut_off(path):
    a_list(path, ROW)
    path.write_bytes(path.read_bytes()[:-700])


def macros(path):
    a_list(path, ROW)
    with_parts(path, {"xl/vbaProject.bin": b"x"})


def links_to_other_workbooks(path):
    a_list(path, ROW)
    with_parts(path, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


def an_entity_bomb(path):
    a_list(path, ROW)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with_parts(path, {SHEET: lambda old: bomb + old})


def a_zip_bomb(path):
    a_list(path, ROW)
    with_parts(path, {"xl/media/bomb.bin": bytes(30 << 20)})


def a_cell_at_the_far_end(path):
    a_list(path, ROW)
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with_parts(path, {SHEET: lambda old: old.replace(b"</sheetData>", far)})


def broken_xml(path):
    a_list(path, ROW)
    with_parts(path, {SHEET: b"<worksheet><sheetData><row"})


def characters_no_one_sees(path):
    a_list(path, (*ROW[:3], "甲乙", "丙丁", ROW[5]))

    def spoiled(old):
        unseen = "赵\u200b某某_x000D__x0007_\u202e"
        return old.replace(_in_xml("甲乙"), _in_xml(unseen)).replace(
            _in_xml("丙丁"), b"\xe5\x9d\x8f_xD83D_&#65533;"
        )

    with_parts(path, {SHEET: spoiled})


def _in_xml(text):
    return text.encode("ascii", "xmlcharrefreplace")
