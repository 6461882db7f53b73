"""一村一卷: volumes and what is filed in them; a page number stays for ever."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from tests.storage.offices import NOW


def a_volume(**fields):
    return LedgerVolume(**{"village_id": 1, "year": 2026, "file_no": "01", **fields})


def an_item(number, **fields):
    given = {"volume_id": 1, "form_id": "service_log", "title": "工作日志", "pages": 1}
    place = {"seq": number, "page_from": number, "record_uuid": f"u{number}"}
    return VolumeItem(**{**given, **place, **fields})


@pytest.fixture
def filed(database):
    with database.change_store() as store:
        store.volumes.add(a_volume())
        return tuple(store.volume_items.file(an_item(number)) for number in (2, 1))


def test_a_volume_is_found_by_village_and_year(database):
    with database.change_store() as store:
        first = store.volumes.add(a_volume())
        store.volumes.add(a_volume(year=2025))
        third = store.volumes.add(a_volume(village_id=2, file_no="02"))
        assert store.volumes.of_village_year(1, 2026) == first
        assert store.volumes.of_village_year(3, 2026) is None
        assert store.volumes.of_year(2026) == (first, third)


def test_filed_papers_are_found_in_page_order_and_by_their_records(database, filed):
    second, first = filed
    with database.open_store() as store:
        assert store.volume_items.of_volume(1) == (first, second)
        assert store.volume_items.of_records(["u2", "u9", 'u"']) == {"u2": second}


def test_a_paper_taken_out_lies_nowhere_until_it_is_filed_again(database, filed):
    _second, first = filed
    with database.change_store() as store:
        out = store.volume_items.take_out(first)
        assert out.removed_on >= NOW
        assert first not in store.volume_items.of_volume(1)
        assert not store.volume_items.of_records(["u1"])
        again = store.volume_items.file(an_item(1, seq=3, page_from=3))
        assert again == replace(first, seq=3, page_from=3)
        assert store.volume_items.of_records(["u1"]) == {"u1": again}


@pytest.mark.parametrize("change", [{"page_from": 9}, {"pages": 2}, {"seq": 9}, {"volume_id": 2}])
def test_the_file_itself_keeps_page_numbers(database, filed, change):
    with database.change_store() as store:
        store.volumes.add(a_volume(year=2025))
    with pytest.raises(IntegrityError, match="stamped"), database.change_store() as store:
        store.volume_items.change(replace(filed[0], **change))
    with database.change_store() as store:
        assert store.volume_items.change(replace(filed[0], remark="作废")).remark == "作废"
