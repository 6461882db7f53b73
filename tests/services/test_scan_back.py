"""Scan-back over real printed sheets: every page to its log, what is odd to a person."""

import errno
import random
import shutil
from dataclasses import replace

import pytest
from PIL import Image

from builders import NOW, an_issued_form, an_office
from lvgw_desktop import disk
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.scan_page import ScanFinding
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.scan_outcome import PageResult
from scanning.scans import a_page, specked, write_file
from services.printed_logs import pages_by_serial, record_logs, signed_serials, states
from tests.domain.refusals import sentence_of


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """An office file with three printed logs, and their sheets; the first needs two."""
    file = tmp_path_factory.mktemp("printed") / "龙兴.lvgw"
    office = office_files(now=lambda: NOW).create(file, an_office())
    sheets = pages_by_serial(office, record_logs(office, 3, long_every=3))
    office.close()
    return file, sheets


@pytest.fixture
def office(printed, tmp_path):
    file = tmp_path / printed[0].name
    shutil.copy(printed[0], file)
    office = office_files(now=lambda: NOW).open(file)
    yield office
    office.close()


@pytest.fixture
def sheets(printed):
    return printed[1]


@pytest.fixture
def logs(office, sheets):
    return office.service_logs.by_serials(tuple(sheets))


@pytest.fixture
def pile(tmp_path):
    """Write pages into one file; returns it."""
    numbers = iter(range(100))
    return lambda *pages: write_file(pages, tmp_path / f"扫描{next(numbers)}.pdf")


def findings(outcome):
    return [page.finding for page in outcome.of(PageResult.TO_LOOK_AT)]


def test_every_page_goes_to_its_log_and_whole_sheets_are_signed_back(office, logs, sheets, pile):
    first, second, third = (log.serial for log in logs)
    file = pile(sheets[second][0], sheets[first][1], sheets[third][0], sheets[first][0])
    outcome = office.scan_back.run([file])
    assert outcome.count(PageResult.ATTACHED) == 4
    assert signed_serials(office) == {first, second, third}
    assert {log.serial for log in outcome.signed} == {first, second, third}
    assert outcome.sentence == "3 份已登记签回。4 页已附上。"
    scans = office.scan_back.scans_of(logs[0].uuid)
    assert [(scan.page, scan.pages, scan.name) for scan in scans] == [
        (1, 2, f"{first} 第1页"),
        (2, 2, f"{first} 第2页"),
    ]
    titles = {page.title for page in outcome.pages}
    assert titles == {"兴梁社区 1月5日", "兴梁社区 1月6日", "兴梁社区 1月7日"}


def test_the_kept_picture_is_the_page_that_was_scanned(office, logs, sheets, pile):
    office.scan_back.run([pile(sheets[logs[1].serial][0])])
    (scan,) = office.scan_back.scans_of(logs[1].uuid)
    view = office.scan_back.view(Content(scan.content_hash, scan.media_type))
    assert view.image.size == sheets[logs[1].serial][0].size
    assert [len(office.scan_back.scans_of(log.uuid)) for log in logs] == [0, 1, 0]


def test_a_sheet_waits_until_its_last_page_is_there_in_whichever_file(office, logs, sheets, pile):
    first = logs[0].serial
    early = office.scan_back.run([pile(sheets[first][0])])
    assert early.incomplete == ((logs[0].uuid, first, (2,)),)
    assert "1 份还缺页" in early.sentence
    assert signed_serials(office) == set()
    late = office.scan_back.run([pile(sheets[first][1])])
    assert late.incomplete == ()
    assert signed_serials(office) == {first}


def test_undoing_a_run_gives_the_logs_their_state_back(office, logs, sheets, pile):
    before = states(office)
    outcome = office.scan_back.run([pile(*sheets[logs[0].serial], sheets[logs[1].serial][0])])
    office.paper_moves.put_back(outcome.signed)
    assert states(office) == before
    assert len(office.scan_back.scans_of(logs[0].uuid)) == 2
    with office.workplace.reading() as store:
        reasons = [entry.reason for entry in store.audit.history(logs[0].uuid)]
    assert [reason for reason in reasons if reason] == ["扫描签回", "撤销"]


@pytest.mark.parametrize("state", [PaperState.SIGNED, PaperState.FILED])
def test_a_later_state_is_kept(office, logs, sheets, pile, state):
    office.service_logs.record(replace(logs[1], paper_state=state))
    outcome = office.scan_back.run([pile(sheets[logs[1].serial][0])])
    assert outcome.count(PageResult.ATTACHED) == 1
    assert outcome.signed == ()
    assert states(office)[logs[1].serial] is state


def test_a_dry_run_says_the_same_and_writes_nothing(office, logs, sheets, pile, tmp_path):
    first = logs[0].serial
    files = [
        pile(sheets[first][1], a_page("letter", 150)),
        pile(sheets[first][0], sheets[logs[1].serial][0]),
    ]
    before = states(office)
    tried = office.scan_back.try_out(files)
    assert states(office) == before
    assert office.scan_back.waiting() == ()
    assert not (tmp_path / "龙兴.files").exists()
    done = office.scan_back.run(files)
    assert tried.sentence == "2 份可登记签回。3 页可以附上，1 页请认一认。"
    assert [page.result for page in tried.pages] == [page.result for page in done.pages]
    assert [log.serial for log in tried.signed] == [log.serial for log in done.signed]
    assert tried.sheets == done.sheets


def test_the_same_picture_again_is_passed_over(office, logs, sheets, pile):
    file = pile(sheets[logs[1].serial][0], a_page("letter", 150))
    office.scan_back.run([file])
    again = office.scan_back.run([file])
    assert again.count(PageResult.KNOWN) == 2
    assert len(office.scan_back.scans_of(logs[1].uuid)) == 1
    assert office.scan_back.count_waiting() == 1


def test_another_picture_of_the_same_page_is_shown_to_a_person(office, logs, sheets, pile):
    page = sheets[logs[1].serial][0]
    office.scan_back.run([pile(page)])
    outcome = office.scan_back.run([pile(page.rotate(2, fillcolor="white"))])
    assert findings(outcome) == [ScanFinding.DUPLICATE]
    (waiting,) = office.scan_back.waiting()
    decision = office.scan_back.attach(waiting.id, logs[1].serial)
    (scan,) = office.scan_back.scans_of(logs[1].uuid)
    assert scan.content_hash == waiting.content_hash
    office.scan_back.undo(decision)
    (scan,) = office.scan_back.scans_of(logs[1].uuid)
    assert scan.content_hash != waiting.content_hash
    assert office.scan_back.waiting() == (waiting,)


def test_what_is_not_ours_is_told_apart_and_kept_with_its_picture(office, logs, sheets, pile):
    serial = logs[1].serial
    pages = {
        ScanFinding.UNREADABLE: a_page("letter", 150),
        ScanFinding.FOREIGN: a_page("bill", 150, "https://example.org/"),
        ScanFinding.OTHER_OFFICE: a_page("log", 150, f"YCFL1|410402|{serial}|7K2M9Q|1/1"),
        ScanFinding.UNKNOWN: a_page("log", 150, "YCFL1|410404|LX-2026-0999|7K2M9Q|1/1"),
        ScanFinding.WRONG_CODE: a_page("log", 150, f"YCFL1|410404|{serial}|7K2M9Q|1/1"),
    }
    other_prefix = a_page("log two", 150, "YCFL1|410404|BF-2026-0001|7K2M9Q|1/1")
    outcome = office.scan_back.run([pile(*pages.values(), other_prefix)])
    assert findings(outcome) == [*pages, ScanFinding.OTHER_OFFICE]
    told = [page.title for page in outcome.pages]
    assert told == ["", "", serial, "LX-2026-0999", serial, "BF-2026-0001"]
    assert signed_serials(office) == set()
    waiting = office.scan_back.waiting()
    assert [page.source_page for page in waiting] == [1, 2, 3, 4, 5, 6]
    for page in waiting:
        assert office.scan_back.view(Content(page.content_hash, page.media_type)).image.size
    assert all(page.remark.endswith("。") for page in outcome.pages)


def test_a_page_of_a_voided_log_is_shown_to_a_person(office, logs, sheets, pile):
    office.paper_moves.void([logs[1].id], "重复")
    outcome = office.scan_back.run([pile(sheets[logs[1].serial][0])])
    assert findings(outcome) == [ScanFinding.VOIDED]
    (waiting,) = office.scan_back.waiting()
    assert "已作废" in sentence_of(office.scan_back.attach, waiting.id, logs[1].serial)


def test_a_page_that_waited_is_recognised_when_it_comes_again_in_better_times(
    office, logs, sheets, pile
):
    before = office.paper_moves.void([logs[1].id], "重复")
    file = pile(sheets[logs[1].serial][0])
    assert findings(office.scan_back.run([file])) == [ScanFinding.VOIDED]
    assert office.scan_back.run([file]).count(PageResult.KNOWN) == 1
    assert office.scan_back.count_waiting() == 1
    office.paper_moves.put_back(before)
    assert office.scan_back.run([file]).count(PageResult.ATTACHED) == 1
    assert office.scan_back.count_waiting() == 0
    assert signed_serials(office) == {logs[1].serial}
    assert office.scan_back.run([file]).count(PageResult.KNOWN) == 1


def test_a_sheet_from_before_a_change_is_attached_and_told(office, logs, sheets, pile):
    changed = office.service_logs.record(replace(logs[1], content="改过的内容。"), reason="写错")
    (newer,) = pages_by_serial(office, [changed])[changed.serial]
    outcome = office.scan_back.run([pile(sheets[changed.serial][0])])
    (page,) = outcome.pages
    assert page.result is PageResult.OLDER
    assert "改动前的那一版" in page.remark
    assert outcome.sentence == "1 页已附上。"
    assert signed_serials(office) == set()
    assert len(office.scan_back.scans_of(changed.uuid)) == 1
    office.scan_back.run([pile(newer)])
    assert signed_serials(office) == {changed.serial}


def test_a_torn_page_is_attached_by_its_typed_number(office, logs, sheets, pile):
    torn = specked(sheets[logs[0].serial][0], 1.9, random.Random(1))
    office.scan_back.run([pile(torn), pile(sheets[logs[0].serial][1])])
    (waiting,) = office.scan_back.waiting()
    assert waiting.finding is ScanFinding.UNREADABLE
    decision = office.scan_back.attach(waiting.id, "1", 1)
    assert decision.sentence == "已附到 LX-2026-0001 第 1 页，已登记签回。"
    assert signed_serials(office) == {logs[0].serial}
    assert office.scan_back.waiting() == ()
    assert office.scan_back.undo(decision) == ""
    assert states(office)[logs[0].serial] is PaperState.PRINTED
    assert [scan.page for scan in office.scan_back.scans_of(logs[0].uuid)] == [2]


def test_undoing_a_decision_leaves_a_log_that_was_voided_since(office, logs, sheets, pile):
    torn = specked(sheets[logs[1].serial][0], 1.9, random.Random(1))
    office.scan_back.run([pile(torn)])
    (waiting,) = office.scan_back.waiting()
    decision = office.scan_back.attach(waiting.id, "2", 1)
    office.paper_moves.void([logs[1].id], "重复")
    assert office.scan_back.undo(decision) == "0002 号的状态后来又变过，没有改回去。"
    assert states(office)[logs[1].serial] is PaperState.VOID
    assert office.scan_back.waiting() == (waiting,)


@pytest.mark.parametrize(
    ("number", "page", "sentence"),
    [("LX-2026-0999", 1, "没有“LX-2026-0999”号"), ("", 1, "请核对编号"), ("2", 2, "没有第 2 页")],
)
def test_a_wrong_number_or_page_is_refused(office, logs, sheets, pile, number, page, sentence):
    office.scan_back.run([pile(a_page("letter", 150))])
    (waiting,) = office.scan_back.waiting()
    assert sentence in sentence_of(office.scan_back.attach, waiting.id, number, page)
    assert office.scan_back.waiting() == (waiting,)


def test_a_handwritten_log_takes_a_scan_by_its_number(office, logs, pile):
    log = office.service_logs.record(
        replace(logs[2], id=None, uuid="", serial="", paper_state=PaperState.SIGNED)
    )
    office.scan_back.run([pile(a_page("handwriting", 150))])
    (waiting,) = office.scan_back.waiting()
    office.scan_back.attach(waiting.id, log.serial)
    assert [scan.page for scan in office.scan_back.scans_of(log.uuid)] == [1]


def test_a_page_put_aside_keeps_its_picture_and_comes_back_on_undo(office, pile):
    office.scan_back.run([pile(a_page("letter", 150))])
    (waiting,) = office.scan_back.waiting()
    assert "写明原因" in sentence_of(office.scan_back.put_aside, waiting.id, " ")
    decision = office.scan_back.put_aside(waiting.id, "广告")
    assert office.scan_back.count_waiting() == 0
    assert office.scan_back.view(Content(waiting.content_hash, waiting.media_type))
    assert "已经办过了" in sentence_of(office.scan_back.put_aside, waiting.id, "广告")
    office.scan_back.undo(decision)
    assert office.scan_back.waiting() == (waiting,)


def test_a_bad_file_does_not_keep_the_others_back(office, logs, sheets, pile, tmp_path):
    bad = tmp_path / "坏.pdf"
    bad.write_bytes(b"%PDF-1.7")
    outcome = office.scan_back.run([bad, pile(sheets[logs[1].serial][0])])
    assert [name for name, _why in outcome.refused] == ["坏.pdf"]
    assert outcome.count(PageResult.ATTACHED) == 1
    assert not outcome.nothing_read
    assert office.scan_back.run([bad]).nothing_read


def test_a_stopped_run_keeps_the_files_before(office, logs, sheets, pile):
    files = [pile(sheets[logs[1].serial][0]), pile(sheets[logs[2].serial][0])]
    heard = []

    def stopped():
        return len(heard) == 1

    outcome = office.scan_back.run(files, lambda *told: heard.append(told), stopped)
    assert heard == [(0, 2, f"{files[0].name}，第 1 页")]
    assert outcome.sentence == "已停下。1 份已登记签回。1 页已附上。"
    assert signed_serials(office) == {logs[1].serial}


def test_a_full_disk_attaches_nothing_and_says_so(office, logs, sheets, pile, monkeypatch):
    file = pile(sheets[logs[1].serial][0])

    def full(_path):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(disk, "sync_file", full)
        outcome = office.scan_back.run([file])
    assert "磁盘满了" in outcome.refused[0][1]
    assert office.scan_back.scans_of(logs[1].uuid) == ()
    office.scan_back.run([file])
    assert signed_serials(office) == {logs[1].serial}


def test_files_of_a_folder_are_found_by_name_and_an_empty_one_is_refused(office, tmp_path):
    folder = tmp_path / "扫描"
    folder.mkdir()
    with pytest.raises(Refusal, match="里没有 PDF"):
        office.scan_back.files([folder])
    for name in ("b.PDF", "a.tiff", "说明.txt", "c.jpeg"):
        (folder / name).touch()
    (folder / "d.pdf").mkdir()
    names = [path.name for path in office.scan_back.files([folder, tmp_path / "x.pdf"])]
    assert names == ["a.tiff", "b.PDF", "c.jpeg", "x.pdf"]


def test_another_office_does_not_take_our_pages(office, logs, sheets, pile, tmp_path):
    files = office_files(now=lambda: NOW)
    other = files.create(
        tmp_path / "other" / "北山.lvgw", an_office(name="北山司法所", prefix="BS")
    )
    outcome = other.scan_back.run([pile(sheets[logs[1].serial][0])])
    assert findings(outcome) == [ScanFinding.OTHER_OFFICE]
    other.close()


def issued(office, **fields):
    with office.workplace.changing() as store:
        return store.issued_forms.add(an_issued_form(**fields))


def test_ledger_pages_are_attached_to_the_stretch_they_were_issued_in(office, logs, pile):
    with office.workplace.reading() as store:
        village = store.villages.all()[0].uuid
    facts = {"form_id": "ledger", "serial": "TZ-LX-2026-01", "record_uuid": village}
    early = issued(office, **facts, check_code="AAAAAA", page_count=2)
    late = issued(office, **facts, check_code="BBBBBB", first_page=3, page_count=1)
    payload = "YCFL1|410404|TZ-LX-2026-01|{}|{}"
    codes = [payload.format("AAAAAA", 2), payload.format("BBBBBB", 3), payload.format("BBBBBB", 4)]
    outcome = office.scan_back.run([pile(*(a_page("ledger", 150, code) for code in codes))])
    assert [page.result for page in outcome.pages[:2]] == [PageResult.ATTACHED] * 2
    assert findings(outcome) == [ScanFinding.WRONG_CODE]
    assert outcome.incomplete == ((early.uuid, "TZ-LX-2026-01", (1,)),)
    assert [scan.page for scan in office.scan_back.scans_of(early.uuid)] == [2]
    assert [scan.page for scan in office.scan_back.scans_of(late.uuid)] == [1]


@pytest.mark.parametrize("void_reason", ["", "未使用"])
def test_a_pre_filled_sheet_takes_its_scan_before_its_log_is_typed(office, logs, pile, void_reason):
    with office.workplace.changing() as store:
        sheet = store.prefilled_sheets.add(
            PrefilledSheet(
                village_id=logs[0].village_id,
                adviser_id=logs[0].adviser_id,
                year=2026,
                month=11,
                printed_on=NOW,
                void_reason=void_reason,
            )
        )
    issued(office, serial=sheet.serial, record_uuid=sheet.uuid, page_count=1)
    page = a_page("sheet", 150, f"YCFL1|410404|{sheet.serial}|7K2M9Q|1/1")
    outcome = office.scan_back.run([pile(page)])
    if void_reason:
        assert findings(outcome) == [ScanFinding.VOIDED]
    else:
        assert [page.title for page in outcome.pages] == ["兴梁社区 11月预填表"]
        assert len(office.scan_back.scans_of(sheet.uuid)) == 1
        assert outcome.sentence == "1 页已附上，1 份预填表还没录入。"
        assert outcome.facts()["to_key_in"] == [sheet.serial]
        assert not outcome.as_of_now(()).to_key_in


def test_blank_backs_are_passed_over_and_counted(office, logs, sheets, pile, tmp_path):
    back = Image.new("RGB", (1240, 1754), (244, 242, 236))
    outcome = office.scan_back.run([pile(sheets[logs[1].serial][0], back)])
    assert outcome.sentence == "1 份已登记签回。1 页已附上，1 页空白。"
    assert office.scan_back.waiting() == ()
    assert len(list((tmp_path / "龙兴.files").rglob("*.jpg"))) == 1
