"""The command lvgw: its exit statuses, its one sentence, and what it leaves on the disk."""

import json
from zipfile import ZipFile

import pdfplumber
import pytest
from openpyxl import Workbook, load_workbook

from builders import NOW
from lvgw_desktop.bootstrap import office_files

HEAD = ("村(居)", "街道", "顾问", "类别", "机构", "执业证号", "电话", "聘期起止")
PERIOD = "2026年1月1日—2026年12月31日"
LAWYER = ("周明远", "律师", "河南砺衡律师事务所", "14104201010000001", "138-0375-0000", PERIOD)


@pytest.fixture
def office(lvgw):
    district = ("--district", "平顶山市石龙区司法局", "--region", "410404")
    assert lvgw("init", "--office", "龙兴司法所", *district) == 0


def roster(path, *rows):
    workbook = Workbook()
    for row in (HEAD, *rows):
        workbook.active.append(row)
    workbook.save(path)
    return path


def template_saying(text, folder):
    workbook = Workbook()
    workbook.active["A1"] = text
    workbook.save(folder / "区局.xlsx")
    return folder / "区局.xlsx"


def test_init_offers_the_initials_as_prefix_and_never_overwrites(lvgw, office, capsys):
    assert lvgw("init", "--office", "龙兴司法所", "--district", "石龙区司法局") == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "不会覆盖" in told


def test_a_missing_office_is_refused_and_not_created(lvgw, tmp_path, capsys):
    assert lvgw("verify") == 1
    assert capsys.readouterr().err.strip().endswith("。")
    assert not (tmp_path / "office.db").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("print",),
        ("print", "log-sheet", "--out", "x.pdf"),
        ("import", "songs", "x"),
    ],
)
def test_wrong_usage_has_its_own_status(lvgw, arguments, capsys):
    assert lvgw(*arguments) == 2
    assert "用法" in capsys.readouterr().err


def test_a_trial_import_writes_nothing_and_equals_the_real_one(lvgw, office, tmp_path, capsys):
    file = roster(
        tmp_path / "roster.xlsx",
        ("东兴社区", "龙兴街道", *LAWYER),
        ("军营社区村民委员会", "龙兴街道", *LAWYER),
        ("赵岭社区", "龙兴街道", *LAWYER[:-1], "2026年2月31日起"),
    )
    answers = []
    for trial in (["--dry-run"], ["--dry-run"], []):
        capsys.readouterr()
        assert lvgw("--json", "import", "roster", file, *trial) == 0
        answers.append(json.loads(capsys.readouterr().out))
    first, second, real = answers
    assert first["made"] == second["made"] == real["made"]
    assert real["made"] == {"村(居)": 2, "所在机构": 1, "法律顾问": 1, "聘任": 2}
    assert real["rows"]["left_out"] == 1


def test_the_returned_workbook_says_why(lvgw, office, tmp_path):
    file = roster(tmp_path / "roster.xlsx", ("东兴社区", "龙兴街道", *LAWYER[:-1], "24.1.1"))
    marked = tmp_path / "marked.xlsx"
    assert lvgw("import", "roster", file, "--report", marked) == 1
    cells = [cell.value for cell in load_workbook(marked).active[2]]
    assert any("聘期" in str(value) or "年份" in str(value) for value in cells[len(HEAD) :])


def test_month_sheets_ledger_and_workbook_of_a_practice_office(tmp_path, lvgw, capsys):
    out = tmp_path / "demo"
    assert lvgw("demo", "--out", out, "--month", "2026-11") == 0
    assert {file.suffix for file in out.iterdir() if file.is_file()} >= {".pdf", ".xlsx", ".db"}
    data = ("--data", str(out / "office.db"))
    sheets = tmp_path / "s.pdf"
    assert lvgw(*data, "print", "log-sheet", "--serial", "LX-2026-0001", "--out", sheets) == 0
    with pdfplumber.open(sheets) as pdf:
        assert "LX-2026-0001" in pdf.pages[0].extract_text()
    ledger = tmp_path / "l.pdf"
    arguments = ("print", "ledger", "--year", "2026", "--village", "兴梁社区", "--out", ledger)
    assert lvgw(*data, *arguments) == 0
    with pdfplumber.open(ledger) as pdf:
        assert "河南省村（居）法律顾问工作台账" in pdf.pages[0].extract_text()
    book = tmp_path / "m.xlsx"
    assert lvgw(*data, "month", "export", "2026-11", "--out", book, "--by-village") == 0
    assert any("兴梁社区" in name for name in load_workbook(book).sheetnames)
    template, filled = template_saying("{{月份}}共{{日志数}}件", tmp_path), tmp_path / "f.xlsx"
    asked = ("month", "export", "2026-11", "--out", filled, "--template", template)
    assert lvgw(*data, *asked) == 0
    assert load_workbook(filled).active["A1"].value.startswith("2026年11月共1")
    assert capsys.readouterr().out.endswith("重新打开核对过，数字一致。\n")
    with ZipFile(template, "a") as package:
        package.writestr("xl/charts/chart1.xml", "<chart/>")
    assert lvgw(*data, "--json", *asked) == 0
    assert json.loads(capsys.readouterr().out)["losses"] == ["图表"]
    template_saying("{{月分}}", tmp_path)
    assert lvgw(*data, *asked) == 1
    assert "A1 里的{{月分}}不认识，最接近的是{{月份}}。" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("print", "log-sheet", "--month", "2026-13"), "看不懂月份"),
        (("print", "log-sheet", "--month", "2026-11"), "还没有日志"),
        (("print", "log-sheet", "--month", ""), "看不懂月份"),
        (("print", "log-sheet", "--serial", "lx-2026-0009"), "没有“LX-2026-0009”号"),
        (("print", "log-sheet", "--blank", "0"), "1 到 500 张"),
        (("print", "log-sheet", "--blank", "501"), "1 到 500 张"),
        (("print", "ledger", "--year", "2026", "--village", "某村"), "名册里没有“某村”"),
        (("print", "ledger", "--year", "2026", "--village", ""), "名册里没有“”，请核对村(居)"),
        (("print", "ledger", "--year", "2026", "--adviser", "周明远"), "名册里没有顾问"),
        (("print", "ledger", "--year", "-5", "--adviser", "周明远"), "看不懂年份"),
        (("print", "ledger", "--year", "99999", "--adviser", "周明远"), "看不懂年份"),
        (("month", "export", "garbage"), "看不懂月份"),
    ],
)
def test_what_cannot_be_printed_is_said_in_one_sentence(
    lvgw, office, tmp_path, arguments, sentence, capsys
):
    assert lvgw(*arguments, "--out", tmp_path / "x.pdf") == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1
    assert not (tmp_path / "x.pdf").exists()


def test_backup_and_restore_bring_back_what_was_there(lvgw, office, tmp_path, capsys):
    first = roster(tmp_path / "a.xlsx", ("东兴社区", "龙兴街道", *LAWYER))
    assert lvgw("import", "roster", first) == 0
    capsys.readouterr()
    assert lvgw("--json", "backup") == 0
    backup = json.loads(capsys.readouterr().out)["file"]
    second = roster(tmp_path / "b.xlsx", ("西兴社区", "龙兴街道", *LAWYER))
    assert lvgw("import", "roster", second) == 0
    assert lvgw("restore", backup) == 0
    assert lvgw("verify") == 0
    capsys.readouterr()
    assert lvgw("--json", "import", "roster", second, "--dry-run") == 0
    assert json.loads(capsys.readouterr().out)["made"]["村(居)"] == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--data", "", "verify"), "--data 后面"),
        (("--data", "{folder}", "verify"), "是一个文件夹"),
        (("--data", "{folder}", "backup"), "是一个文件夹"),
        (("print", "log-sheet", "--blank", "1", "--out", "{folder}"), "是一个文件夹"),
        (("print", "log-sheet", "--blank", "1", "--out", "{file}/a.pdf"), "占着文件夹的名字"),
        (("month", "export", "2026-11", "--out", "{file}/a.xlsx"), "占着文件夹的名字"),
        (("backup", "--to", "{file}"), "占着文件夹的名字"),
        (("restore", "{file}"), "不是工作台的数据文件"),
        (("restore", "{folder}"), "是一个文件夹"),
        (("restore", "{folder}/nothing.db"), "找不到"),
        (("--data", "{file}/x.db", "restore", "{file}"), "不是工作台的数据文件"),
        (("import", "roster", "{file}"), "这不是 Excel 工作簿"),
        (("import", "roster", "{folder}/nothing.xlsx"), "找不到"),
        (("demo", "--out", "{folder}/demo", "--month", "2099-01"), "还没有到"),
        (("demo", "--out", "{folder}/demo", "--month", ""), "看不懂月份"),
    ],
)
def test_a_place_or_file_that_does_not_fit_is_told_in_one_sentence(
    lvgw, office, tmp_path, arguments, sentence, capsys
):
    folder, file = tmp_path / "文件夹", tmp_path / "别的.txt"
    folder.mkdir()
    file.write_text("不是数据库，也不是工作簿。" * 20, encoding="utf-8")
    capsys.readouterr()
    assert lvgw(*(one.format(folder=folder, file=file) for one in arguments)) == 1
    told = capsys.readouterr()
    assert sentence in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert list(folder.iterdir()) == []
    assert lvgw("verify") == 0


def test_an_unknown_form_pack_makes_no_office(lvgw, tmp_path, capsys):
    arguments = ("--office", "龙兴司法所", "--district", "石龙区司法局", "--pack", "别省")
    assert lvgw("init", *arguments) == 1
    assert "没有“别省”这套表样" in capsys.readouterr().err
    assert not (tmp_path / "office.db").exists()


def test_a_roster_that_cannot_be_read_makes_no_backup(lvgw, office, tmp_path):
    (tmp_path / "a.xlsx").write_text("不是工作簿")
    assert lvgw("import", "roster", tmp_path / "a.xlsx") == 1
    assert list((tmp_path / "backups").iterdir()) == []


def test_each_sheet_asked_for_is_printed_once(tmp_path, lvgw, capsys):
    assert lvgw("demo", "--out", tmp_path / "demo", "--month", "2026-11") == 0
    capsys.readouterr()
    data = ("--json", "--data", tmp_path / "demo" / "office.db")
    twice = ("--serial", "LX-2026-0002", "lx-2026-0001", "LX-2026-0002")
    assert lvgw(*data, "print", "log-sheet", *twice, "--out", tmp_path / "s.pdf") == 0
    assert json.loads(capsys.readouterr().out)["sheets"] == 2
    assert lvgw(*data, "verify") == 0
    facts = json.loads(capsys.readouterr().out)
    assert len(facts["audit_head"]) == 64
    assert facts["logs"] > 200


@pytest.fixture
def practice(lvgw, tmp_path):
    office_files(lambda: NOW).create_practice(tmp_path / "office.db").close()


def test_a_volume_is_printed_whole(lvgw, practice, tmp_path, capsys):
    out = tmp_path / "卷.pdf"
    assert (
        lvgw("--json", "print", "volume", "--year", 2026, "--village", "兴梁社区", "--out", out)
        == 0
    )
    assert json.loads(capsys.readouterr().out)["files"] == [str(out)]
    with pdfplumber.open(out) as read:
        assert "工作档案" in read.pages[0].extract_text()
        assert "沿虚线裁切" in read.pages[-1].extract_text()


def test_a_volume_of_no_village_or_year_is_refused(lvgw, practice, tmp_path, capsys):
    out = tmp_path / "卷.pdf"
    assert lvgw("print", "volume", "--year", 26, "--village", "兴梁社区", "--out", out) == 1
    assert "请写成 2026 这样" in capsys.readouterr().err
    assert lvgw("print", "volume", "--year", 2019, "--all", "--out", tmp_path) == 1
    assert "还没有可以成卷的文件" in capsys.readouterr().err
    assert not out.exists()
