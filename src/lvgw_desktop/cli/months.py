"""lvgw month: the month's workbook for the district."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.statistical_month import read_month

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add month export."""
    command = commands.add_parser("month", help="月报")
    steps = command.add_subparsers(required=True, metavar="STEP")
    export = steps.add_parser("export", help="导出上报区局的 Excel")
    export.add_argument("month", metavar="2026-11", help="哪个月")
    export.add_argument("--out", required=True, type=Path, metavar="F.xlsx", help="存成哪个 Excel")
    export.add_argument("--by-village", action="store_true", help="台账按村(居)分表，不按顾问")
    export.set_defaults(run=_export)


def _export(call: Call) -> None:
    chosen = call.chosen
    with call.opened() as use_cases:
        done = use_cases.month_export.export(
            read_month(chosen.month), chosen.out, by_village=chosen.by_village
        )
    call.answer(f"已存到 {done}，重新打开核对过，数字一致。", {"file": str(done)})
