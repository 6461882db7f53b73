"""lvgw imports: what was imported, and taking a batch back."""

import json

from tests.cli.test_command import LAWYER, office, roster

__all__ = ["office"]


def said(lvgw, capsys, *arguments):
    capsys.readouterr()
    assert lvgw("--json", *arguments) == 0
    return json.loads(capsys.readouterr().out)


def test_a_roster_is_taken_back_and_can_come_again(lvgw, office, tmp_path, capsys):
    assert said(lvgw, capsys, "imports")["batches"] == []
    file = roster(tmp_path / "roster.xlsx", ("东兴社区", "龙兴街道", *LAWYER))
    trial = said(lvgw, capsys, "import", "roster", file, "--dry-run")
    first = said(lvgw, capsys, "import", "roster", file)
    assert (trial["batch"], first["batch"]) == (None, 1)
    again = said(lvgw, capsys, "import", "roster", file)
    assert again["batch"] is None  # nothing was new

    undone = said(lvgw, capsys, "imports", "--undo", 1)

    assert (undone["undone"], undone["records"], undone["kept"]) == (True, 4, [])
    (batch,) = said(lvgw, capsys, "imports")["batches"]
    assert (batch["batch"], batch["file"], batch["undoable"]) == (1, "roster.xlsx", False)
    second = said(lvgw, capsys, "import", "roster", file)
    assert (second["made"], second["batch"]) == (first["made"], 2)
    assert lvgw("verify") == 0


def test_in_words(lvgw, office, tmp_path, capsys):
    file = roster(tmp_path / "roster.xlsx", ("东兴社区", "龙兴街道", *LAWYER))
    assert lvgw("import", "roster", file) == 0
    capsys.readouterr()
    assert lvgw("imports") == 0
    line = "第 1 批 11月20日 14:32 roster.xlsx：新增 4 条，11月27日为止可撤销\n"
    assert capsys.readouterr().out == line
    assert lvgw("imports", "--undo", 1) == 0
    assert capsys.readouterr().out == "已撤销“roster.xlsx”的导入，去掉了 4 条。\n"
    assert lvgw("imports", "--undo", 1) == 1
    assert capsys.readouterr().err == "这一批已经撤销过了。\n"
    assert lvgw("imports", "--undo", "x") == 2
