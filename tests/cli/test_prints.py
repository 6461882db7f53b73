"""lvgw print: only the new pages of a ledger, and what has to be written in by hand."""

import json

import pytest

from builders import NOW, a_log
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main

ODD = "\ue123"


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "练习所.lvgw"
    office_files(lambda: NOW).create_practice(made).close()
    return made


@pytest.fixture
def lvgw(file, tmp_path, capsys):
    """Run lvgw print … as a program would; returns its answer, or what it refused with."""

    def run(*arguments):
        capsys.readouterr()
        given = ("--json", "--data", file, "print", *arguments, "--out", tmp_path / "out.pdf")
        status = main([str(one) for one in given], office_files(lambda: NOW), file)
        told = capsys.readouterr()
        return json.loads(told.out) if status == 0 else told.err

    return run


def record(file, **fields):
    use_cases = office_files(lambda: NOW).open(file)
    log = use_cases.service_logs.record(a_log(village_id=2, **fields))
    use_cases.close()
    return log


def test_only_the_rows_not_printed_yet_from_a_fresh_page(lvgw, file, tmp_path):
    ledger = ("ledger", "--year", "2026", "--village", "兴梁社区")
    whole = lvgw(*ledger)
    assert (whole["first_page"], whole["remarks"]) == (1, [])
    (tmp_path / "out.pdf").unlink()
    assert "没有新页" in lvgw(*ledger, "--new-only")
    assert not (tmp_path / "out.pdf").exists()
    record(file, content=f"姓{ODD}的来访。")
    new = lvgw(*ledger, "--new-only")
    assert (new["rows"], new["first_page"] > 1) == (1, True)
    place = (
        f"兴梁社区 第 {new['first_page']} 页：「{ODD}」(U+E123) 序号 {whole['rows'] + 1} 法律咨询"
    )
    assert new["remarks"] == [f"没有字体能印，请手写：{place}"]


def test_each_sheet_with_a_character_without_a_font_is_named(lvgw, file):
    log = record(file, client_name=f"张{ODD}")
    answer = lvgw("log-sheet", "--serial", log.serial)
    place = f"{log.serial[-4:]} 兴梁社区：「{ODD}」(U+E123) 服务对象基本情况、联系方式"
    assert answer["remarks"] == [f"没有字体能印，请手写：{place}"]
    assert lvgw("log-sheet", "--blank", 2)["remarks"] == []


@pytest.mark.parametrize("whose", [("--village", "兴梁社区"), ("--all",)])
def test_a_volume_names_its_characters_without_a_font_by_village_and_record(lvgw, file, whose):
    log = record(file, content=f"姓{ODD}的来访。")
    answer = lvgw("volume", "--year", "2026", *whose)
    told = "没有字体能印，请手写：兴梁社区"
    sheet = f"{told} 工作日志 {log.serial[-4:]}：「{ODD}」(U+E123) 服务内容及结果"
    assert sheet in answer["remarks"]
    assert any(one.startswith(f"{told} 工作台账") for one in answer["remarks"])
    assert all(ODD in one for one in answer["remarks"])


def test_prefilled_sheets_of_a_month_for_the_villages_named(lvgw):
    answer = lvgw("log-sheet", "--prefill", "2026-11", "--village", "兴梁社区", "军营社区")
    assert answer["sheets"] == 2
    assert "--village" in lvgw("log-sheet", "--prefill", "2026-11")
    assert "没有法律顾问" in lvgw("log-sheet", "--prefill", "2031-01", "--village", "兴梁社区")
    assert "--prefill" in lvgw("log-sheet", "--month", "2026-11", "--village", "兴梁社区")
