"""lvgw print volume: the bound volume of a village and year, or of all villages, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.cli.remarks import missing_remarks
from lvgw_desktop.cli.years import checked_year
from lvgw_desktop.domain.ledger_volume import VolumeKey

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call


def add_form(forms: _SubParsersAction[ArgumentParser]) -> None:
    """Add volume to what can be printed."""
    volume = forms.add_parser("volume", help="一村一卷：封面、目录、文件、备考表、脊背签")
    volume.add_argument("--year", required=True, type=int, metavar="2026", help="哪一年")
    whose = volume.add_mutually_exclusive_group(required=True)
    whose.add_argument("--village", metavar="NAME", help="哪个村(居)")
    whose.add_argument("--all", action="store_true", help="本所全部村(居)，每卷一个文件")
    volume.add_argument("--scans", action="store_true", help="签回的日志用扫描的页")
    volume.add_argument(
        "--out", required=True, type=Path, metavar="F.pdf|DIR", help="存成哪个 PDF；--all 写文件夹"
    )
    volume.set_defaults(run=_print_volumes)


def _print_volumes(call: Call) -> None:
    chosen, year = call.chosen, checked_year(call.chosen.year)
    with call.opened() as use_cases:
        printing = use_cases.volume_printing
        if chosen.all:
            saved = printing.save_all(year, chosen.out, scans=chosen.scans, told=call.report)
        else:
            village = use_cases.villages.named(chosen.village)
            key = VolumeKey(village.id or 0, year)
            saved = (printing.save(key, chosen.out, scans=chosen.scans, told=call.report),)
        names = use_cases.pickers.names()
    remarks = [
        remark
        for one in saved
        for remark in missing_remarks(one.missing, f"{names.village(one.key.village_id)} ")
    ]
    where = chosen.out if chosen.all else saved[0].file
    answer = {"files": [str(one.file) for one in saved], "remarks": remarks}
    call.answer("\n".join((f"{len(saved)} 卷已存到 {where}", *remarks)), answer)
