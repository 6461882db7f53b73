"""全部带走: a new PC has everything the old one had, to the byte, and numbering goes on."""

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from builders import a_log
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.office_package import PACKED_WORDS
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.storage.schema import METADATA
from lvgw_desktop.storage.verification import verify_file
from tests.services.packages import pack, read, undo
from tests.services.packed_offices import an_empty_office, everything, rows
from tests.services.whole_offices import YEAR, ledger_of, live_through

LOCAL = {
    *("audit", "audit_values", "import_batch", "imported_row", "updated_row"),
    *("draft", "preference", "counter", "indexed_up_to", "changed_log"),
}
"""How this PC was worked with: its trail, imports, drafts, settings, and what it can derive."""


@pytest.fixture
def old(tmp_path):
    with closing(an_empty_office(tmp_path / "old" / "龙兴.lvgw", "LX")) as office:
        yield office


@pytest.fixture
def new(tmp_path):
    with closing(an_empty_office(tmp_path / "new" / "接手.lvgw", "LX")) as office:
        yield office


def test_every_table_is_packed_or_local():
    assert set(METADATA.tables) == {*PACKED_WORDS, "service_item", *LOCAL}


def test_everything_arrives_row_by_row(old, new, tmp_path):
    live_through(old)
    there = rows(old)
    empty = {name for name, kept in there.items() if not kept}
    assert empty <= {kind.name for kind in OTHER_KINDS}
    outcome = read(new, pack(old, tmp_path), PackageChoices(all_theirs=True))
    assert outcome.left == ()
    assert rows(new) == there
    assert verify_file(new.workplace.database.path).sentence.startswith("核对无误")


def test_what_was_printed_comes_out_again_to_the_byte(old, new, tmp_path):
    logs = live_through(old)
    read(new, pack(old, tmp_path))
    pages = []
    for office in (old, new):
        with office.workplace.reading() as store:
            printed = store.service_logs.by_serials([one.serial for one in logs[1:3]])
            ids = [one.id for one in printed]
        ledger = office.printing.issue_ledger(ledger_of(office), only={1, 2})
        pages.append((office.printing.issue_sheets(ids), ledger))
    assert pages[0] == pages[1]


def test_numbers_go_on_where_they_were(old, new, tmp_path):
    live_through(old)
    read(new, pack(old, tmp_path))
    for office in (old, new):
        assert office.service_logs.record(a_log()).serial == "LX-2026-0013", office is new
        adviser = LedgerKey(year=YEAR, adviser_id=office.advisers.named("周明远").id)
        office.printing.issue_ledger(adviser)
    assert sorted(ledger_serials(new)) == sorted(ledger_serials(old))
    assert len(set(ledger_serials(new))) == 2


def ledger_serials(office):
    return {one["serial"] for one in rows(office)["issued_form"].values() if "TZ" in one["serial"]}


def test_all_of_it_can_be_taken_back_and_read_again(old, new, tmp_path):
    live_through(old)
    made, before = pack(old, tmp_path), everything(new)
    for _time in range(2):
        undone, left = undo(new, read(new, made, PackageChoices(all_theirs=True)))
        assert (undone.remaining, left) == (0, ())
        assert everything(new) == before
    assert verify_file(new.workplace.database.path).sentence.startswith("核对无误")


def test_what_was_used_since_stays_when_it_is_taken_back(old, new, tmp_path):
    live_through(old)
    outcome = read(new, pack(old, tmp_path))
    sheet = new.prefilling.outside()[0].sheet
    new.service_logs.record_prefilled(
        replace(log_on(sheet), served_on=date(YEAR, 11, 10), content="交回")
    )
    continued = new.ledgers.with_logs(ledger_of(new)).next_page
    new.printing.issue_ledger(ledger_of(new), continued)

    _undone, left = undo(new, outcome)

    why = dict.fromkeys(one.why for one in left)
    titles = {one.title for one in left}
    assert "已打印，或在印好的台账上" in why
    assert f"预填表 {sheet.serial}" in titles
    assert {"2026年台账 序号1", "2026年台账 序号5"} <= titles
    assert "2026年10月封账" not in titles
    office_is_whole(new)


def office_is_whole(office):
    assert verify_file(office.workplace.database.path).sentence.startswith("核对无误")
    ledger = office.ledgers.with_logs(ledger_of(office))
    assert [one.row.seq for one in ledger.entries] == list(range(1, len(ledger.entries) + 1))
