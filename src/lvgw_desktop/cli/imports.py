"""lvgw import: rosters out of a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.importing import RosterKind

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add import."""
    command = commands.add_parser("import", help="从 Excel 导入名册")
    kinds = [kind.name.lower() for kind in RosterKind]
    command.add_argument("what", choices=kinds, help="整份名册、村(居)、顾问或聘期")
    command.add_argument("file", metavar="FILE.xlsx", type=Path, help="名册")
    command.add_argument("--dry-run", action="store_true", help="只试，不写入")
    command.add_argument("--report", type=Path, metavar="OUT.xlsx", help="存一份标红的原表")
    command.set_defaults(run=_import)


def _import(call: Call) -> None:
    chosen = call.chosen
    kind = RosterKind[chosen.what.upper()]
    with call.opened() as use_cases:
        if chosen.dry_run:
            outcome = use_cases.importing.try_out(chosen.file, kind)
        else:
            outcome = use_cases.importing.run(chosen.file, kind)
        if chosen.report:
            use_cases.importing.report(outcome, chosen.report)
    lines = [outcome.sentence, *(f"  第 {row.number} 行：{row.remark}" for row in outcome.odd_rows)]
    call.answer("\n".join(lines), outcome.facts())
    if not outcome.rows_taken and not outcome.rows_known:
        raise Refusal("没有一行可以导入，请按上面的原因改好表格再试。")
