"""lvgw forms: checking a form pack, or the files with which an office changes one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.services.form_checking import check_folder

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.forms.pack_check import FileMistake

_MISTAKES_FOUND = 1


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add forms check."""
    command = commands.add_parser("forms", help="表样")
    steps = command.add_subparsers(required=True, metavar="STEP")
    check = steps.add_parser("check", help="核对一套表样，或本所自己改的表样文件")
    check.add_argument("folder", type=Path, metavar="DIR", help="表样包，或本所改表样的文件夹")
    check.add_argument("--pack", metavar="NAME", help="本所改的是哪一套，不写就看本所文件")
    check.set_defaults(run=_check)


def _check(call: Call) -> int:
    chosen = call.chosen
    mistakes = check_folder(call.files, chosen.folder, lambda: _pack_of_office(call))
    facts = {"mistakes": [_facts(one) for one in mistakes]}
    if not mistakes:
        call.answer(f"{chosen.folder} 里的表样核对过，没有错。", facts)
        return 0
    lines = (one.sentence for one in mistakes)
    call.answer("\n".join([*lines, f"共 {len(mistakes)} 处，请改好后再核对。"]), facts)
    return _MISTAKES_FOUND


def _pack_of_office(call: Call) -> str:
    """Return the pack an office's own files change: the one named, or the office file's."""
    named: str | None = call.chosen.pack
    return named or call.files.pack_of(call.file)


def _facts(mistake: FileMistake) -> dict[str, object]:
    return {
        "file": str(mistake.file),
        "line": mistake.line,
        "place": mistake.place,
        "cause": mistake.cause,
    }
