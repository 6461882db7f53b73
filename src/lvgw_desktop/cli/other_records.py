"""lvgw print record: the official forms of other records, by their numbers, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.cli.remarks import missing_remarks
from lvgw_desktop.domain.refusal import Refusal

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call


def add_form(forms: _SubParsersAction[ArgumentParser]) -> None:
    """Add record to what can be printed."""
    record = forms.add_parser(
        "record", help="讲座备案、重大事项、法律需求、检查、回访、群众意见、问题反映的表"
    )
    record.add_argument(
        "--serial", required=True, nargs="+", metavar="JZ-LX-2026-0001", help="同一种的几号"
    )
    record.add_argument("--out", required=True, type=Path, metavar="F.pdf", help="存成哪个 PDF")
    record.set_defaults(run=_print_records)


def _print_records(call: Call) -> None:
    serials = tuple(dict.fromkeys(one.strip().upper() for one in call.chosen.serial))
    with call.opened() as use_cases:
        found = use_cases.other_records.by_serials(serials)
        kind = found[0][0]
        if any(other is not kind for other, _record in found):
            raise Refusal("一次只印一种记录，请按种类分开印。")
        ids = [record.id for _kind, record in found]
        preview = use_cases.other_printing.preview(kind, ids)
        pdf = use_cases.other_printing.issue(kind, ids)
        done = use_cases.printing.save_pdf(pdf, call.chosen.out)
    remarks = (*missing_remarks(preview.missing), *preview.remarks)
    answer = {"file": str(done), "records": len(ids), "remarks": remarks}
    call.answer("\n".join((f"{len(ids)} 份{kind.form_title}已存到 {done}", *remarks)), answer)
