"""lvgw prefilled: what went out with a number and has not come back."""

import json

import pytest

from builders import NOW, an_attachment
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.domain.statistical_month import StatisticalMonth


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "练习所.lvgw"
    office_files(lambda: NOW).create_practice(made).close()
    return made


def lvgw(file, *options):
    return main([*options, "--data", str(file), "prefilled"], office_files(lambda: NOW), file)


def test_nothing_outside_is_said(file, capsys):
    assert lvgw(file) == 0
    assert capsys.readouterr().out == "没有发出未回的预填表。\n"


def test_the_sheets_outside_are_listed_for_people_and_programs(file, capsys):
    use_cases = office_files(lambda: NOW).open(file)
    plan = use_cases.prefilling.plan([2, 3], StatisticalMonth(2026, 11))
    first, second = use_cases.prefilling.keep(plan)
    with use_cases.workplace.changing() as store:
        store.attachments.add(an_attachment(record_uuid=second.uuid))
    use_cases.close()
    lvgw(file)
    assert capsys.readouterr().out.splitlines() == [
        "2 份预填表发出未回。",
        f"  {first.serial} 兴梁社区 周明远 2026年11月",
        f"  {second.serial} 军营社区 周明远 2026年11月，已扫 1 页",
    ]
    lvgw(file, "--json")
    told = json.loads(capsys.readouterr().out)["sheets"]
    assert [(one["serial"], one["month"], one["scans"]) for one in told] == [
        (first.serial, "2026-11", 0),
        (second.serial, "2026-11", 1),
    ]
