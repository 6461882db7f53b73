"""归档: signed sheets get their pages in the volume, and keep them whatever comes later."""

from dataclasses import replace

import pytest

from builders import a_log
from domain.refusals import sentence_of
from lvgw_desktop.domain.service_log import PaperState
from services.served_villages import serve_villages

YEAR = 2026


@pytest.fixture
def village(office):
    return serve_villages(office, "兴梁社区", "军营社区")


def signed(office, *days, **fields):
    """Record logs whose sheets came back signed."""
    logs = []
    for day in days:
        log = office.service_logs.record(a_log(served_on=day, **fields))
        office.paper_moves.sign_back([log.id], None)
        logs.append(office.service_logs.get(log.id))
    return logs


@pytest.fixture
def three(office, village):
    day = a_log().served_on
    return signed(office, day.replace(day=3), day.replace(day=1), day.replace(day=2))


def items(office, village_id=1, year=YEAR):
    with office.workplace.reading() as store:
        volume = store.volumes.of_village_year(village_id, year)
        return store.volume_items.of_volume(volume.id) if volume else ()


def file(office, logs):
    return office.filing.file(office.filing.of_logs([log.id for log in logs]))


def places(filed):
    return [(item.doc_no[-4:], item.seq, item.page_from) for item in filed]


def test_signed_sheets_are_filed_by_date_in_a_volume_made_for_them(office, three):
    filing = file(office, three)
    assert places(items(office)) == [("0002", 1, 1), ("0003", 2, 2), ("0001", 3, 3)]
    assert items(office) == filing.items
    assert {office.service_logs.get(log.id).paper_state for log in three} == {PaperState.FILED}
    volume = office.volumes.of_village(1, YEAR)
    assert (volume.file_no, volume.catalogue_no) == ("01", "2026-FG")
    assert (volume.retention, volume.filed_by) == ("10年", "刘芳")


def test_what_is_filed_later_follows_behind_and_no_number_changes(office, three):
    first = file(office, three).items
    (early,) = signed(office, a_log().served_on.replace(month=1))
    file(office, [early])
    assert items(office)[:3] == first
    assert places(items(office))[3:] == [("0004", 4, 4)]


def test_a_printed_sheet_has_the_pages_it_was_printed_on(office, village):
    (log,) = signed(office, a_log().served_on, content="咨询宅基地纠纷，已答复。" * 150)
    office.printing.issue_sheets([log.id])
    (paper,) = office.filing.of_logs([log.id])
    assert paper.paper.pages > 1
    assert not paper.handwritten
    (after,) = signed(office, a_log().served_on)
    file(office, [log])
    file(office, [after])
    assert items(office)[1].page_from == paper.paper.pages + 1


def test_the_clerk_says_how_many_pages_a_handwritten_sheet_has(office, three):
    papers = office.filing.of_logs([log.id for log in three])
    assert all(paper.handwritten for paper in papers)
    assert [paper.paper.pages for paper in papers] == [1, 1, 1]
    longer = [replace(one, paper=replace(one.paper, pages=2)) for one in papers]
    assert places(office.filing.places(longer)) == [("0002", 1, 1), ("0003", 2, 3), ("0001", 3, 5)]
    assert not items(office)
    office.filing.file(longer)
    assert [item.pages for item in items(office)] == [2, 2, 2]


def test_each_village_and_year_has_its_own_volume_and_number(office, village):
    day = a_log().served_on
    logs = signed(office, day, day.replace(year=2025)) + signed(office, day, village_id=2)
    file(office, logs)
    assert [item.page_from for item in items(office)] == [1]
    assert [item.page_from for item in items(office, year=2025)] == [1]
    assert office.volumes.of_village(2, YEAR).file_no == "02"
    assert office.volumes.of_village(1, 2025).file_no == "01"


def test_only_sheets_that_are_back_can_be_filed(office, village):
    day = a_log().served_on
    (back,) = signed(office, day)
    out = office.service_logs.record(a_log())
    assert [one.log for one in office.filing.of_logs([back.id, out.id])] == [back]
    assert [one.log for one in office.filing.of_village(1, YEAR)] == [back]


def test_a_sheet_is_filed_once(office, three):
    papers = office.filing.of_logs([log.id for log in three])
    office.filing.file(papers)
    assert "已经归过档" in sentence_of(lambda: office.filing.file(papers))
    assert not office.filing.of_logs([log.id for log in three])


def test_nothing_is_filed_if_one_sheet_went_out_again(office, three):
    papers = office.filing.of_logs([log.id for log in three])
    office.paper_moves.void([three[2].id], "重复")
    assert "还没有签回" in sentence_of(lambda: office.filing.file(papers))
    assert not items(office)
    assert office.service_logs.get(three[0].id).paper_state is PaperState.SIGNED


def test_the_last_filing_can_be_undone_and_filed_again(office, three):
    before = file(office, three[:1])
    filing = file(office, three[1:])
    office.filing.undo(filing)
    assert items(office) == before.items
    assert [office.service_logs.get(log.id) for log in three[1:]] == three[1:]
    file(office, three[2:])
    assert places(items(office)) == [("0001", 1, 1), ("0003", 2, 2)]


def test_a_filing_with_something_behind_it_stays(office, three):
    filing = file(office, three[:2])
    file(office, three[2:])
    assert "不能再撤销" in sentence_of(lambda: office.filing.undo(filing))
    assert len(items(office)) == 3


def test_a_log_voided_after_filing_keeps_its_place_and_its_void(office, three):
    filing = file(office, three)
    office.paper_moves.void([three[0].id], "重复录入")
    assert items(office) == filing.items
    assert office.filing.undo(filing) == "0001 号的状态后来又变过，没有改回去。"
    states = [office.service_logs.get(log.id).paper_state for log in three]
    assert states == [PaperState.VOID, PaperState.SIGNED, PaperState.SIGNED]


def test_where_a_paper_lies(office, three):
    file(office, three)
    assert office.volumes.place_of(three[0].uuid) == "第一卷 第3页（兴梁社区 2026）"
    assert not office.volumes.place_of("unknown")


def test_the_state_of_a_volume_counts_what_is_filed_and_what_is_missing(office, three):
    file(office, three[:1])
    office.service_logs.record(a_log())
    state = office.volumes.state(1, YEAR)
    assert (state.items, state.pages, state.not_back, state.to_file) == (1, 1, 1, 2)
    assert office.volumes.state(2, YEAR).volume.file_no == "02"


def test_properties_are_kept_and_a_number_is_given_once(office, three):
    proposed = office.volumes.of_village(1, YEAR)
    assert proposed.id is None
    kept = office.volumes.change(replace(proposed, file_no="07", checked_by="刘芳"))
    assert office.volumes.of_village(1, YEAR) == kept
    other = office.volumes.of_village(2, YEAR)
    assert other.file_no == "08"
    taken = sentence_of(lambda: office.volumes.change(replace(other, file_no="07")))
    assert taken == "07 号已经是别的村(居)的卷了，请换一个号。"
    empty = sentence_of(lambda: office.volumes.change(replace(other, file_no=" ")))
    assert empty == "请填案卷号，如 03。"


def test_a_card_that_was_opened_before_its_volume_was_made_is_saved(office, three):
    opened = office.volumes.of_village(1, YEAR)
    file(office, three[:1])
    kept = office.volumes.change(replace(opened, note="缺1号"))
    assert office.volumes.of_village(1, YEAR) == kept
    assert (kept.file_no, kept.note) == ("01", "缺1号")


@pytest.mark.parametrize("changes", [{"village_id": 2}, {"content": "咨询院墙滴水。"}])
def test_a_sheet_changed_since_it_was_listed_is_not_filed(office, three, changes):
    listed = office.filing.of_logs([log.id for log in three])
    office.service_logs.record(replace(three[0], **changes), reason="录错了")
    told = sentence_of(lambda: office.filing.file(listed))
    assert told == f"{three[0].serial} 号刚改过，请返回再归档。"
    assert items(office) == items(office, 2) == ()
    assert file(office, three).items
