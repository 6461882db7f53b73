"""启动参数: what the program may be told when it starts."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.ui.places import Places


@dataclass(frozen=True, kw_only=True, slots=True)
class Arguments:
    """The office file to open, whether it is the 练习所, and where a self-test writes."""

    file: Path
    practice: bool
    self_test: Path | None


def read_arguments(given: Sequence[str], places: Places) -> Arguments:
    """Read the command line; --help and wrong usage end the program."""
    parser = argparse.ArgumentParser(prog="lvgw-desktop", description="村(居)法律顾问工作台")
    parser.add_argument("--data", type=Path, metavar="FILE", help="打开这个本所文件")
    parser.add_argument("--demo", action="store_true", help="打开练习所")
    parser.add_argument(
        "--selftest", type=Path, metavar="DIR", help="在这个文件夹里自检：印一份日志，导出一次月报"
    )
    chosen = parser.parse_args(given)
    usual = places.practice_file if chosen.demo else places.office_file
    return Arguments(
        file=(chosen.data or usual).absolute(), practice=chosen.demo, self_test=chosen.selftest
    )
