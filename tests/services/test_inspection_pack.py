"""检查材料: real PDFs read back: what is in them, where the index says, and what it says lacks."""

import hashlib
import io
import re
from dataclasses import replace
from datetime import date

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from builders import a_log, an_attachment, an_other_record
from domain.refusals import sentence_of
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.inspection_pack import PackPart, PackWish
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE, TRAINING
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.scanning.raster import page_count, rasterise
from services.served_villages import serve_villages

YEAR = Period(2026, PeriodKind.YEAR)
WISH = PackWish(period=YEAR, village_id=1)
PHONE = "138-0375-1234"
WHOLE, INDEX, LOGS = "00 全部材料.pdf", "01 目录.pdf", "04 工作日志.pdf"


def a_picture(width=60, height=80, colour="red", **saved):
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG", **saved)
    return out.getvalue()


def a_pdf(pages, colour="blue"):
    out = io.BytesIO()
    first, *rest = [Image.new("RGB", (60, 80), colour) for _page in range(pages)]
    first.save(out, "PDF", save_all=True, append_images=rest)
    return out.getvalue()


def attach(office, record_uuid, data, kind, name, media_type="image/jpeg", **sheet):
    kept = office.workplace.database.contents.keep(data, media_type)
    facts = {"content_hash": kept.content_hash, "media_type": media_type, "name": name}
    pages = {"page": 0, "pages": 0, **sheet}
    with office.workplace.changing() as store:
        one = an_attachment(record_uuid=record_uuid, kind=kind, **facts, **pages)
        return store.attachments.add(one)


def record(office, day, *, printed=True, signed=True, scanned=False, **fields):
    facts = {"served_on": day, "client_phone": PHONE, "signer_phone": PHONE}
    log = office.service_logs.record(a_log(**{**facts, **fields}))
    if printed:
        office.printing.issue_sheets([log.id])
    if signed:
        office.paper_moves.sign_back([log.id], None)
    if scanned:
        attach(office, log.uuid, a_picture(), AttachmentKind.SCAN, "扫描", page=1, pages=1)
    return office.service_logs.get(log.id)


def add(office, kind, **fields):
    return office.other_records.save(kind, an_other_record(kind, **fields))


@pytest.fixture
def village(office):
    """兴梁社区 of 2026 with something of everything, and a village beside it."""
    serve_villages(office, "兴梁社区", "军营社区")
    first = record(office, date(2026, 3, 5), scanned=True)
    record(office, date(2026, 4, 2))
    record(office, date(2026, 5, 7), printed=False, signed=False)
    record(office, date(2026, 8, 6), village_id=2)
    lecture = add(office, LECTURE, held_on=date(2026, 6, 3), outline="", log_uuid=first.uuid)
    add(office, LECTURE, held_on=date(2026, 9, 3), outline="一、继承。")
    add(office, INSPECTION)
    add(office, TRAINING)
    with office.workplace.changing() as store:
        store.assessments.add(Assessment(village_id=1, adviser_id=1, year=2026))
        term = store.appointments.of_village(1)[0]
    attach(office, term.uuid, a_pdf(3), AttachmentKind.CONTRACT, "合同.pdf", "application/pdf")
    word = (AttachmentKind.OUTLINE, "提纲: 继承.docx", "application/octet-stream")
    attach(office, lecture.uuid, b"PK outline", *word)
    attach(office, first.uuid, a_picture(90, 60, "green"), AttachmentKind.PHOTO, "现场.jpg")
    return office


def made(office, tmp_path, wish=WISH):
    return office.inspection_pack.make(wish, tmp_path / "U盘")


def pdf_of(pack, name=WHOLE):
    return (pack.folder / name).read_bytes()


def texts_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return [re.sub(r"\s", "", page.extract_text()) for page in read.pages]


def index_of(pack):
    """Every line of the index: number → (title, page, remark)."""
    lines = {}
    with pdfplumber.open(io.BytesIO(pdf_of(pack, INDEX))) as read:
        for page in read.pages:
            for row in page.extract_table()[1:]:
                code, title, _day, at, remark = ((cell or "").replace("\n", "") for cell in row)
                lines[code] = (title, int(at) if at else None, remark)
    return lines


def outline_of(pdf):
    """Every bookmark with its level and its page."""
    found = []

    def walk(items, level, pages):
        for item in items:
            found.append((item.title, level, 1 + pages.index(item.destination[0].objgen)))
            walk(item.children, level + 1, pages)

    with pikepdf.open(io.BytesIO(pdf)) as read, read.open_outline() as outline:
        walk(outline.root, 0, [page.obj.objgen for page in read.pages])
    return found


def looks(pdf):
    return list(rasterise(pdf, 0.3))


def test_the_folder_has_each_part_that_there_is_under_its_number(village, tmp_path):
    pack = made(village, tmp_path)
    assert pack.folder.name == "检查材料_兴梁社区_2026年"
    assert [one.file_name for one in pack.files] == sorted(
        [
            *(WHOLE, INDEX, "02 顾问名册.pdf", "03 聘任合同.pdf", LOGS, "05 工作台账.pdf"),
            *("06 讲座备案.pdf", "06-2 提纲： 继承.docx", "07 照片.pdf", "08 检查记录.pdf"),
            *("09 培训签到.pdf", "11 考核表.pdf", "13 台账登记.pdf"),
        ]
    )
    lying = {path.name for path in pack.folder.iterdir()}
    assert lying == {*(one.file_name for one in pack.files), "回执.txt"}
    assert [path.name for path in pack.folder.parent.iterdir()] == [pack.folder.name]


def test_the_whole_is_the_parts_one_behind_the_other(village, tmp_path):
    pack = made(village, tmp_path)
    parts = [part.file_name for part in PackPart if (pack.folder / part.file_name).exists()]
    assert looks(pdf_of(pack)) == [look for name in parts for look in looks(pdf_of(pack, name))]
    assert page_count(pdf_of(pack)) == pack.pages


def test_the_index_tells_the_page_on_which_everything_begins(village, tmp_path):
    pack = made(village, tmp_path)
    lines, shown = index_of(pack), outline_of(pdf_of(pack))
    parts = {title[:2]: page for title, level, page in shown if not level}
    assert {code: at for code, (_t, at, _r) in lines.items() if "-" not in code and at} == parts
    pages = texts_of(pdf_of(pack))
    for code, words in {
        "04-2": "LX-2026-0002",
        "05": "工作台账",
        "06-1": "法治讲座备案表",
        "08-1": "检查记录",
        "11-1": "考核表",
        "13": "收交登记表",
    }.items():
        assert words in pages[lines[code][1] - 1], code
    assert f"共{pack.pages}页" in pages[0]


def test_the_index_stays_true_when_it_has_pages_of_its_own(village, tmp_path):
    for number in range(60):
        record(village, date(2026, 1 + number % 11, 8), printed=False, signed=False)
    pack = made(village, tmp_path)
    assert page_count(pdf_of(pack, INDEX)) > 2
    lines, pages = index_of(pack), texts_of(pdf_of(pack))
    assert "法治讲座备案表" in pages[lines["06-1"][1] - 1]
    assert f"共{len(pages)}页" in pages[0]


def test_bookmarks_name_nobody_who_was_served(village, tmp_path):
    shown = [(title, level) for title, level, _page in outline_of(pdf_of(made(village, tmp_path)))]
    assert ("04 工作日志", 0) in shown
    assert ("工作日志 LX-2026-0001 2026-03-05", 1) in shown
    assert ("01 目录", 0) in shown
    assert ("目录", 1) not in shown
    assert not [title for title, _level in shown if a_log().client_name in title]


def test_what_is_missing_stands_in_the_index(village, tmp_path):
    lines = index_of(made(village, tmp_path))
    assert lines["04-1"][2] == ""
    assert lines["04-2"][2] == "缺：签回件扫描"
    assert lines["04-3"][2] == "没有打印过"
    assert lines["10"] == ("回访记录", None, "没有")
    assert lines["12-1"] == ("兴梁社区公示牌", None, "缺：公示牌照片")
    assert lines["06-2"][1:] == (None, "电子文件，在文件夹里")
    assert lines["03"][0] == "聘任合同（1份）"


def test_a_term_without_its_contract_and_a_lecture_without_outline_are_told(office, tmp_path):
    serve_villages(office, "兴梁社区")
    add(office, LECTURE, held_on=date(2026, 6, 3), outline="")
    lines = index_of(made(office, tmp_path))
    assert lines["03-1"][1:] == (None, "缺：聘任合同")
    assert lines["06-1"][2] == "缺：提纲；没有打印过"


def test_a_signed_sheet_is_shown_as_it_was_scanned_another_as_it_was_printed(village, tmp_path):
    pack = made(village, tmp_path)
    first, second, third = texts_of(pdf_of(pack, LOGS))
    assert not first
    printed = village.printing.issue_sheets([2])
    assert second == texts_of(printed)[0]
    assert "校验码———" in third


def test_a_log_that_was_changed_since_is_shown_as_it_was_printed(village, tmp_path):
    log = village.service_logs.get(2)
    village.service_logs.record(replace(log, content="后来改的内容。"))
    _first, second, _third = texts_of(pdf_of(made(village, tmp_path), LOGS))
    assert "后来改的内容" not in second
    assert re.sub(r"\s", "", log.content)[:8] in second


def test_telephones_of_those_served_can_be_hidden(village, tmp_path):
    open_pack, hidden = (
        made(village, tmp_path / name, replace(WISH, without_phones=one))
        for name, one in (("a", False), ("b", True))
    )
    digits = PHONE.replace("-", "")
    assert any(digits in text.replace("-", "") for text in texts_of(pdf_of(open_pack)))
    pages = texts_of(pdf_of(hidden))
    assert not any(digits in text.replace("-", "") for text in pages)
    assert any("138****1234" in text for text in pages)
    assert any("群众电话已遮住" in text for text in pages[:2])
    assert index_of(hidden)["04-1"][2] == "遮住电话，没有放签回件"
    assert hidden.folder.name.endswith("_遮住电话")


def test_a_half_year_has_what_is_of_its_days(village, tmp_path):
    half = replace(WISH, period=Period(2026, PeriodKind.HALF, 2))
    lines = index_of(made(village, tmp_path, half))
    assert lines["04"][2] == "没有"
    assert lines["06"][0] == "讲座备案（1份）"
    assert lines["08"][0] == "检查记录（1份）"
    assert lines["09"][2] == "没有"


def test_the_ledger_of_a_half_year_has_its_rows_alone(village, tmp_path):
    record(village, date(2026, 10, 9))
    half = replace(WISH, period=Period(2026, PeriodKind.HALF, 2))
    (rows,) = texts_of(pdf_of(made(village, tmp_path, half), "05 工作台账.pdf"))
    assert "10月9日" in rows
    assert "3月5日" not in rows


def test_the_ledger_of_a_year_stands_as_it_was_printed_then_its_new_rows(village, tmp_path):
    village.printing.issue_ledger(LedgerKey(year=2026, village_id=1))
    record(village, date(2026, 10, 9))
    printed, new = texts_of(pdf_of(made(village, tmp_path), "05 工作台账.pdf"))
    assert "TZ-LX-2026-01" in printed
    assert "10月9日" in new
    assert "10月9日" not in printed


def test_the_pack_of_an_adviser_has_both_villages(village, tmp_path):
    wish = PackWish(period=YEAR, adviser_id=1)
    lines = index_of(made(village, tmp_path, wish))
    assert lines["04"][0] == "工作日志（4份）"
    assert lines["05"][0] == "工作台账（1份）"
    assert lines["03-2"][2] == "缺：聘任合同"


def test_the_pack_of_the_office_has_a_ledger_for_each_village(village, tmp_path):
    pack = made(village, tmp_path, PackWish(period=YEAR))
    assert pack.folder.name == "检查材料_龙兴司法所_2026年"
    assert index_of(pack)["05"][0] == "工作台账（2份）"


def test_photographs_stand_upright_and_no_larger_than_paper_needs(office, tmp_path):
    serve_villages(office, "兴梁社区")
    log = record(office, date(2026, 3, 5))
    turned = Image.Exif()
    turned[0x0112] = 6
    data = a_picture(4000, 3000, exif=turned)
    attach(office, log.uuid, data, AttachmentKind.PHOTO, "现场.jpg")
    with pikepdf.open(io.BytesIO(pdf_of(made(office, tmp_path), "07 照片.pdf"))) as read:
        (image,) = [one for page in read.pages for one in page.get_images().values()]
        assert (image.Width, image.Height) == (1350, 1800)


def test_a_torn_file_is_told_and_the_rest_goes_on(village, tmp_path):
    attach(village, "none", b"", AttachmentKind.PHOTO, "空")
    (term,) = village.villages.card(1).appointments
    torn = a_pdf(2)[:-400]
    uuid = term.appointment.uuid
    attach(village, uuid, torn, AttachmentKind.CONTRACT, "破的.pdf", "application/pdf")
    lost = attach(village, uuid, a_pdf(1, "pink"), AttachmentKind.CONTRACT, "丢的.pdf")
    for path in village.workplace.database.contents.folder.rglob(f"{lost.content_hash}*"):
        path.unlink()
    lines = index_of(made(village, tmp_path))
    remarks = [lines[f"03-{number}"][2] for number in (2, 3)]
    assert all(one.startswith("缺：") for one in remarks), remarks
    assert lines["04-1"][1]


def test_the_receipt_tells_every_file(village, tmp_path):
    pack = made(village, tmp_path)
    text = (pack.folder / "回执.txt").read_text("utf-8-sig")
    for one in pack.files:
        data = (pack.folder / one.file_name).read_bytes()
        assert f"{one.file_name}\n   {len(data):,} 字节" in text
        assert f"SHA-256 {hashlib.sha256(data).hexdigest()}" in text
    assert "范围：兴梁社区，2026年" in text


def test_nothing_is_issued_and_the_trail_tells_no_names(village, tmp_path):
    log = village.service_logs.get(3)
    pack = made(village, tmp_path)
    assert village.service_logs.get(3) == log
    with village.workplace.reading() as store:
        assert store.issued_forms.of_record(log.uuid, "service_log") is None
        (noted,) = [
            one.after["what"] for one in store.audit.history("") if one.action == "EXPORTED"
        ]
    assert noted == f"检查材料 2026年，{pack.pages} 页"


def test_a_second_pack_stands_beside_the_first(village, tmp_path):
    names = [made(village, tmp_path).folder.name for _turn in range(2)]
    assert names == ["检查材料_兴梁社区_2026年", "检查材料_兴梁社区_2026年 (2)"]


class Stop(Exception):  # noqa: N818  the wish to stop
    pass


def test_wherever_it_is_stopped_nothing_is_left(village, tmp_path):
    target = tmp_path / "U盘"
    told = []
    village.inspection_pack.make(WISH, tmp_path / "ganz", lambda *step: told.append(step))
    for stopping in range(0, len(told), len(told) // 8):
        calls = iter(range(len(told)))

        def stop(*_step, calls=calls, at=stopping):
            if next(calls) == at:
                raise Stop

        with pytest.raises(Stop):
            village.inspection_pack.make(WISH, target, stop)
        assert not target.exists() or not list(target.iterdir())
    assert len(told) > 100
    assert told[-1][0] == told[-1][1]


def test_a_full_disk_leaves_nothing(village, tmp_path, monkeypatch):
    target = tmp_path / "U盘"

    def full(*_given, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    said = sentence_of(village.inspection_pack.make, WISH, target)
    assert said.startswith("磁盘满了")
    assert not list(target.iterdir())


def test_an_empty_pack_and_a_file_for_a_folder_are_refused(office, tmp_path):
    said = sentence_of(office.inspection_pack.make, PackWish(period=YEAR), tmp_path / "U盘")
    assert said.startswith("本所2026年没有可以放进检查材料的")
    file = tmp_path / "文件"
    file.write_bytes(b"")
    assert "不是文件夹" in sentence_of(office.inspection_pack.make, WISH, file)


def test_what_will_be_in_it_is_told_before(village, tmp_path):
    contents = {one.part: one for one in village.inspection_pack.contents(WISH)}
    assert list(contents) == [part for part in PackPart if part is not PackPart.INDEX]
    assert contents[PackPart.LOGS].count == 3
    assert contents[PackPart.LOGS].lacking == 1
    assert contents[PackPart.BOARDS].lacking == 1
    made_lines = index_of(made(village, tmp_path))
    for part, one in contents.items():
        assert made_lines[part.number][0].startswith(part.value)
        papers = [code for code in made_lines if code.startswith(f"{part.number}-")]
        assert len(papers) in {len(one.papers), 0}
