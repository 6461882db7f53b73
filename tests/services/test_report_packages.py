"""上报包: one folder and one zip, all or nothing; what was sent is kept and compared with now."""

import hashlib
import shutil
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pdfplumber
import pytest

from builders import a_log
from lvgw_desktop import disk
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.sent_report import ReportKind
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, close, logs_of
from tests.services.reported_months import parts_of

WHOLE = [ReportKind.WORKBOOK, ReportKind.SUMMARY, ReportKind.RECEIPT]


@pytest.fixture
def made(practice, tmp_path):
    target = tmp_path / "U盘"
    return practice.report_packages.make(NOVEMBER, target)


def receipt_of(package):
    return (package.folder / "回执.txt").read_text("utf-8-sig")


def test_the_folder_holds_workbook_sheet_and_receipt(made, practice):
    assert made.folder.name == "石龙区_龙兴司法所_2026年11月_上报包"
    assert [one.kind for one in made.files] == WHOLE
    names = sorted(path.name for path in made.folder.iterdir())
    assert names == sorted(one.file_name for one in made.files)
    workbook = openpyxl.load_workbook(made.folder / made.files[0].file_name)
    assert workbook.sheetnames[0] == "统计表"
    with pdfplumber.open(made.folder / made.files[1].file_name) as sheet:
        assert "统计表" in sheet.pages[0].extract_text().replace(" ", "")
    assert practice.sent_reports.packages(NOVEMBER)[0].files == made.files


def test_nothing_else_lies_beside_folder_and_zip(made):
    assert {path.name for path in made.folder.parent.iterdir()} == {
        made.folder.name,
        made.packed.name,
    }


def test_the_zip_holds_the_same_files(made):
    with zipfile.ZipFile(made.packed) as archive:
        told = {name: archive.read(name) for name in archive.namelist()}
    assert told == {
        f"{made.folder.name}/{path.name}": path.read_bytes() for path in made.folder.iterdir()
    }


def test_the_receipt_tells_files_counts_and_the_trail(made, practice):
    text = receipt_of(made)
    for one in made.files[:-1]:
        data = (made.folder / one.file_name).read_bytes()
        assert f"SHA-256 {hashlib.sha256(data).hexdigest()}" in text
        assert f"{len(data):,} 字节" in text
    workbook = made.files[0]
    assert f"日志：{workbook.rows} 条" in text
    assert f"留痕链头：{workbook.audit_head}" in text
    assert "封账：还没有封账" in text
    visits = practice.months.figures(NOVEMBER).total.month["onsite_count"]
    assert f"提供现场法律服务：{visits} 次" in text


def test_every_file_is_kept_and_goes_into_the_backups(made, practice, tmp_path):
    backup = practice.backups.make()
    kept = backup.path.parent / "files"
    hashes = {path.stem for path in kept.rglob("*.bin")}
    assert {one.content_hash for one in made.files} <= hashes
    again = practice.sent_reports.copy_out(made.files[0], tmp_path)
    assert again.read_bytes() == (made.folder / made.files[0].file_name).read_bytes()


def test_a_second_package_gets_a_name_of_its_own(made, practice):
    second = practice.report_packages.make(NOVEMBER, made.folder.parent)
    assert second.folder.name == f"{made.folder.name} (2)"
    assert second.packed.name == f"{made.folder.name} (2).zip"
    assert [one.files for one in practice.sent_reports.packages(NOVEMBER)] == [
        second.files,
        made.files,
    ]
    assert practice.sent_reports.packages(OCTOBER) == ()


def test_a_disk_that_declines_leaves_nothing_and_nothing_is_known(practice, tmp_path, monkeypatch):
    target = tmp_path / "U盘"

    def full(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "replace_file", full)
    with pytest.raises(Refusal, match="磁盘满了"):
        practice.report_packages.make(NOVEMBER, target)
    assert list(target.iterdir()) == []
    assert practice.sent_reports.packages() == ()


def test_what_cannot_be_recorded_is_taken_away_again(practice, tmp_path, monkeypatch):
    target = tmp_path / "U盘"
    service = type(practice.report_packages)
    monkeypatch.setattr(service, "_remember", lambda *_given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        practice.report_packages.make(NOVEMBER, target)
    assert list(target.iterdir()) == []


def test_a_masked_package_says_so_and_holds_no_client(practice, tmp_path):
    template = openpyxl.Workbook()
    template.active["A1"] = "{{#台账}}{{服务对象}}：{{法律咨询}}"
    template.save(tmp_path / "区局.xlsx")
    practice.district_template.keep(tmp_path / "区局.xlsx", NOVEMBER)
    package = practice.report_packages.make(NOVEMBER, tmp_path / "U盘", masked=True)
    assert package.folder.name.endswith("_上报包_隐去服务对象")
    assert package.files[0].kind is ReportKind.MASKED_WORKBOOK
    clients = {log.client_name for log in logs_of(practice, NOVEMBER) if log.client_name}
    workbooks = list(package.folder.glob("*_隐去服务对象.xlsx"))
    assert len(workbooks) == 2
    for parts in map(parts_of, workbooks):
        assert not [name for name in clients for part in parts.values() if name in part]


def test_what_was_sent_is_the_same_until_something_counts_otherwise(made, practice):
    (package,) = practice.sent_reports.packages(NOVEMBER)
    assert practice.sent_reports.compare(package).is_same


def test_a_new_log_and_a_changed_one_are_told_with_their_figures(made, practice):
    changed = logs_of(practice, NOVEMBER)[0]
    practice.service_logs.record(replace(changed, client_name="孙某兰"))
    added = practice.service_logs.record(a_log(village_id=2, served_on=changed.served_on))
    compared = practice.sent_reports.compare(practice.sent_reports.packages(NOVEMBER)[0])
    rows = {one.serial: one for one in compared.rows}
    assert set(rows) == {changed.serial, added.serial}
    assert rows[changed.serial].fields() == ("client_name",)
    assert rows[changed.serial].now["client_name"] == "孙某兰"
    assert rows[added.serial].was == {}
    figures = {one.name: one.now - one.was for one in compared.figures}
    assert figures["onsite_count"] == Decimal(1)


def test_a_masked_package_is_compared_masked(practice, tmp_path):
    practice.report_packages.make(NOVEMBER, tmp_path / "U盘", masked=True)
    (package,) = practice.sent_reports.packages(NOVEMBER)
    assert package.masked
    assert practice.sent_reports.compare(package).is_same


def test_a_late_row_stays_out_of_what_its_closed_month_would_say(practice, tmp_path):
    close(practice)
    practice.report_packages.make(OCTOBER, tmp_path / "U盘")
    practice.service_logs.record(
        replace(a_log(village_id=2), served_on=IN_OCTOBER, late_month=NOVEMBER.code)
    )
    (package,) = practice.sent_reports.packages(OCTOBER)
    assert practice.sent_reports.compare(package).is_same


def test_a_kept_file_that_is_lost_is_taken_from_the_backup(made, practice, tmp_path):
    practice.backups.make()
    contents = practice.workplace.database.contents
    shutil.rmtree(contents.folder)
    copied = practice.sent_reports.copy_out(made.files[0], tmp_path)
    assert openpyxl.load_workbook(BytesIO(copied.read_bytes())).sheetnames
