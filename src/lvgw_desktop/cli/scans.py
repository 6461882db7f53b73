"""lvgw scan-back: scans to their logs by the code on each page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.refusal import Refusal

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.services.scan_outcome import PageOutcome, ScanOutcome


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add scan-back."""
    command = commands.add_parser("scan-back", help="扫描签回：认出扫描件是哪一份日志")
    command.add_argument(
        "sources",
        nargs="+",
        type=Path,
        metavar="FILES|FOLDER",
        help="PDF、TIFF、JPEG、PNG，或放着它们的文件夹",
    )
    command.add_argument("--dry-run", action="store_true", help="只试，不写入")
    command.set_defaults(run=_scan_back)


def _scan_back(call: Call) -> None:
    with call.opened() as use_cases:
        sources = use_cases.scan_back.files(call.chosen.sources)
        work = use_cases.scan_back.try_out if call.chosen.dry_run else use_cases.scan_back.run
        outcome = work(sources)
    call.answer("\n".join((outcome.sentence, *_lines(outcome))), outcome.facts())
    if outcome.nothing_read:
        raise Refusal("一页也没有读成，请按上面的原因重新扫描再试。")


def _lines(outcome: ScanOutcome) -> list[str]:
    """Return a line for everything a person has to look at."""
    pages = [_line(page) for page in outcome.pages if page.needs_a_look]
    short = [
        f"  {sheet.serial} 还缺第 {'、'.join(map(str, sheet.missing))} 页。"
        for sheet in outcome.incomplete
    ]
    return [*pages, *short, *(f"  {name}：{why}" for name, why in outcome.refused)]


def _line(page: PageOutcome) -> str:
    title = f"({page.title})" if page.title else ""
    return f"  {page.source_name} 第 {page.number} 页{title}：{page.remark}"
