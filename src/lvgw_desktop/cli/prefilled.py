"""lvgw prefilled: the pre-filled sheets that went out and have not come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.prefilling import SheetOutside


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add prefilled."""
    command = commands.add_parser("prefilled", help="发出未回的预填表")
    command.set_defaults(run=_list)


def _list(call: Call) -> None:
    with call.opened() as use_cases:
        outside = use_cases.prefilling.outside()
    sentence = f"{len(outside)} 份预填表发出未回。" if outside else "没有发出未回的预填表。"
    facts = {"sheets": [_facts(one) for one in outside]}
    call.answer("\n".join((sentence, *map(_line, outside))), facts)


def _line(one: SheetOutside) -> str:
    scanned = f"，已扫 {one.scans} 页" if one.scans else ""
    month = f"{one.sheet.year}年{one.sheet.month}月"
    return f"  {one.sheet.serial} {one.village} {one.adviser} {month}{scanned}"


def _facts(one: SheetOutside) -> dict[str, object]:
    return {
        "serial": one.sheet.serial,
        "village": one.village,
        "adviser": one.adviser,
        "month": f"{one.sheet.year}-{one.sheet.month:02d}",
        "scans": one.scans,
    }
