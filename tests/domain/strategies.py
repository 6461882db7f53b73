"""Random logs for property tests."""

from datetime import date

from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod

KINDS = (
    "CONSULTATION",
    "DOCUMENT_DRAFTING",
    "LECTURE",
    "PUBLICITY",
    "MEDIATION",
    "TRAINING",
    "VILLAGE_RULES",
    "OTHER",
    "NOT_IN_THE_PACK",
)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
DETAILS = (
    {},
    {"dispute_type": "CONTRACT"},
    {"dispute_type": "NEIGHBOUR", "outcome": "SUCCESS"},
    {"dispute_type": "不在词汇表里的"},
)
ITEMS = st.builds(
    ServiceItem,
    kind=st.sampled_from(KINDS),
    quantity=st.integers(1, 500),
    heads=st.none() | st.integers(0, 300),
    ledger_text=TEXTS,
    details=st.sampled_from(DETAILS),
)
HOURS = st.none() | st.decimals(0, 24, places=2)
LOGS = st.builds(
    a_log,
    serial=st.integers(1, 9999).map("LX-2026-{:04d}".format),
    village_id=st.integers(1, 3),
    adviser_id=st.integers(1, 3),
    firm_id=st.sampled_from([None, 1]),
    served_on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    hours=HOURS,
    method=st.sampled_from(ServiceMethod),
    client_category=st.sampled_from(["", "VILLAGER", "BUSINESS"]),
    client_name=TEXTS,
    content=TEXTS,
    result=TEXTS,
    remark=TEXTS,
    items=st.lists(ITEMS, max_size=4).map(tuple),
    paper_state=st.sampled_from(PaperState),
)
