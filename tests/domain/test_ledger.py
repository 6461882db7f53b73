from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.ledger import LedgerRow, build_ledger
from lvgw_desktop.domain.service_log import PaperState, ServiceItem
from tests.domain.strategies import LOGS

VILLAGES = {1: "兴梁社区", 2: "军营社区", 3: "赵岭社区"}
COLUMNS = ("consultation", "mediation", "publicity", "training", "other")


def row_of(vocabulary, **fields):
    (row,) = build_ledger([a_log(**fields)], VILLAGES, vocabulary)
    return row


def filled(row):
    return {column: text for column in COLUMNS if (text := getattr(row, column))}


def test_a_log_becomes_one_row_in_the_official_columns(vocabulary):
    row = row_of(
        vocabulary,
        serial="LX-2026-0137",
        content="咨询院墙滴水。",
        result="当场答复。",
        remark="重大事项已报",
    )
    assert row == LedgerRow(
        seq=1,
        served_on=date(2026, 11, 18),
        village_short="兴梁社区",
        client_name="赵某某",
        consultation="咨询院墙滴水。\n当场答复。",
        remark="重大事项已报",
        log_serial="LX-2026-0137",
    )


def test_further_items_are_worded_with_quantity_and_heads(vocabulary):
    items = (
        ServiceItem(kind="MEDIATION", quantity=1, heads=2),
        ServiceItem(kind="PUBLICITY", quantity=30),
        ServiceItem(kind="LECTURE", quantity=1, heads=41),
        ServiceItem(kind="TRAINING", quantity=2),
        ServiceItem(kind="ELECTION", quantity=1, ledger_text="审查选举公告"),
    )
    row = row_of(vocabulary, content="滴水纠纷。", result="", items=items)
    assert filled(row) == {
        "mediation": "滴水纠纷。",
        "publicity": "发放宣传资料30份\n法治讲座1次，41人次",
        "training": "培训2次",
        "other": "审查选举公告",
    }


def test_an_office_may_shorten_the_wording_for_the_ledger(vocabulary):
    items = (ServiceItem(kind="CONSULTATION", ledger_text="滴水咨询1条"),)
    assert filled(row_of(vocabulary, items=items)) == {"consultation": "滴水咨询1条"}
    blank = (ServiceItem(kind="CONSULTATION", ledger_text="  "),)
    row = row_of(vocabulary, content="内容", result="结果", items=blank)
    assert filled(row) == {"consultation": "内容\n结果"}


def test_what_has_no_kind_or_an_unknown_one_stands_under_other(vocabulary):
    assert filled(row_of(vocabulary, content="来访", result="", items=())) == {"other": "来访"}
    items = (ServiceItem(kind="CONSULTATION"), ServiceItem(kind="DRONE_VISIT", quantity=3))
    assert row_of(vocabulary, items=items).other == "DRONE_VISIT3次"


def test_the_client_s_own_village_goes_before_the_village_served(vocabulary):
    assert row_of(vocabulary, client_village="捞饭店社区").village_short == "捞饭店社区"
    assert row_of(vocabulary, village_id=9).village_short == ""


def test_rows_follow_date_then_serial_and_are_numbered_from_one(vocabulary):
    logs = [
        a_log(serial="LX-2026-0003", served_on=date(2026, 3, 2)),
        a_log(serial="LX-2026-0002", served_on=date(2026, 3, 5)),
        a_log(serial="LX-2026-0001", served_on=date(2026, 3, 5)),
    ]
    rows = build_ledger(logs, VILLAGES, vocabulary)
    assert [(row.seq, row.log_serial[-1]) for row in rows] == [(1, "3"), (2, "1"), (3, "2")]


def test_logs_without_a_serial_follow_the_order_of_entry(vocabulary):
    logs = [a_log(id=2, content="后记"), a_log(id=1, content="先记")]
    rows = build_ledger(logs, VILLAGES, vocabulary)
    assert [row.consultation[:2] for row in rows] == ["先记", "后记"]


@given(logs=st.lists(LOGS, max_size=8))
def test_one_row_per_occasion_and_none_for_a_void_one(vocabulary, logs):
    rows = build_ledger(logs, VILLAGES, vocabulary)
    counted = [log for log in logs if log.paper_state is not PaperState.VOID]
    assert sorted(row.log_serial for row in rows) == sorted(log.serial for log in counted)
    assert [row.seq for row in rows] == list(range(1, len(counted) + 1))
    assert [row.served_on for row in rows] == sorted(log.served_on for log in counted)


@given(log=LOGS.filter(lambda log: log.paper_state is not PaperState.VOID))
def test_no_text_is_lost_on_the_way_into_the_ledger(vocabulary, log):
    (row,) = build_ledger([log], VILLAGES, vocabulary)
    cells = "\n".join(filled(row).values())
    shortened = bool(log.items and log.items[0].ledger_text.strip())
    expected = [item.ledger_text for item in log.items]
    expected += [] if shortened else [log.content, log.result]
    assert [text for text in expected if text.strip() not in cells] == []
    assert (row.client_name, row.remark) == (log.client_name, log.remark)
    for item in log.items[1:]:
        if not item.ledger_text.strip():
            kind = vocabulary.kind(item.kind)
            cell = getattr(row, kind.column.value)
            assert f"{kind.short}{item.quantity}{kind.unit}" in cell
