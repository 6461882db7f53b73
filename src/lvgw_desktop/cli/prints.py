"""lvgw print: log sheets and ledgers as PDF."""

from __future__ import annotations

from datetime import MAXYEAR
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.date_reading import FIRST_YEAR
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import read_month

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Sequence

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.use_cases import UseCases

_MOST_BLANKS = 500


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add print log-sheet and print ledger."""
    command = commands.add_parser("print", help="打印成 PDF")
    forms = command.add_subparsers(required=True, metavar="FORM")
    sheet = forms.add_parser("log-sheet", help="工作日志")
    which = sheet.add_mutually_exclusive_group(required=True)
    which.add_argument("--month", metavar="2026-11", help="这个月的全部日志")
    which.add_argument("--serial", nargs="+", metavar="LX-2026-0001", help="这几号")
    which.add_argument("--blank", type=int, metavar="N", help="几张空白表")
    sheet.add_argument("--out", required=True, type=Path, metavar="F.pdf")
    sheet.set_defaults(run=_print_sheets)
    ledger = forms.add_parser("ledger", help="工作台账")
    ledger.add_argument("--year", required=True, type=int)
    whose = ledger.add_mutually_exclusive_group(required=True)
    whose.add_argument("--village", metavar="NAME", help="哪个村(居)")
    whose.add_argument("--adviser", metavar="NAME", help="哪位顾问")
    ledger.add_argument("--out", required=True, type=Path, metavar="F.pdf")
    ledger.set_defaults(run=_print_ledger)


def _print_sheets(call: Call) -> None:
    chosen = call.chosen
    with call.opened() as use_cases:
        pdf, count = _sheets(use_cases, chosen)
        done = use_cases.printing.save_pdf(pdf, chosen.out)
    call.answer(f"{count} 份日志已存到 {done}", {"file": str(done), "sheets": count})


def _sheets(use_cases: UseCases, chosen: Namespace) -> tuple[bytes, int]:
    """Return the sheets that were asked for as PDF, and how many they are."""
    if chosen.blank is not None:
        if not 1 <= chosen.blank <= _MOST_BLANKS:
            raise Refusal(f"空白表一次可印 1 到 {_MOST_BLANKS} 张，请改张数。")
        return use_cases.printing.blank_sheets(chosen.blank), chosen.blank
    if chosen.month is not None:
        ids = _ids_of_month(use_cases, chosen.month)
    else:
        ids = _ids_of_serials(use_cases, chosen.serial)
    return use_cases.printing.issue_sheets(ids), len(ids)


def _ids_of_month(use_cases: UseCases, text: str) -> Sequence[int]:
    month = read_month(text)
    rule = use_cases.office.get().month_rule
    wanted = LogFilter(
        first_day=month.first_day(rule),
        last_day=month.last_day(rule),
        states=frozenset(PaperState) - {PaperState.VOID},
        descending=False,
    )
    ids = use_cases.service_logs.ids(wanted)
    if not ids:
        raise Refusal(f"{month.words}还没有日志，没有可印的。")
    return ids


def _ids_of_serials(use_cases: UseCases, serials: Sequence[str]) -> Sequence[int]:
    wanted = dict.fromkeys(serial.strip().upper() for serial in serials)  # each sheet once
    found = {log.serial: log.id or 0 for log in use_cases.service_logs.by_serials(tuple(wanted))}
    if absent := [serial for serial in wanted if serial not in found]:
        raise Refusal(f"没有“{absent[0]}”号日志，请核对编号。")
    return [found[serial] for serial in wanted]


def _print_ledger(call: Call) -> None:
    chosen = call.chosen
    if not FIRST_YEAR <= chosen.year <= MAXYEAR:
        raise Refusal(f"看不懂年份“{chosen.year}”，请写成 2026 这样。")
    with call.opened() as use_cases:
        if chosen.village is not None:
            village = use_cases.villages.named(chosen.village)
            ledger = use_cases.ledgers.of_village(village.id or 0, chosen.year)
            uuid = village.uuid
        else:
            adviser = use_cases.advisers.named(chosen.adviser)
            ledger = use_cases.ledgers.of_adviser(adviser.id or 0, chosen.year)
            uuid = adviser.uuid
        if not ledger.rows:
            raise Refusal(f"{ledger.title_name} {chosen.year} 年还没有日志，台账是空的。")
        pdf = use_cases.printing.issue_ledger(ledger, uuid)
        done = use_cases.printing.save_pdf(pdf, chosen.out)
    call.answer(f"{len(ledger.rows)} 行台账已存到 {done}", {"file": str(done)})
