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
    shape = export.add_mutually_exclusive_group()
    shape.add_argument("--by-village", action="store_true", help="台账按村(居)分表，不按顾问")
    shape.add_argument("--template", type=Path, metavar="T.xlsx", help="填进区局的模板")
    export.set_defaults(run=_export)


def _export(call: Call) -> None:
    chosen, month = call.chosen, read_month(call.chosen.month)
    with call.opened() as use_cases:
        if chosen.template:
            done = use_cases.district_template.fill(month, chosen.out, chosen.template)
        else:
            export = use_cases.month_export.export
            done = export(month, chosen.out, by_village=chosen.by_village)
    call.answer(f"已存到 {done}，重新打开核对过，数字一致。", {"file": str(done)})
