"""更正: read with the logs they put right, in the order they were made."""

import json
from datetime import date
from decimal import Decimal

import pytest

from builders import a_log
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from tests.storage.offices import NOW, add_logs, an_open_office


@pytest.fixture
def office(tmp_path):
    database = an_open_office(tmp_path / "office.db")
    yield database
    database.close()


def correct(store, log, field, becomes, month="2026-11", **given):
    made = Correction(
        log_uuid=log.uuid,
        month=month,
        made_on=NOW.date(),
        field=field,
        was="null",
        becomes=json.dumps(becomes, ensure_ascii=False),
        reason="写错",
        **given,
    )
    return store.corrections.add(made)


def test_values_come_back_as_the_log_holds_them(office):
    (log,) = add_logs(office, a_log(served_on=date(2026, 9, 3)))
    item = {"kind": "OTHER", "quantity": 2, "heads": None, "ledger_text": "", "details": "{}"}
    changes = {
        "served_on": ("2026-09-04", date(2026, 9, 4)),
        "hours": (250, Decimal("2.5")),
        "method": ("PHONE", ServiceMethod.PHONE),
        "content": ("改𠮷", "改𠮷"),
        "items": ([item], (ServiceItem(kind="OTHER", quantity=2),)),
        "paper_state": ("VOID", PaperState.VOID),
    }
    with office.change_store() as store:
        for field, (raw, _value) in changes.items():
            correct(store, log, field, raw)
        (corrected,) = store.corrections.of_logs([log])
    assert corrected.log == log
    for field, (_raw, value) in changes.items():
        assert getattr(corrected.now, field) == value


def test_only_standing_ones_of_the_months_lead_to_a_log_but_all_of_its_own_come_along(office):
    one, two, three = add_logs(office, a_log(), a_log(), a_log())
    with office.change_store() as store:
        correct(store, one, "content", "先", "2026-10")
        correct(store, one, "content", "后", "2026-11")
        correct(store, two, "content", "不算", "2026-11", void_reason="弄错")
        correct(store, three, "content", "早", "2026-09")
        found = store.corrections.of_months("2026-11", "2026-12")
        assert [(each.log, each.now.content) for each in found] == [(one, "后")]
        assert [each.correction.becomes for each in found[0].made] == ['"先"', '"后"']
        assert store.corrections.of_logs([two]) == ()
