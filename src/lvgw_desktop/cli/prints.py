"""lvgw print: log sheets, ledgers, bound volumes and other records as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.cli import other_records, volumes
from lvgw_desktop.cli.remarks import missing_remarks
from lvgw_desktop.cli.years import checked_year
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import read_month

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Sequence

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.previews import Preview
    from lvgw_desktop.services.use_cases import UseCases

OUT_HELP = "存成哪个 PDF"
_MOST_BLANKS = 500
_NO_REMARKS: tuple[str, ...] = ()


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add print log-sheet, print ledger, print volume and print record."""
    command = commands.add_parser("print", help="打印成 PDF")
    forms = command.add_subparsers(required=True, metavar="FORM")
    sheet = forms.add_parser("log-sheet", help="工作日志")
    which = sheet.add_mutually_exclusive_group(required=True)
    which.add_argument("--month", metavar="2026-11", help="这个月的全部日志")
    which.add_argument("--serial", nargs="+", metavar="LX-2026-0001", help="这几号，可以写几个")
    which.add_argument("--blank", type=int, metavar="N", help="几张空白表")
    which.add_argument("--prefill", metavar="2026-12", help="这个月的预填表，印好编号、顾问和村名")
    sheet.add_argument(
        "--village", nargs="+", metavar="NAME", help="预填哪几个村(居)，与 --prefill 一起用"
    )
    sheet.add_argument("--out", required=True, type=Path, metavar="F.pdf", help=OUT_HELP)
    sheet.set_defaults(run=_print_sheets)
    ledger = forms.add_parser("ledger", help="工作台账")
    ledger.add_argument("--year", required=True, type=int, metavar="2026", help="哪一年")
    whose = ledger.add_mutually_exclusive_group(required=True)
    whose.add_argument("--village", metavar="NAME", help="哪个村(居)")
    whose.add_argument("--adviser", metavar="NAME", help="哪位顾问")
    ledger.add_argument("--new-only", action="store_true", help="只印还没印过的行，从新的一页起")
    ledger.add_argument("--out", required=True, type=Path, metavar="F.pdf", help=OUT_HELP)
    ledger.set_defaults(run=_print_ledger)
    volumes.add_form(forms)
    other_records.add_form(forms)


def _print_sheets(call: Call) -> None:
    chosen = call.chosen
    if chosen.village and chosen.prefill is None:
        raise Refusal("--village 只与 --prefill 一起用。请去掉它，或写 --prefill 和月份。")
    with call.opened() as use_cases:
        printing, remarks = use_cases.printing, _NO_REMARKS
        if chosen.blank is not None:
            count = _checked_count(chosen.blank)
            pdf = printing.blank_sheets(count)
        elif chosen.prefill is not None:
            pdf, count = _prefilled(use_cases, chosen)
        else:
            ids = _ids(use_cases, chosen)
            count, remarks = len(ids), _remarks(printing.preview_sheets(ids))
            pdf = printing.issue_sheets(ids)
        done = printing.save_pdf(pdf, chosen.out)
    answer = {"file": str(done), "sheets": count, "remarks": remarks}
    call.answer("\n".join((f"{count} 份日志已存到 {done}", *remarks)), answer)


def _checked_count(blanks: int) -> int:
    if not 1 <= blanks <= _MOST_BLANKS:
        raise Refusal(f"空白表一次可印 1 到 {_MOST_BLANKS} 张，请改张数。")
    return blanks


def _prefilled(use_cases: UseCases, chosen: Namespace) -> tuple[bytes, int]:
    """Return one pre-filled sheet for each village named, and how many they are."""
    if not chosen.village:
        raise Refusal("请在 --village 后面写上要预填的村(居)。")
    month = read_month(chosen.prefill)
    ids = [use_cases.villages.named(name).id or 0 for name in dict.fromkeys(chosen.village)]
    kept = use_cases.prefilling.keep(use_cases.prefilling.plan(ids, month))
    return use_cases.prefilling.issue(kept), len(kept)


def _ids(use_cases: UseCases, chosen: Namespace) -> Sequence[int]:
    if chosen.month is not None:
        return _ids_of_month(use_cases, chosen.month)
    return _ids_of_serials(use_cases, chosen.serial)


def _ids_of_month(use_cases: UseCases, text: str) -> Sequence[int]:
    month = read_month(text)
    first_day, last_day = use_cases.months.calendar().days(month)
    wanted = LogFilter(
        first_day=first_day,
        last_day=last_day,
        states=frozenset(PaperState) - {PaperState.VOID},
        descending=False,
    )
    ids = use_cases.log_list.ids(wanted)
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
    checked_year(chosen.year)
    with call.opened() as use_cases:
        ledger = use_cases.ledgers.with_logs(_ledger_key(use_cases, chosen))
        first_page = ledger.next_page if chosen.new_only else 1
        remarks = _remarks(use_cases.printing.preview_ledger(ledger.key, first_page))
        pdf = use_cases.printing.issue_ledger(ledger.key, first_page)
        done = use_cases.printing.save_pdf(pdf, chosen.out)
    rows = len(ledger.new_rows if chosen.new_only else ledger.entries)
    answer = {"file": str(done), "rows": rows, "first_page": first_page, "remarks": remarks}
    call.answer("\n".join((f"{rows} 行台账已存到 {done}", *remarks)), answer)


def _ledger_key(use_cases: UseCases, chosen: Namespace) -> LedgerKey:
    if chosen.village is not None:
        village = use_cases.villages.named(chosen.village)
        return LedgerKey(year=chosen.year, village_id=village.id)
    adviser = use_cases.advisers.named(chosen.adviser)
    return LedgerKey(year=chosen.year, adviser_id=adviser.id)


def _remarks(preview: Preview) -> tuple[str, ...]:
    """Return each character to be written in by hand, and what else to know of the pages."""
    return (*missing_remarks(preview.missing), *preview.remarks)
