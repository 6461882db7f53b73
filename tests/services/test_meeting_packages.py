"""两台电脑碰到一起: what both have printed, filed, handed in or closed, each by its rule."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builders import a_log, a_village
from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.office_package import PACKED_WORDS
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.package_update import CLOSED
from lvgw_desktop.storage.verification import verify_file
from tests.services.closing import close
from tests.services.packages import pack, read, undo
from tests.services.packed_offices import an_empty_office, everything, fill, rows
from tests.services.whole_offices import (
    NOVEMBER,
    OCTOBER,
    SEPTEMBER,
    YEAR,
    ledger_of,
    live_through,
)

THEIRS = PackageChoices(all_theirs=True)
OLD_PACKAGE = Path(__file__).with_name("old_packages") / "schema_4.lvgwbao"
OF_THE_OFFICE = ("hand_in", "settled_finding", "monthly_close", "sent_report")


@pytest.fixture
def here(tmp_path):
    with closing(an_empty_office(tmp_path / "here" / "龙兴.lvgw", "LX")) as office:
        yield office


@pytest.fixture
def there(tmp_path):
    with closing(an_empty_office(tmp_path / "there" / "龙兴二.lvgw", "LX2")) as office:
        yield office


@pytest.fixture
def alike(here, there, tmp_path):
    """Both have the same logs, of September to November."""
    logs = fill(there, logs=7)
    read(here, pack(there, tmp_path))
    return logs


def log_of(office, log):
    with office.workplace.reading() as store:
        return store.service_logs.by_uuid(log.uuid)


def why_left(outcome):
    return {(one.table, one.why) for one in outcome.left}


def conflicts(outcome):
    return {(one.table, one.taken, one.why_not) for one in outcome.conflicts}


def sign_and_file(office, *logs):
    ids = [log_of(office, one).id for one in logs]
    office.paper_moves.sign_back(ids, None)
    return office.filing.file(office.filing.of_logs(ids)).items


def test_a_ledger_that_goes_on_there_goes_on_here(here, there, alike, tmp_path):
    there.printing.issue_ledger(ledger_of(there))
    read(here, pack(there, tmp_path))
    there.service_logs.record(a_log(content="后来的一次"))
    there.printing.issue_ledger(
        ledger_of(there), there.ledgers.with_logs(ledger_of(there)).next_page
    )
    read(here, pack(there, tmp_path))
    assert rows(here)["issued_row"] == rows(there)["issued_row"]


def test_a_ledger_printed_on_both_stays_as_it_was_printed_here(here, there, alike, tmp_path):
    for office in (here, there):
        office.printing.issue_ledger(ledger_of(office))
    before = rows(here)
    outcome = read(here, pack(there, tmp_path), THEIRS)
    assert {table for table, why in why_left(outcome) if "行号接不上" in why} == {
        *("issued_row", "issued_form"),
    }
    after = rows(here)
    assert (after["issued_row"], after["issued_form"]) == (
        *(before["issued_row"], before["issued_form"]),
    )


def test_a_ledger_whose_log_stays_out_stays_out_too(here, there, alike, tmp_path):
    close(here, SEPTEMBER)
    there.service_logs.record(a_log(served_on=date(YEAR, 9, 20), content="这边没有"))
    there.printing.issue_ledger(ledger_of(there))
    outcome = read(here, pack(there, tmp_path))
    assert ("service_log", CLOSED) in why_left(outcome)
    assert outcome.added["issued_row"] == 0
    assert rows(here)["issued_row"] == {}


def test_papers_filed_on_both_keep_the_pages_stamped_here(here, there, alike, tmp_path):
    sign_and_file(here, alike[0])
    sign_and_file(there, alike[2])
    before = rows(here)["volume_item"]
    outcome = read(here, pack(there, tmp_path))
    assert len(rows(here)["ledger_volume"]) == 1
    assert rows(here)["volume_item"] == before
    assert [one.why for one in outcome.left if one.table == "volume_item"] == [
        "这一卷的第 1 页这里已经是另一份。归档请在一台电脑上做"
    ]
    sign_and_file(there, alike[4])
    sign_and_file(here, alike[6])
    places = read(here, pack(there, tmp_path)).left
    assert len([one for one in places if one.table == "volume_item"]) == 2


def test_the_same_paper_filed_elsewhere_keeps_its_place(here, there, alike, tmp_path):
    sign_and_file(here, alike[0], alike[2])
    sign_and_file(there, alike[2])
    outcome = read(here, pack(there, tmp_path), THEIRS)
    said = {one.why_not for one in outcome.conflicts if one.table == "volume_item"}
    assert said == {"页号已经定了，归档的事请在这里办"}


def test_a_hand_in_of_both_is_one_and_is_offered_side_by_side(here, there, alike, tmp_path):
    for office, day in ((here, 1), (there, 2)):
        line = office.hand_ins.of_month(OCTOBER).lines[0]
        office.hand_ins.register(OCTOBER, [line], date(YEAR, 11, day), HandInMedium.FILE)
    made, before = pack(there, tmp_path), everything(here)
    (ours,) = [one for one in read(here, made).conflicts if one.table == "hand_in"]
    assert [(one.name, one.before.full, one.after.full) for one in ours.fields] == [
        ("收到日期", "2026年11月1日", "2026年11月2日")
    ]
    outcome = read(here, made, THEIRS)
    assert here.hand_ins.of_month(OCTOBER).lines[0].hand_in.handed_in_on == date(YEAR, 11, 2)
    assert undo(here, outcome)[1] == ()
    assert everything(here) == before


def test_a_month_closed_there_is_closed_here_if_it_counts_the_same(here, there, alike, tmp_path):
    close(there, OCTOBER)
    there.service_logs.record(a_log(content="封账以后的"))
    made = pack(there, tmp_path)
    outcome = read(here, made)
    assert (outcome.added["monthly_close"], outcome.left) == (1, ())
    assert here.month_close.check(OCTOBER).close.closed_by == "刘芳"
    assert undo(here, outcome)[1] == ()
    here.service_logs.record(a_log(served_on=date(YEAR, 10, 20), content="这边多的"))
    assert why_left(read(here, made)) == {
        (
            "monthly_close",
            "2026年10月的日志这里和封账时的不一样多，或数字对不上。请核对，再在这里封账",
        )
    }
    assert here.month_close.check(OCTOBER).close is None


def test_a_month_closed_on_both_stays_closed_as_it_is_here(here, there, alike, tmp_path):
    finding = here.month_close.check(OCTOBER).findings[:1]
    there.month_close.settle(OCTOBER, finding, Settlement.FINE, "看过")
    for office in (here, there):
        close(office, OCTOBER)
    there.corrections.correct(
        log_of(there, alike[1]), replace(log_of(there, alike[1]), content="改"), "来电"
    )
    there.month_close.reopen(OCTOBER, "漏了一条")
    before = rows(here)["monthly_close"]
    close(here, NOVEMBER)

    outcome = read(here, pack(there, tmp_path), THEIRS)

    assert why_left(outcome) == {
        *(("settled_finding", CLOSED), ("correction", CLOSED), ("monthly_close", CLOSED)),
    }
    kept = rows(here)["monthly_close"]
    assert {uuid: kept[uuid] for uuid in before} == before
    close(there, OCTOBER)
    again = read(here, pack(there, tmp_path), THEIRS)
    assert ("monthly_close", False, CLOSED) in conflicts(again)


def test_a_correction_goes_only_onto_what_it_corrects(here, there, alike, tmp_path):
    close(there, OCTOBER)
    october = log_of(there, alike[1])
    for content in ("第一次更正", "第二次更正"):
        now = there.corrections.to_correct(october.uuid)
        there.corrections.correct(now.log, replace(now.log, content=content), "来电")
    made = pack(there, tmp_path)
    outcome = read(here, made)
    assert outcome.added["correction"] == 2
    assert here.corrections.of_log(log_of(here, october).id).now.content == "第二次更正"
    undo(here, outcome)
    other = replace(log_of(here, october), content="这边先改了")
    here.service_logs.record(other)
    assert "和更正以前的不一样" in str(why_left(read(here, made)))
    assert rows(here)["correction"] == {}


def test_a_corrected_log_is_not_changed_from_elsewhere(here, there, alike, tmp_path):
    close(here, OCTOBER)
    log = log_of(here, alike[1])
    here.corrections.correct(log, replace(log, content="更正"), "来电")
    here.month_close.reopen(OCTOBER, "漏了一条")
    there.service_logs.record(replace(log_of(there, alike[1]), content="那边改的"))
    outcome = read(here, pack(there, tmp_path), THEIRS)
    assert ("service_log", False, "已经更正过，再改也请在这里更正") in conflicts(outcome)


def test_a_villages_records_go_without_what_is_the_offices(here, there, tmp_path):
    live_through(there)
    village = there.villages.named("兴梁社区")
    made = pack(there, tmp_path, village_ids=(village.id,))
    counts = made.head.counts
    assert not any(counts[name] for name in (*OF_THE_OFFICE, "phrase", "scan_page"))
    for name in ("ledger_volume", "volume_item", "issued_row", "prefilled_sheet"):
        assert counts[name]
    assert counts["judicial_office"] == 0
    outcome = read(here, made)
    assert outcome.left == ()
    assert verify_file(here.workplace.database.path).sentence.startswith("核对无误")
    assert rows(here)["issued_row"] == rows(there)["issued_row"]


def test_a_village_that_was_corrected_into_another_comes_with_both(here, there, tmp_path):
    live_through(there)
    here.villages.save(a_village(name="竹园沟村"))  # numbers differ from those there
    village = there.villages.named("军营社区")
    outcome = read(here, pack(there, tmp_path, village_ids=(village.id,)))
    assert rows(here)["correction"] == rows(there)["correction"]
    assert (outcome.left, outcome.added["correction"], outcome.added["village"]) == ((), 2, 2)


def test_some_months_go_with_what_was_decided_about_them(here, there, tmp_path):
    live_through(there)
    made = pack(there, tmp_path, first=SEPTEMBER, last=OCTOBER)
    counts = made.head.counts
    assert all(counts[name] for name in OF_THE_OFFICE)
    assert (counts["issued_row"], counts["phrase"], counts["prefilled_sheet"]) == (0, 0, 0)
    outcome = read(here, made)
    assert {one.table for one in outcome.left} <= {"correction"}
    assert {one["month"] for one in rows(here)["monthly_close"].values()} == {
        *(SEPTEMBER.code, OCTOBER.code),
    }


def test_the_card_of_the_office_is_offered_and_keeps_its_prefix(here, there, tmp_path):
    with there.workplace.changing() as store:
        card = store.office.change(replace(store.office.get(), phone="0375-0000000"))
    made = pack(there, tmp_path)
    assert [one.table for one in read(here, made).conflicts] == ["judicial_office"]
    assert here.office.get().phone != card.phone
    outcome = read(here, made, THEIRS)
    assert (here.office.get().phone, here.office.get().prefix) == (card.phone, "LX")
    undo(here, outcome)
    assert here.office.get().phone != card.phone


def test_a_package_of_before_these_parts_is_still_read(here, tmp_path):
    file = tmp_path / "旧包.lvgwbao"
    shutil.copy(OLD_PACKAGE, file)
    source = here.packages.read(file, password="石龙区2026年")
    assert source.head.counts.keys() < PACKED_WORDS.keys()
    outcome = here.packages.run(source, PackageChoices())
    assert (outcome.added["service_log"], outcome.left) == (3, ())


def standard(office):
    return office.fee_standards.of_year(YEAR).lines[0].own


def test_a_standard_of_both_is_one_and_is_offered_side_by_side(here, there, tmp_path):
    for office, amount in ((here, 300_000), (there, 320_000)):
        office.fee_standards.set(YEAR, None, amount)
    (ours,) = read(here, pack(there, tmp_path)).conflicts
    assert [(one.name, one.before.full, one.after.full) for one in ours.fields] == [
        ("标准", "3,000.00 元", "3,200.00 元")
    ]
    assert standard(here).amount == 300_000
    read(here, pack(there, tmp_path), THEIRS)
    assert standard(here).amount == 320_000


def test_a_standard_taken_back_here_does_not_stand_beside_the_one_set_since(here, there, tmp_path):
    there.fee_standards.set(YEAR, None, 300_000)
    read(here, pack(there, tmp_path))
    here.fee_standards.take_back(standard(here))
    here.fee_standards.set(YEAR, None, 350_000)
    there.fee_standards.set(YEAR, None, 310_000)
    outcome = read(here, pack(there, tmp_path), THEIRS)
    assert ("fee_standard", False, "这里已经有另一条") in conflicts(outcome)
    assert standard(here).amount == 350_000


def test_a_standard_taken_back_here_is_not_taken_for_the_one_that_comes(here, there, tmp_path):
    here.fee_standards.take_back(here.fee_standards.set(YEAR, None, 300_000))
    there.fee_standards.set(YEAR, None, 320_000)
    outcome = read(here, pack(there, tmp_path))
    assert outcome.conflicts == ()
    assert standard(here).amount == 320_000
