"""lvgw merge: the offices' workbooks become the district's."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.services.merging import MergeOrder, merge

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.domain.merge_finding import MergeFinding


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add merge."""
    command = commands.add_parser("merge", help="区局：把各所的月报合并成一份")
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="各所的月报，或放着它们的文件夹"
    )
    command.add_argument("--out", required=True, type=Path, metavar="F.xlsx", help="存成哪个 Excel")
    command.add_argument(
        "--offices", type=Path, metavar="LIST", help="应报的司法所，一行一个(.txt 或 .xlsx)"
    )
    command.add_argument(
        "--into", default="", metavar="postgresql://…", help="同时写入这个 PostgreSQL 数据库"
    )
    command.set_defaults(run=_merge)


def _merge(call: Call) -> None:
    chosen = call.chosen
    order = MergeOrder(
        sources=chosen.files, target=chosen.out, offices=chosen.offices, into=chosen.into
    )
    outcome = merge(order, call.files.usual_vocabulary(), call.report)
    lines = [outcome.sentence, *map(_words, outcome.findings)]
    facts = {
        "files": [str(path) for path in outcome.written],
        "workbooks": outcome.files,
        "rows": outcome.rows,
        "findings": [_facts(one) for one in outcome.findings],
    }
    call.answer("\n".join(lines), facts)


def _words(finding: MergeFinding) -> str:
    where = f"“{finding.file}”" if finding.file else ""
    both = f"(原来“{finding.was}”，现在“{finding.now}”)" if finding.row else ""
    return f"  {finding.fault.words}：{where}{finding.sentence}{both}"


def _facts(finding: MergeFinding) -> dict[str, object]:
    return {**asdict(finding), "fault": finding.fault.name}
