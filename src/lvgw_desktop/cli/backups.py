"""lvgw backup, lvgw restore, lvgw verify: keeping the office file safe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.refusal import Refusal

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.backups import VerificationReport


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add backup, restore and verify."""
    backup = commands.add_parser("backup", help="备份并核对")
    backup.add_argument("--to", type=Path, metavar="DIR", help="放到哪个文件夹")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="从备份恢复；现在的数据先另存一份")
    restore.add_argument("backup", type=Path, metavar="BACKUP", help="备份文件")
    restore.set_defaults(run=_restore)
    verify = commands.add_parser("verify", help="核对本所文件是否完好")
    verify.set_defaults(run=_verify)


def _backup(call: Call) -> None:
    with call.opened() as use_cases:
        made = use_cases.backups.make(call.chosen.to)
    facts = {"file": str(made.path), "contents": made.manifest.contents}
    lines = filter(None, (f"已备份并核对：{made.path}", made.shortfall))
    call.answer("\n".join(lines), facts)


def _restore(call: Call) -> None:
    report = call.files.restore(call.chosen.backup, call.file)
    kept = str(report.kept) if report.kept else None
    call.answer(report.sentence, {"file": str(report.path), "logs": report.logs, "kept": kept})


def _verify(call: Call) -> None:
    report = call.files.verify(call.file)
    if not report.ok:
        raise Refusal(report.sentence)
    call.answer(report.sentence, _facts(report))


def _facts(report: VerificationReport) -> dict[str, object]:
    return {
        "logs": report.logs,
        "audit_head": report.audit_head,
        "contents": len(report.contents),
    }
