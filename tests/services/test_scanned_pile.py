"""The whole way of paper: printed, signed, scanned any way round, and back at its own log."""

import random
import time

import pytest

from lvgw_desktop.services.scan_outcome import PageResult
from scanning.scans import a_page, printed_pages, scanned, write_files
from services.printed_logs import print_logs, record_logs, signed_serials

PAYLOADS = ("", "https://example.org/", "YCFL1|410402|BS-2026-0001|7K2M9Q|1/1", "WIFI:S:office;;")


def test_a_small_pile_of_mixed_scans_finds_its_logs(office, tmp_path):
    logs = record_logs(office, 17, long_every=3)
    right, wrong, _speed = scan_pile(office, logs, tmp_path, (150, 200, 150, 300), foreign=2)
    assert (right, wrong) == (23, 0)
    assert len(signed_serials(office)) == 17


@pytest.mark.slow
@pytest.mark.parametrize(("dpi", "least"), [(150, 198), (200, 200), (300, 200)])
def test_200_pages_among_ten_foreign_ones_find_their_logs(
    office, tmp_path, dpi, least, record_property
):
    logs = record_logs(office, 160, long_every=4)
    right, wrong, speed = scan_pile(office, logs, tmp_path, (dpi,), foreign=10)
    record_property(f"pages attached at {dpi} dpi, of 200", right)
    record_property(f"pages a second at {dpi} dpi", round(speed, 1))
    assert right >= least
    assert wrong == 0
    assert len(signed_serials(office)) >= 160 - (200 - right)


def scan_pile(office, logs, folder, dpis, foreign):
    """Print the logs, scan all sheets with foreign pages among them into seven files, read them.

    The resolutions take turns. Returns how many pages were attached rightly and wrongly, and how
    many were read in a second of one processor.
    """
    rng = random.Random(sum(dpis))
    pages = [scanned(page, rng) for page in printed_pages(print_logs(office, logs), *dpis)]
    truth = printed_numbers(office, logs)
    assert len(pages) == len(truth)
    for number in range(foreign):
        payload = PAYLOADS[number % len(PAYLOADS)]
        pages.append(scanned(a_page(f"letter {number}", dpis[0], payload), rng))
    placed = write_files(pages, folder, rng)
    start = time.process_time()
    outcome = office.scan_back.run(tuple(placed))
    spent = time.process_time() - start
    assert len(outcome.pages) == len(pages)
    at = {path.name: numbers for path, numbers in placed.items()}
    told = {
        at[page.source_name][page.number - 1]: (page.match.serial, page.match.page)
        for page in outcome.of(PageResult.ATTACHED)
    }
    right = sum(truth.get(number) == said for number, said in told.items())
    return right, len(told) - right, len(pages) / spent


def printed_numbers(office, logs):
    """Return number and page of each printed sheet, in the order of printing."""
    with office.workplace.reading() as store:
        forms = [store.issued_forms.by_serial(log.serial) for log in logs]
    pages = [(form.serial, page + 1) for form in forms for page in range(form.page_count)]
    return dict(enumerate(pages))
