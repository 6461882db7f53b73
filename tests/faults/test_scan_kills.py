"""SIGKILL at random moments of scan-back: a row never names a picture that is not there whole."""

import random
from contextlib import closing

import pytest

from builders import a_log, an_issued_form
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.service_log import PaperState
from scanning.scans import a_page, write_file
from tests.faults.running import kill_after, worker
from tests.storage.offices import Clock, add_logs, an_open_office

MOMENTS = random.Random(20261121)
FILES = 24


@pytest.fixture
def office_file(tmp_path):
    """An office with printed logs, and beside it a folder with a scan of each."""
    path = tmp_path / "office.db"
    (tmp_path / "scans").mkdir()
    with closing(an_open_office(path)) as database:
        logs = add_logs(database, *[a_log(paper_state=PaperState.PRINTED) for _ in range(FILES)])
        with database.change_store() as store:
            for log in logs:
                issued = {"serial": log.serial, "record_uuid": log.uuid, "page_count": 1}
                store.issued_forms.add(an_issued_form(**issued))
    for log in logs:
        page = a_page("log", 100, f"YCFL1|410404|{log.serial}|7K2M9Q|1/1")
        write_file([page], tmp_path / "scans" / f"{log.serial}.jpg")
    return path


def test_no_acknowledged_page_is_lost_and_no_row_names_a_picture_that_is_gone(
    office_file, thorough, record_property
):
    kills = 30 if thorough else 6
    acknowledged = set()
    for _ in range(kills):
        with worker("scans", office_file, office_file.parent / "scans") as process:
            lines = len(acknowledged) + MOMENTS.randrange(1, 4)
            acknowledged |= set(kill_after(process, lines, MOMENTS.uniform(0, 0.06)))
        assert office_files(now=Clock()).verify(office_file).ok
        with closing(office_files(now=Clock()).open(office_file)) as office:
            logs = office.service_logs.by_serials(
                [name.removesuffix(".jpg") for name in acknowledged]
            )
            assert len(logs) == len(acknowledged)
            assert all(len(office.scan_back.scans_of(log.uuid)) == 1 for log in logs)
            assert {log.paper_state for log in logs} <= {PaperState.SIGNED}
    with worker("scans", office_file, office_file.parent / "scans") as process:
        process.wait()
    with closing(office_files(now=Clock()).open(office_file)) as office:
        report = office.backups.verify()
        assert report.ok, report
        assert len(report.contents) == FILES
    record_property("kills during scan-back", kills)
    record_property("acknowledged pages, all there", len(acknowledged))
