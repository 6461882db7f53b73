"""Run the benchmarks named on the command line, or all of them."""

import argparse
import importlib
import pkgutil

import benchmarks
from benchmarks.measure import Result, print_table

HELPERS = {"__main__", "measure", "big_office", "off_screen", "office_workbooks"}
ON_REQUEST = {"province"}
"""It takes a quarter of an hour."""


def names_of_benchmarks() -> list[str]:
    """The modules of this folder that can be measured."""
    names = [module.name for module in pkgutil.iter_modules(benchmarks.__path__)]
    return [name for name in names if name not in HELPERS]


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=benchmarks.__doc__)
    parser.add_argument("names", nargs="*", help=f"among: {' '.join(names_of_benchmarks())}")
    parser.add_argument("--rounds", type=int, default=5, help="timed rounds after the warm-up")
    options = parser.parse_args()
    usual = [name for name in names_of_benchmarks() if name not in ON_REQUEST]
    for name in options.names or usual:
        print(f"\n{name}", flush=True)
        measured = importlib.import_module(f"benchmarks.{name}").measure(options.rounds)
        print_table([Result(*line) for line in measured])


if __name__ == "__main__":
    main()
