from dataclasses import replace
from datetime import date, timedelta

import pytest

from builders import an_issued_form
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.issued_row import IssuedRow, RowKind
from lvgw_desktop.domain.ledger import LedgerRow
from tests.storage.offices import NOW

A_DRAFT = Draft(uuid="d1", editor="service_logs", title="赵某某", payload="{}", saved_at=NOW)
A_FORM = an_issued_form(record_uuid="u1")


def test_a_draft_is_kept_until_it_is_removed(database):
    later = replace(A_DRAFT, uuid="d2", saved_at=NOW + timedelta(minutes=1))
    with database.change_store() as store:
        store.drafts.save(A_DRAFT)
        store.drafts.save(later)
    with database.change_store() as store:
        assert store.drafts.all() == (later, A_DRAFT)
        store.drafts.remove("d2")
        store.drafts.remove("unknown")
        assert store.drafts.all() == (A_DRAFT,)


def test_the_same_text_is_not_written_again(database):
    same_text = replace(A_DRAFT, saved_at=NOW + timedelta(minutes=1))
    more_text = replace(same_text, payload='{"content":"咨"}')
    with database.change_store() as store:
        store.drafts.save(A_DRAFT)
        store.drafts.save(same_text)
        assert store.drafts.all() == (A_DRAFT,)
        store.drafts.save(more_text)
        assert store.drafts.all() == (more_text,)


def test_drafts_stand_outside_of_the_audit_trail(database):
    with database.change_store() as store:
        head = store.audit.head()
        store.drafts.save(A_DRAFT)
        store.drafts.remove(A_DRAFT.uuid)
        assert store.audit.head() == head


@pytest.mark.parametrize("value", [None, True, 7, "军营", [1, [2]], {"宽": {"列": 120}}])
def test_a_preference_comes_back(database, value):
    with database.change_store() as store:
        assert store.preferences.get("key", "默认") == "默认"
        store.preferences.set("key", "other")
        store.preferences.set("key", value)
    with database.open_store() as store:
        assert store.preferences.get("key", "默认") == value


def test_the_form_issued_last_is_the_one_that_counts(database):
    with database.change_store() as store:
        first = store.issued_forms.add(A_FORM)
        again = store.issued_forms.add(replace(A_FORM, check_code="AAAAAA"))
    with database.change_store() as store:
        assert store.issued_forms.of_record("u1", "service_log") == again
        assert store.issued_forms.of_record("u1", "ledger") is None
        assert store.issued_forms.by_serial("LX-2026-0001") == again
        assert store.issued_forms.by_serial("?") is None
        assert store.issued_forms.count_reprint(first).reprints == 1
        assert store.issued_forms.count_reprint(first).reprints == 2
        assert len(store.audit.history(first.uuid)) == 3


def test_ledgers_are_numbered_by_prefix_and_year(database):
    with database.change_store() as store:
        forms = store.issued_forms
        numbers = [
            forms.next_ledger_serial(*of)
            for of in (("LX", 2026), ("LX", 2026), ("LX", 2027), ("LX2", 2026))
        ]
    assert numbers == ["TZ-LX-2026-01", "TZ-LX-2026-02", "TZ-LX-2027-01", "TZ-LX2-2026-01"]


def an_issued_row(seq, **fields):
    row = LedgerRow(seq=seq, served_on=date(2026, 3, seq), village_short="兴梁社区")
    given = {"record_uuid": "v1", "year": 2026, "log_uuid": f"log-{seq}"}
    return IssuedRow(
        **{"issued_form_uuid": "f1", "kind": RowKind.SERVICE, "printed": row, **given, **fields}
    )


def test_issued_rows_of_a_ledger_come_in_the_order_of_their_numbers(database):
    with database.change_store() as store:
        rows = [store.issued_rows.add(an_issued_row(seq)) for seq in (1, 2)]
        store.issued_rows.add(an_issued_row(3, year=2025))
        store.issued_rows.add(an_issued_row(4, record_uuid="v2"))
        rows.append(store.issued_rows.add(an_issued_row(5, kind=RowKind.VOIDED)))
    with database.open_store() as store:
        assert store.issued_rows.of_ledger("v1", 2026) == tuple(rows)


def test_an_issued_row_never_changes(database):
    with database.change_store() as store:
        row = store.issued_rows.add(an_issued_row(1))
    changed = replace(row, printed=replace(row.printed, client_name="孙某兰"))
    with pytest.raises(Exception, match="printed"), database.change_store() as store:
        store.issued_rows.change(changed)
