"""The checks are only worth something when they turn red: each violation is planted and found."""

import shutil

import pytest

import dev

CONTRACTS = "import contracts"

# where it is planted → what stands there, and the contract that must name it
PLANTED = {
    "domain/planted_upward.py": ("import lvgw_desktop.services", "Layers, one direction"),
    "forms/planted_sideways.py": ("import lvgw_desktop.storage", "Layers, one direction"),
    "cli/planted_window.py": ("import lvgw_desktop.ui", "Layers, one direction"),
    "planted_undeclared/__init__.py": ("", "Layers, one direction"),
    "domain/planted_cycle.py": ("import lvgw_desktop.domain.planted_other_half", "No cycles"),
    "domain/planted_other_half.py": ("import lvgw_desktop.domain.planted_cycle", "No cycles"),
    "ui/home/planted_tab.py": (
        "import lvgw_desktop.ui.villages",
        "A tab never imports another tab",
    ),
    "services/planted_sql.py": ("import sqlalchemy", "Only storage knows SQL"),
    "cli/planted_sqlite.py": ("import sqlite3", "Only storage knows SQL"),
    "services/planted_qt.py": ("from PySide6.QtCore import QObject", "Only ui knows Qt"),
    "cli/planted_qt_type.py": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtGui",
        "Only ui knows Qt",
    ),
    "services/planted_pdf.py": ("def draw():\n    import reportlab", "Only forms knows PDF"),
    "storage/planted_sheet.py": ("import openpyxl", "Only exchange knows workbooks"),
    "exchange/planted_text.py": ("import docx", "Only documents knows Word"),
    "services/planted_place.py": (
        "import lvgw_desktop.paths",
        "Only bootstrap asks where files are",
    ),
    "services/planted_cipher.py": ("import cryptography", "Only sealing knows ciphers"),
    "domain/planted_clock.py": ("import time", "Rules touch neither disk nor clock"),
}


@pytest.fixture(scope="module")
def broken_contracts(tmp_path_factory):
    """The report on a copy of the program with every violation planted, by contract."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copy(dev.PROJECT / "pyproject.toml", copy)
    package = copy / "src" / "lvgw_desktop"
    shutil.copytree(dev.PROJECT / "src" / "lvgw_desktop", package)
    for place, (code, _) in PLANTED.items():
        (package / place).parent.mkdir(exist_ok=True)
        (package / place).write_text(code + "\n", encoding="utf-8")
    report = dev.failed_checks(copy, (CONTRACTS,))[CONTRACTS]
    return paragraphs_by_heading(report.partition("Broken contracts")[2])


def paragraphs_by_heading(report):
    """Split a report at its underlined headings."""
    lines = report.splitlines()
    underlined = {i - 1 for i, line in enumerate(lines) if i and set(line) == {"-"}}
    sections, heading = {}, ""
    for i, line in enumerate(lines):
        heading = line if i in underlined else heading
        sections[heading] = sections.get(heading, "") + line + "\n"
    return sections


@pytest.mark.parametrize("place", PLANTED)
def test_a_planted_import_breaks_its_contract(broken_contracts, place):
    contract = PLANTED[place][1]
    planted = place.removesuffix(".py").removesuffix("/__init__").rpartition("/")[2]
    assert planted in broken_contracts.get(contract, f"{contract} was kept")


@pytest.mark.parametrize(
    ("check", "code", "complaint"),
    [
        ("ruff check", "import os\n", "F401"),
        ("ruff check", '"""No type."""\n\n\ndef planted(x): return x\n', "ANN001"),
        ("ruff format", '"""Odd."""\n\nx  =  1\n', "planted.py"),
        ("mypy", "def planted() -> int:\n    return 'one'\n", "planted.py:2"),
    ],
)
def test_a_planted_fault_fails_its_check(tmp_path, check, code, complaint):
    shutil.copy(dev.PROJECT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "lvgw_desktop"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "planted.py").write_text(code, encoding="utf-8")
    assert complaint in dev.failed_checks(tmp_path, (check,)).get(check, "green")
