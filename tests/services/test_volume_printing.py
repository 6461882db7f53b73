"""打印整卷: real PDFs read back: every page number of the contents is where it says."""

import io
import re
from dataclasses import replace
from datetime import date, datetime

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from builders import a_log, an_adviser, an_appointment, an_attachment
from domain.refusals import sentence_of
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.volume_piece import Piece
from services.served_villages import serve_villages

KEY = VolumeKey(1, 2026)
LEDGER = LedgerKey(year=2026, village_id=1)
LONG = "咨询宅基地纠纷，已答复。" * 150


@pytest.fixture
def village(office):
    serve_villages(office, "兴梁社区", "军营社区")
    return KEY


def record(office, day, *, state=PaperState.SIGNED, printed=True, **fields):
    """Record a log; its sheet is printed and signed unless told otherwise."""
    log = office.service_logs.record(a_log(served_on=date(2026, *day), **fields))
    if printed:
        office.printing.issue_sheets([log.id])
    if state is PaperState.SIGNED:
        office.paper_moves.sign_back([log.id], None)
    return office.service_logs.get(log.id)


@pytest.fixture
def filled(office, village):
    """Two printed sheets and a handwritten one, of which the long one is filed first."""
    long = record(office, (3, 5), content=LONG)
    record(office, (1, 8))
    record(office, (2, 4), printed=False)
    office.filing.file(office.filing.of_logs([long.id]))
    return office


def file_all(office):
    return office.filing.file(office.filing.of_village(1, 2026))


def pages_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return [page.extract_text() for page in read.pages]


def contents_of(pdf):
    """Return (number of pages before the papers, [(doc no, first page, remark)])."""
    lines, front = [], 1
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        for page in read.pages[1:]:
            if "卷内文件目录" not in page.extract_text():
                break
            front += 1
            for row in page.extract_table()[1:]:
                if row[0]:
                    doc_no = row[1].replace("\n", "")
                    first, remark = re.split("[—\n]", row[5])[0], row[6].replace("\n", "")
                    lines.append((doc_no, int(first), remark))
    return front, lines


def outline_of(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as read, read.open_outline() as outline:
        return [(entry.title, [child.title for child in entry.children]) for entry in outline.root]


def titles_of(outline):
    return [title for entry, children in outline for title in (entry, *children)]


def assert_contents_are_true(pdf):
    front, lines = contents_of(pdf)
    pages = pages_of(pdf)
    assert lines
    for doc_no, first, _remark in lines:
        assert doc_no in pages[front + first - 1]
        assert doc_no not in pages[front + first - 2] or "TZ-" in doc_no or first == 1
    return lines


def test_the_contents_name_the_real_page_of_everything(filled):
    lines = assert_contents_are_true(filled.volume_printing.issue(KEY))
    assert [(doc_no[-4:], remark) for doc_no, _first, remark in lines[:3]] == [
        ("0001", ""),
        ("0002", "未归档"),
        ("0003", "未归档"),
    ]
    assert lines[1][1] == 1 + filled.volumes.state(1, 2026).pages


def test_cover_contents_papers_notes_and_spine_follow_in_this_order(filled):
    pages = pages_of(filled.volume_printing.issue(KEY))
    assert "村（居）法律顾问工作档案" in pages[0]
    assert "龙兴街道兴梁社区2026年度村（居）" in pages[0]
    assert "周明远（河南砺衡律师事务所）" in pages[0]
    assert "卷内文件目录" in pages[1]
    assert "本卷共收文件4件" in pages[-2].replace("\n", "")
    assert "沿虚线裁切" in pages[-1]


def test_sheets_and_ledger_pages_become_official_on_the_way(filled):
    waiting = record(filled, (4, 2), state=PaperState.TO_PRINT, printed=False)
    preview = filled.volume_printing.preview(KEY)
    with filled.workplace.reading() as store:
        assert not store.issued_rows.of_ledger(store.villages.get(1).uuid, 2026)
        assert store.volumes.of_year(2026)  # made when the first sheet was filed
    assert "———" in pages_of(preview.pdf)[preview.sheets[-4].first_page]
    pdf = filled.volume_printing.issue(KEY)
    assert len(pages_of(pdf)) == len(pages_of(preview.pdf))
    with filled.workplace.reading() as store:
        assert store.issued_forms.of_record(waiting.uuid, "service_log")
        assert len(store.issued_rows.of_ledger(store.villages.get(1).uuid, 2026)) == 4
    assert filled.service_logs.get(waiting.id).paper_state is PaperState.TO_PRINT
    again = filled.volume_printing.issue(KEY)
    assert pages_of(again) == pages_of(pdf)


def test_ledger_pages_are_filed_with_the_months_they_list(filled):
    filled.printing.issue_ledger(LEDGER)
    filing = file_all(filled)
    ledger = filing.items[-1]
    assert (ledger.title, ledger.dated) == ("工作台账（1—3月）", date(2026, 3, 5))
    assert ledger.author == "周明远"
    record(filled, (5, 6))
    filled.printing.issue_ledger(LEDGER, filled.ledgers.with_logs(LEDGER).next_page)
    second = file_all(filled).items[-1]
    assert second.title == "工作台账（5月）"
    assert second.page_from == ledger.page_to + 2  # the sheet of May lies between them
    assert_contents_are_true(filled.volume_printing.issue(KEY))


def test_filed_pages_stay_where_they_are_whatever_is_printed_later(filled):
    file_all(filled)
    before = contents_of(filled.volume_printing.issue(KEY))[1]
    filed = [line for line in before if not line[2]]
    record(filled, (1, 2))
    after = contents_of(filled.volume_printing.issue(KEY))[1]
    assert [line for line in after if not line[2]] == filed
    assert after[: len(filed)] == filed


def test_a_log_voided_after_filing_keeps_its_pages_and_says_so(filled):
    long = filled.service_logs.by_serials(["LX-2026-0001"])[0]
    filled.paper_moves.void([long.id], "重复录入")
    lines = assert_contents_are_true(filled.volume_printing.issue(KEY))
    assert lines[0] == ("LX-2026-0001", 1, "作废")
    other = filled.service_logs.by_serials(["LX-2026-0002"])[0]
    filled.paper_moves.void([other.id], "重复录入")
    numbers = [doc_no for doc_no, _first, _remark in contents_of(issue(filled))[1]]
    assert "LX-2026-0002" not in numbers


def issue(office, **how):
    return office.volume_printing.issue(KEY, **how)


def test_a_sheet_printed_anew_shows_the_pages_that_were_stamped(filled):
    long = filled.service_logs.by_serials(["LX-2026-0001"])[0]
    filled.service_logs.record(replace(long, content="改短了。"))
    filled.printing.issue_sheets([long.id])
    lines = assert_contents_are_true(issue(filled))
    assert lines[1][1] == 1 + filled.volumes.state(1, 2026).pages


def test_a_handwritten_sheet_of_more_pages_than_were_typed_has_a_page_for_each(filled):
    (paper,) = (one for one in filled.filing.of_village(1, 2026) if one.handwritten)
    longer = replace(paper, paper=replace(paper.paper, pages=3))
    (item,) = filled.filing.file([longer]).items
    front, _lines = contents_of(pdf := issue(filled))
    for page in pages_of(pdf)[front + item.page_from - 1 : front + item.page_to]:
        assert "原件在纸质卷内" in page
        assert "LX-2026-0003" in page
    assert_contents_are_true(pdf)


def a_jpeg(shade):
    out = io.BytesIO()
    Image.new("L", (40, 60), shade).save(out, "JPEG")
    return out.getvalue()


def attach_scans(office, log, check_code=""):
    """Attach a picture for each page of a log's sheet."""
    (paper,) = (one for one in office.filing.of_village(1, 2026) if one.log == log)
    pages = paper.paper.pages
    with office.workplace.changing() as store:
        for page in range(1, pages + 1):
            content = office.workplace.database.contents.keep(a_jpeg(page), "image/jpeg")
            kept = {"content_hash": content.content_hash, "check_code": check_code}
            store.attachments.add(
                an_attachment(record_uuid=log.uuid, page=page, pages=pages, **kept)
            )


def pictures_on(pdf, serial):
    """Return how many pictures the pages of a paper have."""
    front, lines = contents_of(pdf)
    first = next(first for doc_no, first, _remark in lines if doc_no == serial)
    with pikepdf.open(io.BytesIO(pdf)) as read:
        return len(read.pages[front + first - 1].get_images())


def test_signed_sheets_appear_as_their_scans_where_that_is_wished(filled):
    log = filled.service_logs.by_serials(["LX-2026-0002"])[0]
    attach_scans(filled, log)
    looked_at = filled.volume_printing.preview(KEY, scans=True).pdf
    assert pictures_on(looked_at, log.serial) == 1
    assert pictures_on(issue(filled), log.serial) == 0
    assert pictures_on(issue(filled, scans=True), log.serial) == 1


def test_a_scanned_handwritten_sheet_always_appears_as_its_scan(filled):
    log = filled.service_logs.by_serials(["LX-2026-0003"])[0]
    attach_scans(filled, log)
    assert pictures_on(issue(filled), log.serial) == 1


def test_scans_of_another_printing_are_left_out(filled):
    log = filled.service_logs.by_serials(["LX-2026-0002"])[0]
    attach_scans(filled, log, check_code="OTHER1")
    assert pictures_on(issue(filled, scans=True), log.serial) == 0


def test_bookmarks_name_forms_numbers_and_dates_only(filled):
    outline = outline_of(issue(filled))
    assert [title for title, _children in outline] == [
        *("封面", "卷内目录", "卷内文件", "备考表", "脊背签")
    ]
    assert outline[2][1] == [
        "1 工作日志 LX-2026-0001 2026-03-05",
        "2 工作日志 LX-2026-0002 2026-01-08",
        "3 工作日志 LX-2026-0003 2026-02-04",
        "4 工作台账 TZ-LX-2026-01 2026-03-05",
    ]


def test_bookmarks_lead_to_the_first_page_of_each_paper(filled):
    pdf = issue(filled)
    front, lines = contents_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as read, read.open_outline() as outline:
        numbers = {page.objgen: number for number, page in enumerate(read.pages)}
        papers = next(entry for entry in outline.root if entry.title == "卷内文件").children
        led_to = [numbers[entry.destination[0].objgen] for entry in papers]
    assert led_to == [front + first - 1 for _doc_no, first, _remark in lines]


def test_nothing_personal_stands_in_properties_and_bookmarks(filled):
    pdf = issue(filled)
    names = ("赵某某", "周明远", "刘芳", "0375", "咨询")
    with pikepdf.open(io.BytesIO(pdf)) as read:
        said = [str(value) for value in read.docinfo.values()]
        assert "/Metadata" not in read.Root
    said += titles_of(outline_of(pdf))
    assert not [words for words in said for name in names if name in words]


def test_each_outer_sheet_can_be_printed_alone_and_issues_nothing(filled):
    with filled.workplace.reading() as store:
        issued = len(store.issued_forms.all())
    for piece, words in (
        (Piece.COVER, "工作档案"),
        (Piece.CONTENTS, "LX-2026-0003"),
        (Piece.NOTES, "本卷情况说明"),
        (Piece.SPINE, "沿虚线裁切"),
    ):
        assert words in pages_of(filled.volume_printing.print_pieces(KEY, [piece]))[0]
        assert words in pages_of(filled.volume_printing.preview_pieces(KEY, [piece]).pdf)[0]
    with filled.workplace.reading() as store:
        assert len(store.issued_forms.all()) == issued


def test_some_sheets_of_the_volume_are_printed_as_they_were_looked_at(filled):
    preview = filled.volume_printing.preview(KEY)
    chosen = [preview.sheets[0], preview.sheets[2]]
    pages = pages_of(filled.volume_printing.issue_sheets(KEY, chosen))
    assert len(pages) == sum(one.pages for one in chosen)
    assert "工作档案" in pages[0]
    assert "LX-2026-0001" in pages[1]


def test_sheets_of_a_volume_that_changed_since_are_refused_and_nothing_is_issued(filled):
    seen = filled.volume_printing.preview(KEY).sheets
    record(filled, (1, 2), content=LONG)
    with filled.workplace.reading() as store:
        issued = len(store.issued_forms.all())
    told = sentence_of(lambda: filled.volume_printing.issue_sheets(KEY, seen[-2:]))
    assert told == "这一卷刚变过，与看到的不一样了。请返回再打开，看过再打印。"
    with filled.workplace.reading() as store:
        assert len(store.issued_forms.all()) == issued


def test_only_the_chosen_sheets_become_official(filled):
    seen = filled.volume_printing.preview(KEY).sheets
    with filled.workplace.reading() as store:
        issued = len(store.issued_forms.all())
    filled.volume_printing.issue_sheets(KEY, seen[:3])
    with filled.workplace.reading() as store:
        assert len(store.issued_forms.all()) == issued
        assert not store.issued_rows.all()
    [ledger] = [one for one in seen if one.label.startswith("工作台账")]
    pages = pages_of(filled.volume_printing.issue_sheets(KEY, [ledger]))
    assert len(pages) == ledger.pages
    assert "TZ-LX-2026-01" in pages[0]
    assert pages_of(filled.volume_printing.issue_sheets(KEY, [ledger])) == pages
    with filled.workplace.reading() as store:
        assert len(store.issued_rows.all()) == 3


def test_two_villages_never_get_covers_of_one_number(office, village):
    covers = [
        office.volume_printing.print_pieces(VolumeKey(village_id, 2026), [Piece.COVER])
        for village_id in (1, 2, 1)
    ]
    numbers = [re.search(r"案卷号\s*(\d+)", "".join(pages_of(one)))[1] for one in covers]
    assert numbers == ["01", "02", "01"]


def test_two_advisers_of_a_year_stand_on_the_cover_with_their_days(filled):
    with filled.workplace.changing() as store:
        (term,) = store.appointments.of_village(1)
        store.appointments.change(replace(term, ends_on=date(2026, 5, 31)))
        other = store.advisers.add(an_adviser(name="李素珍", firm_id=1))
        begin = date(2026, 6, 1)
        store.appointments.add(
            an_appointment(village_id=1, adviser_id=other.id, starts_on=begin, ends_on=None)
        )
    cover = pages_of(filled.volume_printing.print_pieces(KEY, [Piece.COVER]))[0].replace("\n", "")
    assert "周明远（河南砺衡律师事务所，1月1日至5月31日）" in cover
    assert "李素珍（河南砺衡律师事务所，6月1日至12月31日）" in cover


def test_an_empty_volume_is_refused_with_what_to_do(office, village):
    assert "还没有可以成卷的文件" in sentence_of(lambda: issue(office))
    assert "还没有可以成卷的文件" in sentence_of(
        lambda: office.volume_printing.save_all(2026, office.workplace.backups_folder)
    )
    with office.workplace.reading() as store:
        assert not store.volumes.all()


@pytest.fixture
def two_villages(filled):
    record(filled, (6, 1), village_id=2)
    record(filled, (6, 2), village_id=2)
    return filled


def test_all_villages_of_the_office_are_written_one_by_one(two_villages, tmp_path):
    told = []
    saved = two_villages.volume_printing.save_all(
        2026, tmp_path / "整卷", told=lambda done, total, _words: told.append((done, total))
    )
    assert [one.file.name for one in saved] == [
        "一村一卷_龙兴街道兴梁社区_2026年度.pdf",
        "一村一卷_龙兴街道军营社区_2026年度.pdf",
    ]
    assert told == [(0, 2), (1, 2), (2, 2)]
    for one in saved:
        assert_contents_are_true(one.file.read_bytes())
        assert one.missing == ()
    assert two_villages.volumes.of_village(2, 2026).file_no == "02"


def test_a_stopped_work_keeps_what_is_written(two_villages, tmp_path):
    class StoppedError(Exception):
        pass

    def stop(done, _total, _words):
        if done == 1:
            raise StoppedError

    with pytest.raises(StoppedError):
        two_villages.volume_printing.save_all(2026, tmp_path, told=stop)
    assert len(list(tmp_path.glob("一村一卷_*.pdf"))) == 1


def test_a_sheet_that_was_pre_filled_and_written_by_hand_shows_what_was_typed(office, village):
    (sheet,) = office.prefilling.keep(office.prefilling.plan([1], read_month("2026-11")))
    office.prefilling.issue([sheet])
    later = a_log(uuid=sheet.uuid, recorded_on=datetime(2026, 11, 30, 9))
    log = office.service_logs.record_prefilled(later)
    office.paper_moves.sign_back([log.id], None)
    (paper,) = office.filing.of_logs([log.id])
    assert paper.handwritten
    office.filing.file([paper])
    front, _lines = contents_of(pdf := issue(office))
    text = pages_of(pdf)[front]
    assert "告知相邻各方" in text
    assert sheet.serial in text


@pytest.mark.parametrize("other_adviser", [False, True])
def test_typed_words_take_the_place_of_a_handwritten_sheet_only_if_they_differ(
    office, village, tmp_path, other_adviser
):
    (sheet,) = office.prefilling.keep(office.prefilling.plan([1], read_month("2026-11")))
    paper = tmp_path / "手写.pdf"
    paper.write_bytes(office.prefilling.issue([sheet]))
    with office.workplace.changing() as store:
        other = store.advisers.add(an_adviser(name="李素珍", firm_id=1))
    adviser_id = other.id if other_adviser else 1
    later = datetime(2026, 11, 30, 9)
    written = a_log(uuid=sheet.uuid, adviser_id=adviser_id, recorded_on=later)
    log = office.service_logs.record_prefilled(written)
    assert log.paper_state is PaperState.PRINTED
    assert "告知相邻各方" in "".join(pages_of(issue(office)))
    signed = [move.serial for move in office.scan_back.run([paper]).signed]
    assert signed == ([] if other_adviser else [sheet.serial])
