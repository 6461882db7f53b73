"""lvgw package: made on one PC, read on another, by commands alone."""

import json
import re
from contextlib import closing
from dataclasses import replace

import pytest

from lvgw_desktop.bootstrap import office_files, run_command
from tests.services.packed_offices import Clock, an_empty_office, fill, is_empty, rows


@pytest.fixture
def run(tmp_path, capsys):
    """Runs a command on one of two offices; returns its status and what it said."""
    for name, prefix in (("here", "LX"), ("there", "LX2")):
        office = an_empty_office(tmp_path / name / "龙兴.lvgw", prefix)
        if name == "there":
            fill(office, logs=4)
        office.close()

    def run(name, *words):
        capsys.readouterr()
        file = str(tmp_path / name / "龙兴.lvgw")
        status = run_command(["--data", file, *map(str, words)])
        return status, *capsys.readouterr()

    return run


def opened(tmp_path, name):
    return closing(office_files(now=Clock()).open(tmp_path / name / "龙兴.lvgw"))


def all_rows(tmp_path, name):
    with opened(tmp_path, name) as office:
        return rows(office)


def test_a_package_goes_from_one_office_to_the_other(run, tmp_path):
    package = tmp_path / "包.lvgwbao"
    status, said, _ = run("there", "package", "make", "--out", package)
    assert status == 0
    first, note, code = said.splitlines()
    assert "重新打开核对过" in first
    assert re.search(r"编号 \w{4}\)", note)
    assert re.fullmatch(r"(\w{5}-){7}\w{5}", code)
    assert "打开它要用编号" in run("there", "package", "make", "--out", package)[1]

    status, said, _ = run("here", "package", "read", package, "--key", code.lower(), "--dry-run")
    assert (status, "可以新增 17 条" in said) == (0, True)
    assert all_rows(tmp_path, "here") != all_rows(tmp_path, "there")
    status, said, _ = run("here", "package", "read", package, "--key", code)
    assert said.splitlines()[0].startswith("龙兴司法所 20")
    assert "已新增 17 条" in said
    assert all_rows(tmp_path, "here") == all_rows(tmp_path, "there")
    assert "包.lvgwbao：新增 17 条" in run("here", "imports")[1]
    assert run("here", "imports", "--undo", "1")[0] == 0
    with opened(tmp_path, "here") as office:
        assert is_empty(office)


def test_facts_for_a_program_name_fields_and_no_values(run, tmp_path):
    package = tmp_path / "包.lvgwbao"
    code = json.loads(run("there", "--json", "package", "make", "--out", package)[1])["new_code"]
    run("here", "package", "read", package, "--key", code)
    office = office_files(now=Clock()).open(tmp_path / "there" / "龙兴.lvgw")
    with office.workplace.changing() as store:
        log = store.service_logs.by_serials(["LX2-2026-0001"])[0]
        store.service_logs.change(replace(log, client_name="孙某兰"))
    office.close()
    run("there", "package", "make", "--out", package)
    said = run("here", "--json", "package", "read", package, "--key", code, "--update")[1]
    facts = json.loads(said)
    assert "孙某兰" not in said
    assert (facts["updated"], facts["batch"], facts["added"]["service_log"]) == (1, 2, 0)
    (conflict,) = facts["conflicts"]
    assert (conflict["fields"], conflict["taken"]) == (["服务对象姓名"], True)


def test_a_password_stands_in_a_file(run, tmp_path):
    package, password = tmp_path / "包.lvgwbao", tmp_path / "密码.txt"
    password.write_text("石龙区二〇二六年\n第二行不算", encoding="utf-8-sig")
    run("there", "package", "make", "--out", package, "--password-file", password)
    status, said, _ = run("here", "package", "read", package, "--password-file", password)
    assert (status, "已新增" in said) == (0, True)
    empty = tmp_path / "空.txt"
    empty.touch()
    for file, why in ((empty, "第一行是空的"), (tmp_path / "没有.txt", "读不出密码文件")):
        status, _, error = run("here", "package", "read", package, "--password-file", file)
        assert (status, why in error) == (1, True)


def test_a_range_and_villages(run, tmp_path):
    package = tmp_path / "包.lvgwbao"
    months = ("--from", "2026-09", "--to", "2026-10")
    words = ("package", "make", "--out", package, *months, "--village", "兴梁社区")
    facts = json.loads(run("there", "--json", *words)[1])
    assert (facts["counts"]["service_log"], facts["counts"]["village"]) == (1, 1)
    for wrong, why in (
        (("--village", "没有的村"), "没有"),
        (("--from", "13月"), "看不懂月份"),
        (("--from", "2026-11", "--to", "2026-10"), "起始月份在截止月份后面"),
    ):
        status, _, error = run("there", "package", "make", "--out", package, *wrong)
        assert (status, why in error) == (1, True)


def test_what_is_wrong_is_one_sentence(run, tmp_path):
    package = tmp_path / "包.lvgwbao"
    run("there", "package", "make", "--out", package)
    foreign = tmp_path / "别的.lvgwbao"
    foreign.write_bytes(b"PK\x03\x04" + bytes(1_000))
    short = tmp_path / "短.lvgwbao"
    short.write_bytes(package.read_bytes()[:-1])
    for words, why in (
        ((package,), "打不开这个数据包"),
        ((package, "--key", "ABC"), "恢复码有 8 组"),
        ((foreign,), "不是工作台做的数据包"),
        ((tmp_path / "没有.lvgwbao",), "找不到"),
        ((short,), "打不开这个数据包"),
    ):
        status, said, error = run("here", "package", "read", *words)
        assert (status, said, error.count("\n")) == (1, "", 1)
        assert why in error
    assert run("here", "package", "make")[0] == 2
