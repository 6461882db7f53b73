"""lvgw init, lvgw demo: making an office file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.office import DEFAULT_PACK, JudicialOffice
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import checked_prefix
from lvgw_desktop.domain.statistical_month import StatisticalMonth, read_month
from lvgw_desktop.services.initials import office_prefix

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.use_cases import UseCases


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add init and demo."""
    init = commands.add_parser("init", help="新建本所文件")
    init.add_argument("--office", required=True, metavar="NAME", help="司法所名称")
    init.add_argument("--district", required=True, metavar="NAME", help="上级司法行政机关")
    init.add_argument("--prefix", metavar="LX", help="编号字头，不写就取所名的拼音首字母")
    init.add_argument("--region", default="", metavar="410404", help="区划代码")
    init.add_argument("--pack", default=DEFAULT_PACK, help="表样包，不写就是 %(default)s")
    init.set_defaults(run=_init)
    demo = commands.add_parser("demo", help="从头做一个练习所，并打出日志、台账和月报")
    demo.add_argument("--out", required=True, metavar="DIR", type=Path, help="放到哪个空文件夹")
    demo.add_argument("--month", metavar="2026-11", help="做到哪个月，不写就是本月")
    demo.set_defaults(run=_demo)


def _init(call: Call) -> None:
    chosen = call.chosen
    office = JudicialOffice(
        name=chosen.office,
        district=chosen.district,
        prefix=checked_prefix(chosen.prefix or office_prefix(chosen.office)),
        region_code=chosen.region,
        pack=chosen.pack,
    )
    call.files.create(call.file, office).close()
    call.answer(f"已新建 {office.name} 的文件：{call.file}", {"file": str(call.file)})


def _demo(call: Call) -> None:
    out: Path = call.chosen.out
    files = call.files
    if call.chosen.month is not None:
        now = _end_of(read_month(call.chosen.month), files.now())
        files = replace(files, now=lambda: now)
    if (out / "office.db").exists():
        raise Refusal(f"{out} 里已经有一个练习所了，请换一个空文件夹。")
    use_cases = files.create_practice(out / "office.db")
    try:
        written = _write_all(use_cases, out)
    finally:
        use_cases.close()
    names = "\n".join(f"  {one}" for one in written)
    call.answer(f"练习所已做好，结果在 {out}：\n{names}", {"files": [str(one) for one in written]})


def _end_of(month: StatisticalMonth, now: datetime) -> datetime:
    """Return now, or the last day of an earlier month in the afternoon; no month to come."""
    if month > StatisticalMonth(now.year, now.month):
        raise Refusal(f"{month.words}还没有到，请写一个已经开始的月份。")
    return min(now, datetime.combine(month.report_due, time(14, 32)))


def _write_all(use_cases: UseCases, out: Path) -> tuple[Path, ...]:
    """Do the main job: the month's sheets, the ledgers and the month's workbook."""
    printing = use_cases.printing
    month = use_cases.months.current()
    first_day, last_day = use_cases.months.calendar().days(month)
    wanted = LogFilter(first_day=first_day, last_day=last_day, descending=False)
    sheets = printing.issue_sheets(use_cases.log_list.ids(wanted))
    line = next(one for one in use_cases.advisers.lines() if one.villages)
    ledger = LedgerKey(year=month.year, adviser_id=line.adviser.id)
    return (
        printing.save_pdf(sheets, out / f"工作日志_{month.code}.pdf"),
        printing.save_pdf(
            printing.issue_ledger(ledger),
            out / f"工作台账_{line.adviser.name}_{month.year}.pdf",
        ),
        use_cases.month_export.export(month, out),
    )
