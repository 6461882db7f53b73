"""Kills and full disks while a package is made or read: a whole one, or none."""

import random
import sys
from contextlib import closing

import pytest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.storage.verification import verify_file
from tests.faults.running import kill_after, whole_run, worker
from tests.services.packed_offices import Clock, an_empty_office, fill

MOMENTS = random.Random(20261123)


@pytest.fixture
def office_file(tmp_path):
    file = tmp_path / "龙兴.lvgw"
    with closing(an_empty_office(file)) as office:
        fill(office, logs=20)
    return file


def attach(office_file, size):
    scan = office_file.with_name("照片.jpg")
    scan.write_bytes(b"\xff\xd8\xff" + MOMENTS.randbytes(size))
    with closing(office_files(now=Clock()).open(office_file)) as office:
        with office.workplace.reading() as store:
            uuid = store.service_logs.last().uuid
        office.attachments.add_files(uuid, [scan])


def test_a_killed_making_leaves_the_package_before_it_whole(office_file, thorough, record_property):
    kills = 30 if thorough else 5
    package, code = office_file.with_name("包.lvgwbao"), ""
    for _ in range(kills):
        with worker("packages", office_file) as process:
            said = kill_after(process, 1, MOMENTS.uniform(0, 0.4))
        code = said[-1] if said else code
        with closing(office_files(now=Clock()).open(office_file)) as office:
            assert office.packages.read(package).head.counts["service_log"] == 20
            assert office.packages.recovery_code().text == code
    assert verify_file(office_file).ok
    record_property("kills while a package was made", kills)


@pytest.mark.skipif(sys.platform == "win32", reason="limits file size as POSIX does")
@pytest.mark.parametrize(("room", "why"), [(0, "副本"), (100_000, "副本"), (900_000, "磁盘满了")])
def test_a_package_without_room_is_refused_and_leaves_nothing(office_file, room, why):
    attach(office_file, 2_000_000)
    sentence, _code = whole_run("packs-while-room", office_file, room)
    assert why in sentence
    assert not office_file.with_name("包.lvgwbao").exists()
    assert not [one.name for one in office_file.parent.iterdir() if one.suffix == ".lvgwbao"][1:]
    assert not list(office_file.parent.glob(".*"))
    assert verify_file(office_file).ok
