"""进度: a terminal hears how far a long work is, a file or a pipe does not."""

import sys
from argparse import Namespace

import pytest

from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.call import Call


@pytest.mark.parametrize(
    ("terminal", "told"),
    [(True, "\r\x1b[K第 1 卷，共 2 卷\r\x1b[K"), (False, "")],
    ids=["terminal", "pipe"],
)
def test_progress_is_for_terminals_and_takes_its_last_line_away(
    monkeypatch, capsys, terminal, told
):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    call = Call(Namespace(json=False), office_files())
    call.report(0, 2, "第 1 卷，共 2 卷")
    call.report(2, 2, "第 2 卷，共 2 卷")
    assert capsys.readouterr().err == told
