"""命令 lvgw: reads the arguments, runs one command, answers with an exit status.

0 done · 1 refused, with one Chinese sentence on standard error · 2 wrong usage.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from lvgw_desktop import __version__
from lvgw_desktop.cli import (
    backups,
    duties,
    fill_ins,
    forms,
    imports,
    merges,
    months,
    offices,
    packages,
    prefilled,
    prints,
    scans,
    search,
    stats,
)
from lvgw_desktop.cli.call import Call
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.office_files import OfficeFiles

_REFUSED = 1
_WRONG_USAGE = 2
_GROUPS = (
    offices,
    imports,
    prints,
    prefilled,
    scans,
    search,
    fill_ins,
    months,
    merges,
    stats,
    duties,
    backups,
    packages,
    forms,
)


class _Parser(argparse.ArgumentParser):
    """Says in Chinese that the arguments were wrong, and how the command goes."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        sys.stderr.write(f"用法不对({message})。加 --help 可看说明。\n")
        sys.exit(_WRONG_USAGE)


def main(arguments: Sequence[str], files: OfficeFiles, default_file: Path) -> int:
    """Run one command and return its exit status."""
    try:
        chosen = build_parser(default_file).parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        return chosen.run(Call(chosen, files)) or 0
    except Refusal as refusal:
        sys.stderr.write(f"{refusal.sentence}\n")
        return _REFUSED
    except Exception:  # a bug: told in full to the log, in one sentence to the clerk
        logging.getLogger(__name__).exception("command failed")
        sys.stderr.write("刚才这一步没有做成，已有的记录都在。请重试；还不行，请联系技术人员。\n")
        return _REFUSED


def build_parser(default_file: Path) -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = _Parser(prog="lvgw", description="村(居)法律顾问工作台的命令行")
    parser.add_argument("--version", action="version", version=__version__, help="版本号")
    parser.add_argument(
        "--data",
        default=str(default_file),
        metavar="FILE",
        help="本所文件，写在命令前面；不写就是 %(default)s",
    )
    parser.add_argument("--json", action="store_true", help="用 JSON 回答")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for group in _GROUPS:
        group.add_commands(commands)
    return parser
