"""核对表样: each kind of mistake is told with its file, its line and its cause, and all at once."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lvgw_desktop.forms.pack_check import NEEDED_FILES, check_pack
from lvgw_desktop.forms.pack_files import PackFiles
from tests.forms.sheets import FONTS, FORMS
from tests.packs import LINJIANG

LOG, LEDGER = "service_log.toml", "ledger.toml"


@pytest.fixture
def pack(tmp_path):
    """A copy of the pack to write mistakes into."""
    folder = tmp_path / "pack"
    folder.mkdir()
    for name in NEEDED_FILES:
        shutil.copy(LINJIANG / name, folder)
    return folder


def test_a_pack_may_bring_phrases(pack):
    (pack / "phrases.toml").write_text('[[group]]\nkinds = ["ADVICE"]\nresult = ["已答复。"]\n')
    assert told(pack) == []


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ('kinds = ["GARDEN"]', "没有“GARDEN”这种服务种类"),
        ('results = ["已答复。"]', "不认识的项“results”"),
        (f'result = ["{"长" * 501}"]', "最多 500 字"),
    ],
)
def test_a_mistake_in_the_phrases_is_told_with_its_line(pack, line, cause):
    (pack / "phrases.toml").write_text(f"[[group]]\n{line}\n", "utf-8")
    ((file, number, said),) = told(pack)

    assert (file, number) == ("phrases.toml", 2)
    assert cause in said


def break_file(path, old, new):
    """Replace a piece of a file."""
    text = path.read_text("utf-8")
    assert text.count(old) >= 1, old
    before, _, after = text.partition(old)
    path.write_text(before + new + after, "utf-8")


def told(folder, own=None):
    found = check_pack(PackFiles(folder, own), FONTS)
    return [(one.file.name, one.line, one.cause) for one in found]


def test_the_second_pack_has_no_mistake(pack):
    assert told(pack) == []


MISTAKES = [
    ("a damaged file", LOG, 'kind    = "grid"', 'kind    = "grid', "读不出来"),
    ("an unknown key", LOG, "row_max = 30", "row_mox = 30", "不认识的项“row_mox”"),
    ("an unknown key in a cell", LOG, '"{firm.name}"', '"{firm.name}", colour = 1', "“colour”"),
    ("an unknown field", LOG, "{adviser.name}", "{adviser.nmae}", "没有“adviser.nmae”这个数据项"),
    ("an unknown record", LOG, '"firm", ', '"firm", "frim", ', "没有“frim”这种记录"),
    ("an unknown format", LOG, "served_on:cn_date", "served_on:weekday", "“weekday”的写法"),
    (
        "an unknown list",
        LOG,
        "{adviser.name}",
        "{adviser.kind:ticks(colours)}",
        "“colours”这一组词",
    ),
    ("an unknown role", LOG, 'role = "xbs"', 'role = "xss"', "没有“xss”这种字体"),
    ("an unknown page", LOG, 'page    = "K16P"', 'page    = "A9"', "不能是“A9”"),
    ("an unknown kind", LOG, 'kind    = "grid"', 'kind    = "picture"', "不能是“picture”"),
    ("an id of another file", LOG, '= "service_log"', '= "log"', "id 要和文件名一样"),
    ("a missing key", LOG, "top     = 40", "", "缺少“top”", "[grid]"),
    ("a text for a number", LOG, "top     = 40", 'top     = "高"', "“top”应是数字"),
    ("widths that do not sum", LOG, "[24, 36, 24, 62]", "[24, 36, 24, 61]", "各栏共宽 145 毫米"),
    (
        "cells that leave a gap",
        LOG,
        ' confidence = "O" },\n    { text = "{village.full_name}" },',
        ' confidence = "O" },',
        "占满 4 栏",
        'cells  = [\n    { label = "日',
    ),
    (
        "cells that overlap",
        LOG,
        '"{firm.name}" }',
        '"{firm.name}", span = 2 }',
        "占满 4 栏",
        'cells  = [\n    { label = "顾',
    ),
    (
        "a cell of no column",
        LOG,
        '"{firm.name}" }',
        '"{firm.name}", span = 0 }',
        "占满 4 栏",
        'cells  = [\n    { label = "顾',
    ),
    (
        "a rowspan past the last row",
        LOG,
        'align = "justify" },',
        "rowspan = 2 },",
        "rowspan 写得太大",
        "[[grid.rows]]",
    ),
    ("a form higher than its page", LOG, "top     = 40", "top     = 140", "超出纸边", "[grid]"),
    (
        "a label without confidence",
        LOG,
        'label = "求助人", confidence = "O"',
        'label = "求助人"',
        "confidence",
    ),
    (
        "labels their cells are too small for",
        LOG,
        "height = 16",
        "height = 3.6",
        "24×3.6 毫米的格子放不下“求助人”",
        '{ label = "求助人"',
        '{ label = "情　况"',
    ),
    (
        "a cell for no letter",
        LOG,
        '"{firm.name}"',
        '"{firm.name}", sizes = [40], leads = [40]',
        "放不下一个字",
    ),
    (
        "a label without a glyph",
        LOG,
        "单　位",
        "单\ue123位",
        "里没有“\ue123”(U+E123)",
        '{ label = "单',
    ),
    ("a mark under its row", LOG, "x = 3, y = 9 }", "x = 3, y = 29 }", "出了这一行(22 毫米)"),
    ("a mark beside the frame", LOG, "x = 3, y = 9 }", "x = 133, y = 9 }", "出了框(146 毫米)"),
    ("a title above the paper", LOG, "baseline   = 32", "baseline   = 3", "出了纸边"),
    ("leads that do not match", LOG, "leads = [16, 13.5]", "leads = [16]", "行距"),
    (
        "a size that is not in the list",
        LOG,
        'label      = "服务内容"',
        'label      = "服务内容"\ncontinued_size = 11',
        "continued_size",
        "[[grid.flow]]",
    ),
    (
        "a label too wide beside its flow",
        LOG,
        "label_width = 24",
        "label_width = 4",
        "放不下“处理结果”",
        'label      = "处理结果"',
    ),
    (
        "columns too narrow in sum",
        LEDGER,
        "width = 28",
        "width = 27",
        "各栏共宽 229 毫米",
        "[[table.columns]]",
    ),
    ("an unknown field of a row", LEDGER, "{village_short}", "{village}", "没有“village”"),
    ("unknown rows", LEDGER, '= "ledger.rows"', '= "ledger.lines"', "ledger.lines"),
    ("a head too small for its words", LEDGER, "求助人", "求助人" * 20, "放不下“求助人求"),
    (
        "a note without confidence",
        LEDGER,
        'head = ["备注"]',
        'head = ["备注"]\nnote = "另记"',
        "note_confidence",
        '[[table.columns]]\nid = "remark"',
    ),
    ("a ledger that loses a text", LEDGER, "\\n{mediation}", "", "mediation", "[[table.columns]]"),
    (
        "an unknown key of the pack",
        "pack.toml",
        "edition  =",
        "editions =",
        "缺少“edition”",
        "[pack]",
        "editions =",
    ),
    ("a margin of three sides", "pack.toml", "[24, 16, 22, 22]", "[24, 16, 22]", "4 个数字"),
    ("a code outside the paper", "pack.toml", "code_top = 5", "code_top = 311", "在纸外"),
    ("no set of fonts", "fonts.toml", 'use = "plain"', 'use = "mine"', "“mine”"),
    ("a missing font", "fonts.toml", '["LVGWKai-Regular.ttf"', '["Fang.ttf"', "“Fang.ttf”"),
    ("a kind in no column", "vocabulary.toml", '"publicity"\n', '"garden"\n', "garden"),
    (
        "a kind written twice",
        "vocabulary.toml",
        '"RECONCILE"',
        '"ADVICE"',
        "写了两次",
        'code = "ADVICE"\nword = "矛盾化解"',
    ),
    ("a kind that feeds nothing", "vocabulary.toml", '["mediations"]', '["garden"]', "garden"),
    (
        "a state without its word",
        "vocabulary.toml",
        'SIGNED = "已签字"\n',
        "",
        "缺少“SIGNED”",
        "[words.PaperState]",
    ),
    (
        "a figure without its word",
        "vocabulary.toml",
        'lectures = "普法课堂"\n',
        "",
        "“lectures”",
        "[words.measure]",
    ),
    (
        "a rule without its source",
        "policy.toml",
        'source = "省厅通知第三条"\n',
        "",
        "缺少“source”",
        "[rule.villages_per_adviser]",
    ),
    (
        "a day no month has",
        "policy.toml",
        "value = 28\n",
        "value = 31\n",
        "“ledger_in”的数字要在 1 到 28 之间",
        "[rule.ledger_in]",
    ),
    ("a rule with half a number", "policy.toml", "value = 5\n", "value = 5.5\n", "应是整数"),
]


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case[0])
def test_each_mistake_is_told_with_its_line(pack, case):
    _, name, old, new, cause, *stands_at = case
    break_file(pack / name, old, new)
    found = told(pack)
    assert [file for file, _, _ in found] == [name] * max(1, len(stands_at)), found
    assert cause in found[0][2]
    assert [line for _, line, _ in found] == [
        line_of(pack / name, piece) for piece in stands_at or [new]
    ]


def line_of(path, piece):
    """The line a piece begins on."""
    return path.read_text("utf-8").partition(piece)[0].count("\n") + 1


def test_all_mistakes_are_told_at_once_by_file_and_line(pack):
    cases = [case for case in MISTAKES if case[1] == LOG and case[0] in SEVERAL]
    for _, name, old, new, *_ in cases:
        break_file(pack / name, old, new)
    break_file(pack / LEDGER, "width = 28", "width = 27")
    found = told(pack)
    assert [file for file, _, _ in found] == [LEDGER] + [LOG] * len(cases)
    assert sorted(found) == found
    assert len(cases) == len(SEVERAL)
    for *_, cause in (case[:5] for case in cases):
        assert any(cause in words for _, _, words in found)


SEVERAL = {
    "an unknown key",
    "an unknown field",
    "an unknown record",
    "an unknown format",
    "an unknown role",
    "an id of another file",
    "a label without confidence",
    "leads that do not match",
}


def test_several_mistakes_of_one_cell_are_all_told(pack):
    cell = '{ label = "求助人", confidence = "O" }'
    break_file(pack / LOG, cell, '{ label = 1, colour = "red", span = "一" }')
    causes = [cause for _, _, cause in told(pack)]
    wanted = [
        "“label”应是文字",
        "“span”应是整数",
        "印刷文字要写明“confidence”",
        "不认识的项“colour”",
    ]
    assert all(any(one in cause for cause in causes) for one in wanted), causes
    assert len(causes) == len(wanted)


FOLLOWED = [
    (LOG, "columns = [24, 36, 24, 62]", 'columns = [24, "36", 24, 62]', "“columns”应是一列数字"),
    (LOG, "columns = [24, 36, 24, 62]", "", "缺少“columns”"),
    (LOG, 'roots   = ["service_log"', 'roots   = [1, "service_log"', "“roots”应是一列文字"),
    (LOG, 'role = "xbs", ', "", "缺少“role”"),
    (LOG, '"{firm.name}" }', '"{firm.name}", span = "一" }', "“span”应是整数"),
    (LEDGER, "padding      = [1, 1]", "padding      = [1]", "“padding”应是2 个数字"),
    (LEDGER, "head_heights = [10]", 'head_heights = "高"', "“head_heights”应是一列"),
    (LEDGER, "width = 116", 'width = "宽"', "“width”应是数字"),
    (LEDGER, 'page    = "K16L"', "", "缺少“page”"),
]


@pytest.mark.parametrize(("name", "old", "new", "cause"), FOLLOWED)
def test_what_a_mistake_makes_wrong_in_turn_is_not_told(pack, name, old, new, cause):
    break_file(pack / name, old, new)
    assert [(file, words) for file, _, words in told(pack)] == [(name, cause)]


@pytest.mark.parametrize("name", NEEDED_FILES)
def test_a_file_the_program_needs_is_missed(pack, name):
    (pack / name).unlink()
    assert (name, 1, "缺少这个文件") in told(pack)


@pytest.mark.parametrize("name", NEEDED_FILES)
@given(data=st.data())
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_cut_out_of_a_file_never_stops_the_check(pack, name, data):
    lines = (LINJIANG / name).read_text("utf-8").splitlines(keepends=True)
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first, min(len(lines), first + 12)))
    (pack / name).write_text("".join(lines[:first] + lines[last:]), "utf-8")
    for file, line, cause in told(pack):
        assert (pack / file).is_file()
        assert line >= 1
        assert cause
    shutil.copy(LINJIANG / name, pack)


def test_the_office_s_own_file_is_checked_over_the_pack(pack, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / LOG).write_text("[grid]\ntop = 41\n\n[wording]\n'随便' = '不行'\n", "utf-8")
    (own / "no_such.toml").write_text("[form]\n", "utf-8")
    assert told(pack, own) == [
        ("no_such.toml", 1, "省里的表样没有这个文件，文件名要和所改的表样一样"),
        (LOG, 5, "表样里没有可换的文字“随便”"),
    ]
    (own / LOG).write_text("[grid]\ncolumns = [24, 36, 24, 61]\n", "utf-8")
    (own / "no_such.toml").unlink()
    ((found),) = check_pack(PackFiles(pack, own), FONTS)
    assert (found.file, found.line) == (own / LOG, 2)


def test_what_an_own_file_breaks_in_the_pack_s_is_told_there(pack, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "pack.toml").write_text("[pages.K16L]\nmargins = [18, 16, 14, 15]\n", "utf-8")
    ((found),) = check_pack(PackFiles(pack, own), FONTS)
    assert (found.file, found.cause) == (pack / LEDGER, "各栏共宽 230 毫米，应是 229 毫米")


def test_a_mistake_in_a_sentence(pack):
    break_file(pack / LOG, "top     = 40\n", "")
    ((found),) = check_pack(PackFiles(pack), FONTS)
    assert found.sentence == "service_log.toml 第 22 行，grid：缺少“top”。"


PLATE = """
[form]
id = "plate"
kind = "plate"
edition = "1"
page = "K16P"
roots = ["village"]
[title]
text = "测试"
confidence = "O"
style = { role = "xbs", size = 22 }
baseline = 30
[plate]
[[plate.frame]]
x = 20
y = 40
width = 150
height = 200
[[plate.text]]
x = 30
y = 60
width = 100
text = "{village.name}"
style = { role = "fs", size = 12 }
[[plate.text]]
x = 105
y = 250
text = "落款"
style = { role = "fs", size = 12, align = "center" }
[[plate.grid]]
x = 20
y = 100
columns = [40, 60]
label = { role = "hei", size = 12 }
value = { role = "fs", size = 12 }
rows = [ { height = 10, cells = [ { label = "村名", confidence = "O" }, { text = "" } ] } ]
[[plate.strip]]
shift = [0, 50]
[[plate.strip.line]]
x1 = 20
y1 = 255
x2 = 40
y2 = 255
"""

OUTSIDE = [
    ("width = 150", "width = 164.5", "[[plate.frame]]", "plate.frame 第1项"),
    ("y = 40", "y = -1", "[[plate.frame]]", "plate.frame 第1项"),
    ("x = 30", "x = 130", "[[plate.text]]", "plate.text 第1项"),
    ("y = 250", "y = 261", "[[plate.text]]\nx = 105", "plate.text 第2项"),
    ("x = 105", "x = 4", "[[plate.text]]\nx = 4", "plate.text 第2项"),
    ("x = 20\ny = 100", "x = 120\ny = 100", "[[plate.grid]]", "plate.grid 第1项"),
    ("shift = [0, 50]", "shift = [0, 171]", "[plate]", "plate"),
]


@pytest.mark.parametrize(("old", "new", "stands_at", "place"), OUTSIDE)
def test_a_piece_of_a_plate_outside_the_paper_is_told(pack, old, new, stands_at, place):
    (pack / "plate.toml").write_text(PLATE, "utf-8")
    assert told(pack) == []
    break_file(pack / "plate.toml", old, new)
    ((found),) = check_pack(PackFiles(pack), FONTS)
    assert "出了纸边" in found.cause
    assert (found.line, found.place) == (line_of(pack / "plate.toml", stands_at), place)


def test_a_grid_on_a_plate_is_measured_too(pack):
    (pack / "plate.toml").write_text(PLATE, "utf-8")
    break_file(pack / "plate.toml", "height = 10", "height = 2")
    found = check_pack(PackFiles(pack), FONTS)
    assert [(one.place, one.cause) for one in found] == [
        ("plate.grid 第1项.rows 第1项.cells 第1项", "40×2 毫米的格子放不下“村名”"),
        ("plate.grid 第1项.rows 第1项.cells 第2项", "60×2 毫米的格子放不下一个字"),
    ]


def test_the_shipped_forms_are_all_without_mistake():
    assert told(FORMS) == []
