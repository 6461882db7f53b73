"""The office's own file over the pack's: tables merged, lists replaced or changed item by item."""

import shutil

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.overrides import merged, own_place
from lvgw_desktop.forms.pack import open_pack
from lvgw_desktop.forms.pack_check import check_pack
from lvgw_desktop.forms.pack_files import PackFiles
from tests.forms.sheets import FONTS, FORMS, the_pack

BASE = {
    "title": {"text": "日志", "size": 22},
    "columns": [{"id": "seq", "width": 10}, {"id": "name", "width": 20}],
    "rows": [{"cells": [{"label": "甲"}, {"label": "乙"}]}, {"cells": []}],
    "flow": [{"height": 143}],
    "widths": [33, 52],
}


@pytest.fixture
def own(tmp_path):
    """Writes the office's own file of a form and opens the pack with it."""

    def write(form_id, text):
        (tmp_path / f"{form_id}.toml").write_text(text, "utf-8")
        return open_pack(FORMS, FONTS, tmp_path).definition(form_id)

    return write


@pytest.mark.parametrize(
    ("changes", "key", "expected"),
    [
        ({"title": {"size": 20}}, "title", {"text": "日志", "size": 20}),
        ({"widths": [85]}, "widths", [85]),
        ({"widths": {"2": 50}}, "widths", [33, 50]),
        ({"columns": {"name": {"width": 18}}}, "columns", [10, 18]),
        ({"columns": {"1": {"width": 12}, "name": {"width": 18}}}, "columns", [12, 18]),
        ({"rows": {"1": {"cells": {"2": {"label": "丙"}}}}}, "rows", ["甲", "丙"]),
        ({"flow": {"height": 120}}, "flow", [{"height": 120}]),
        ({"flow": {"1": {"height": 120}}}, "flow", [{"height": 120}]),
        ({"new": {"a": 1}}, "new", {"a": 1}),
    ],
)
def test_an_own_file_says_only_what_differs(changes, key, expected):
    found = merged(BASE, changes)
    assert {**found, key: None} == {**BASE, key: None}
    if key == "columns":
        assert [one["width"] for one in found[key]] == expected
    elif key == "rows":
        assert found[key] == [{"cells": [{"label": label} for label in expected]}, {"cells": []}]
    else:
        assert found[key] == expected


@pytest.mark.parametrize(
    ("changes", "place", "there"),
    [
        ({"title": {"size": 20}}, ("title", "size"), ("title", "size")),
        ({"title": {"size": 20}}, ("title", "text"), None),
        ({"widths": [85]}, ("widths", 0), ("widths", 0)),
        (
            {"columns": {"name": {"width": 1}}},
            ("columns", 1, "width"),
            ("columns", "name", "width"),
        ),
        ({"columns": {"name": {"width": 1}}}, ("columns", 1, "id"), None),
        ({"columns": {"name": {"width": 1}}}, ("columns", 0), None),
        ({"rows": {"1": {"cells": []}}}, ("rows", 0, "cells", 3), ("rows", "1", "cells", 3)),
        ({"flow": {"height": 1}}, ("flow", 0, "height"), ("flow", "height")),
        ({"columns": {"nam": {}}}, ("columns",), ("columns",)),
        ({}, (), ()),
    ],
)
def test_what_an_own_file_says_is_found_in_it(changes, place, there):
    assert own_place(BASE, changes, place) == there


def test_an_office_changes_headings_labels_widths_and_sizes(own):
    ledger = own("ledger", "[table.columns.remark]\nhead = ['说明']\n")
    pack_s = the_pack().definition("ledger")
    heads = [column.head for column in ledger.columns]
    assert heads == [*(column.head for column in pack_s.columns[:-1]), ("说明",)]
    log = own(
        "service_log",
        "[grid.rows.2]\nheight = 15\n[grid.rows.2.cells.1]\nlabel = '村（社区）名称'\n"
        "[grid.rows.2.cells.2]\nsizes = [12]\nleads = [16]\n[grid.flow]\nheight = 140\n",
    )
    assert [row.height for row in log.rows] == [14, 15, 14, 24]
    label, text = log.rows[1].cells
    assert (label.text.source, text.style.sizes) == ("村（社区）名称", (12,))
    assert log.flows[0].height == 140
    assessment = own("assessment", "[heading.1]\ntext = '（{assessment.year}年）'\n")
    assert assessment.headings[0].text.source == "（{assessment.year}年）"


def test_an_item_that_is_not_there_is_refused(own):
    with pytest.raises(Refusal, match=r"table写得不对：“columns”应是一列；只改其中几项"):
        own("ledger", "[table.columns.remrk]\nwidth = 20\n")


def test_a_mistake_is_told_in_the_file_that_makes_it(tmp_path):
    pack, own = tmp_path / "pack", tmp_path / "own"
    shutil.copytree(FORMS, pack)
    own.mkdir()
    (own / "ledger.toml").write_text("[table]\n\n[table.columns.remark]\nwidht = 20\n", "utf-8")
    (found,) = check_pack(PackFiles(pack, own), FONTS)
    told = (found.file.parent.name, found.line, found.place, found.cause)
    assert told == ("own", 4, "table.columns.remark.widht", "不认识的项“widht”")
