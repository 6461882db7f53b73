import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_attachment
from lvgw_desktop.domain.attachment import missing_pages
from lvgw_desktop.domain.check_code import check_code
from lvgw_desktop.domain.content import content_of
from lvgw_desktop.domain.scan_code import ScanCode, read_scan_code
from lvgw_desktop.domain.serial import completed_serial, ledger_serial, log_serial


@given(
    prefix=st.from_regex(r"[A-Z]{2,4}[0-9]?", fullmatch=True),
    year=st.integers(2000, 2099),
    number=st.integers(1, 99_999),
    region=st.sampled_from(["", "410404"]),
    pages=st.integers(1, 40).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))),
)
def test_what_is_printed_is_read_again(prefix, year, number, region, pages):
    serial = log_serial(prefix, year, number)
    code = check_code(serial, ["咨询"], "")
    payload = f"YCFL1|{region}|{serial}|{code}|{pages[0]}/{pages[1]}"
    assert read_scan_code(payload) == ScanCode(region, serial, code, *pages)


def test_a_ledger_page_tells_its_number_alone():
    payload = f"YCFL1|410404|{ledger_serial('LX', 2026, 3)}|Q9D2WE|7"
    assert read_scan_code(payload) == ScanCode("410404", "TZ-LX-2026-03", "Q9D2WE", 7, 0)


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "https://example.org/?YCFL1|410404|LX-2026-0001|7K2M9Q|1/1",
        "YCFL2|410404|LX-2026-0001|7K2M9Q|1/1",
        "YCFL1|410404|LX-2026-0001|7K2M9|1/1",
        "YCFL1|410404|LX-2026-0001|7K2M9U|1/1",
        "YCFL1|410404|LX-2026-0001|7K2M9Q",
        "YCFL1|410404|LX-2026-0001|7K2M9Q|1/1|",
        "YCFL1|410404|LX-2026-0001|7K2M9Q|1/1\n",
        "YCFL1|410404|LX 2026 0001|7K2M9Q|１/１",
    ],
)
def test_what_is_not_ours_to_the_letter_is_not_read(payload):
    assert read_scan_code(payload) is None


def test_pages_of_an_older_printing_leave_the_sheet_incomplete():
    scans = [
        an_attachment(page=1, check_code="AAAAAA"),
        an_attachment(page=2, check_code="BBBBBB"),
        an_attachment(page=3, check_code=""),
    ]
    assert missing_pages(scans, 3, "BBBBBB") == (1,)
    assert missing_pages(scans, 4, "AAAAAA") == (2, 4)
    assert missing_pages([], 2, "AAAAAA") == (1, 2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("137", "LX-2026-0137"),
        (" ０１３７ ", "LX-2026-0137"),
        ("10000", "LX-2026-10000"),
        ("lx-2025-0007", "LX-2025-0007"),
        ("ＬＸ－2025－0007", "LX-2025-0007"),
        ("TZ-LX-2026-03", "TZ-LX-2026-03"),
        ("", ""),
    ],
)
def test_a_number_is_completed_as_the_clerk_means_it(typed, meant):
    assert completed_serial(typed, "LX", 2026) == meant


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_equal_files_are_one_content_and_others_are_not(one, other):
    same = content_of(one, "image/png") == content_of(other, "image/png")
    assert same == (one == other)
