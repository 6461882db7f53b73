"""lvgw print record: official forms by their numbers, one kind at a time."""

import json

import pytest

from builders import NOW, an_office
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.domain.other_kind import INSPECTION, LECTURE
from services.other_records import saved, serve_a_village
from services.papers import words_of

ODD = "\ue123"


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "龙兴.lvgw"
    office = office_files(lambda: NOW).create(made, an_office())
    serve_a_village(office)
    saved(office, LECTURE, topic=f"姓{ODD}的权利")
    saved(office, LECTURE)
    saved(office, INSPECTION)
    office.close()
    return made


@pytest.fixture
def lvgw(file, tmp_path, capsys):
    """Run lvgw print record …; returns its answer, or what it refused with."""

    def run(*serials):
        capsys.readouterr()
        order = ("print", "record", "--serial", *serials, "--out", str(tmp_path / "表.pdf"))
        status = main(["--json", "--data", str(file), *order], office_files(lambda: NOW), file)
        told = capsys.readouterr()
        return json.loads(told.out) if status == 0 else told.err

    return run


def test_forms_are_official_and_a_number_given_twice_prints_once(lvgw, file, tmp_path):
    told = lvgw("jz-lx-2026-0002", "JZ-LX-2026-0001", "JZ-LX-2026-0002")
    assert told["records"] == 2
    assert len(told["remarks"]) == 1  # the character that no font has
    words = words_of((tmp_path / "表.pdf").read_bytes())
    assert words.count("法治讲座备案表") == 2
    office = office_files(lambda: NOW).open(file)
    with office.workplace.reading() as store:
        assert len(store.issued_forms.all()) == 2
    office.close()


def test_other_numbers_and_several_kinds_are_refused(lvgw, tmp_path):
    assert "没有“JZ-LX-2026-0009”号记录" in lvgw("JZ-LX-2026-0009")
    assert "一次只印一种记录" in lvgw("JZ-LX-2026-0001", "JC-LX-2026-0001")
    assert not (tmp_path / "表.pdf").exists()
