"""lvgw fill-in: the workbook in which an adviser writes a month; `lvgw import logs` takes it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.statistical_month import read_month

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add fill-in."""
    command = commands.add_parser("fill-in", help="给顾问填的月报填报表，填好用 import logs 导入")
    command.add_argument("--month", required=True, metavar="2026-11", help="哪个月")
    command.add_argument("--adviser", required=True, metavar="NAME", help="哪位顾问")
    command.add_argument("--out", required=True, type=Path, metavar="F.xlsx", help="存成哪个 Excel")
    command.set_defaults(run=_fill_in)


def _fill_in(call: Call) -> None:
    month = read_month(call.chosen.month)
    with call.opened() as use_cases:
        adviser = use_cases.advisers.named(call.chosen.adviser)
        done = use_cases.fill_ins.write(month, adviser.id or 0, call.chosen.out)
    sentence = f"{adviser.name}{month.words}的填报表已存到 {done}。填好用 import logs 导入。"
    call.answer(sentence, {"file": str(done)})
