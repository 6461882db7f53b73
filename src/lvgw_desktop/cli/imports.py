"""lvgw import, imports: a workbook brings records, and they can be taken back as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.import_batch import BatchState
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.import_batches import batch_words, undone_words
from lvgw_desktop.services.importing import ImportKind

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction
    from collections.abc import Callable

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.domain.import_batch import ImportBatch

_KINDS = {
    "roster": ImportKind.ROSTER,
    "villages": ImportKind.VILLAGES,
    "advisers": ImportKind.ADVISERS,
    "appointments": ImportKind.APPOINTMENTS,
    "logs": ImportKind.LOGS,
}


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add import and imports."""
    command = commands.add_parser("import", help="从 Excel 导入名册、旧日志、旧台账")
    command.add_argument(
        "what", choices=_KINDS, help="整份名册、村(居)、顾问、聘期，或日志、旧台账"
    )
    command.add_argument("file", metavar="FILE.xlsx", type=Path, help="要导入的表格")
    command.add_argument("--dry-run", action="store_true", help="只试，不写入")
    command.add_argument("--report", type=Path, metavar="OUT.xlsx", help="存一份标红的原表")
    command.add_argument("--mapping", metavar="NAME", help="日志：用存下的这份对列")
    command.set_defaults(run=_import)
    past = commands.add_parser("imports", help="导入过的各批，或撤销一批")
    past.add_argument(
        "--undo",
        metavar="BATCH",
        type=int,
        help="撤销这一批(导入后 7 天内)；后来用过、改过的留着，逐条列出",
    )
    past.set_defaults(run=_past)


def _import(call: Call) -> None:
    chosen = call.chosen
    with call.opened() as use_cases:
        mapping = use_cases.column_mappings.named(chosen.mapping) if chosen.mapping else None
        tell = _told(call, "读")
        source = use_cases.importing.read(chosen.file, _KINDS[chosen.what], tell, mapping)
        if source.logs and source.logs.why_empty:
            raise Refusal(source.logs.why_empty)
        if chosen.dry_run:
            outcome = use_cases.importing.try_out(source, _told(call, "试导入"))
        else:
            outcome = use_cases.importing.run(source, _told(call, "导入"))
        lines = [outcome.sentence, *(f"  {line}" for line in outcome.told_rows())]
        call.answer("\n".join(lines), outcome.facts())
        if chosen.report:
            use_cases.importing.report(outcome, chosen.report)
    if not outcome.rows_taken and not outcome.rows_known:
        raise Refusal("没有一行可以导入，请按上面的原因改好表格再试。")


def _past(call: Call) -> None:
    if call.chosen.undo is None:
        _list(call)
    else:
        _undo(call)


def _list(call: Call) -> None:
    with call.opened() as use_cases:
        batches = use_cases.import_batches.all()
        today = use_cases.workplace.today
    lines = [batch_words(one, today) for one in batches]
    facts = [{**_facts(one), "undoable": one.may_be_undone(today)} for one in batches]
    call.answer("\n".join(lines) or "还没有导入过。", {"batches": facts})


def _undo(call: Call) -> None:
    with call.opened() as use_cases:
        undone = use_cases.import_batches.undo(call.chosen.undo, _told(call, "撤销导入"))
        kept = use_cases.import_batches.kept(undone)
    lines = [undone_words(undone), *(f"  {one.title}：{one.why}" for one in kept)]
    facts = {**_facts(undone), "kept": [{"title": one.title, "why": one.why} for one in kept]}
    call.answer("\n".join(lines), facts)


def _told(call: Call, words: str) -> Callable[[int, int], None]:
    return lambda done, total: call.report(done, total, f"{words} {done}/{total} 行")


def _facts(batch: ImportBatch) -> dict[str, object]:
    return {
        "batch": batch.id,
        "kind": batch.kind.lower(),
        "file": batch.source_name,
        "imported_at": batch.imported_at.isoformat(),
        "records": batch.rows,
        "undone": batch.state is BatchState.UNDONE,
        "remaining": batch.remaining,
    }
