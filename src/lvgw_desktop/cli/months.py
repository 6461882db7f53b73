"""lvgw month: looking a month through, closing it, and its workbook for the district."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.domain.closed_months import closed_words
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import read_month

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction
    from collections.abc import Callable

    from lvgw_desktop.cli.call import Call

_SAVED = "已存到 {}，重新打开核对过，数字一致。"


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add month check, close, reopen and export."""
    command = commands.add_parser("month", help="月报")
    steps = command.add_subparsers(required=True, metavar="STEP")
    _add_step(steps, "check", "核查这个月，列出要补齐、要核对的", _check)
    close = _add_step(steps, "close", "封账：先备份，封账后只能更正", _close)
    close.add_argument(
        "--reason", default="", metavar="原因", help="还有没核对完的，写明为什么封账"
    )
    reopen = _add_step(steps, "reopen", "撤销封账", _reopen)
    reopen.add_argument("--reason", required=True, metavar="原因", help="为什么撤销")
    export = _add_step(steps, "export", "导出上报区局的 Excel", _export)
    target = export.add_mutually_exclusive_group(required=True)
    target.add_argument("--out", type=Path, metavar="F.xlsx", help="存成哪个 Excel")
    target.add_argument("--package", type=Path, metavar="DIR", help="上报包放在哪个文件夹")
    shape = export.add_mutually_exclusive_group()
    shape.add_argument("--by-village", action="store_true", help="台账按村(居)分表，不按顾问")
    export.add_argument("--masked", action="store_true", help="隐去服务对象，只写种类和数量")
    shape.add_argument("--template", type=Path, metavar="T.xlsx", help="填进区局的模板")


def _add_step(
    steps: _SubParsersAction[ArgumentParser], name: str, words: str, run: Callable[[Call], None]
) -> ArgumentParser:
    step = steps.add_parser(name, help=words)
    step.add_argument("month", metavar="2026-11", help="哪个月")
    step.set_defaults(run=run)
    return step


def _check(call: Call) -> None:
    with call.opened() as use_cases:
        checked = use_cases.month_close.check(read_month(call.chosen.month))
        today = use_cases.workplace.today
    closed = f"{closed_words(checked.close, today)}。" if checked.close else ""
    number = len(checked.open_findings)
    found = f"还有 {number} 项要看：" if number else "没有要补齐、要核对的。"
    lines = (f"{one.sentence}（{one.place}）" for one in checked.open_findings)
    facts = [
        {"code": one.code, "subject": one.subject, "sentence": one.sentence, "open": one.is_open}
        for one in checked.findings
    ]
    answer = "\n".join((f"{checked.month.words}：{closed}{found}", *lines))
    call.answer(answer, {"closed": checked.close is not None, "findings": facts})


def _close(call: Call) -> None:
    with call.opened() as use_cases:
        checked = use_cases.month_close.check(read_month(call.chosen.month))
        close = use_cases.month_close.close(checked, call.chosen.reason)
    sentence = (
        f"{checked.month.words}已封账，{close.logs} 条日志以后只能更正。备份 {close.backup}。"
    )
    call.answer(sentence, {"month": close.month, "logs": close.logs, "figures": {**close.figures}})


def _reopen(call: Call) -> None:
    month = read_month(call.chosen.month)
    with call.opened() as use_cases:
        use_cases.month_close.reopen(month, call.chosen.reason)
    call.answer(f"{month.words}已撤销封账，可以修改；改好请再封账。", {"month": month.code})


def _export(call: Call) -> None:
    chosen, month = call.chosen, read_month(call.chosen.month)
    if chosen.package:
        _package(call)
        return
    if chosen.template:
        _fill_template(call)
        return
    with call.opened() as use_cases:
        done = use_cases.month_export.export(
            month, chosen.out, by_village=chosen.by_village, masked=chosen.masked
        )
    call.answer(_SAVED.format(done), {"file": str(done)})


def _fill_template(call: Call) -> None:
    chosen, month = call.chosen, read_month(call.chosen.month)
    with call.opened() as use_cases:
        filled = use_cases.district_template.fill(
            month, chosen.out, chosen.template, masked=chosen.masked
        )
    answer = f"{_SAVED.format(filled.file)}{filled.look.loss_sentence}"
    call.answer(answer, {"file": str(filled.file), "losses": filled.look.losses})


def _package(call: Call) -> None:
    chosen, month = call.chosen, read_month(call.chosen.month)
    if chosen.template:
        raise Refusal("上报包里填的是记在本所文件里的区局模板，不用写 --template。")
    with call.opened() as use_cases:
        package = use_cases.report_packages.make(
            month, chosen.package, by_village=chosen.by_village, masked=chosen.masked
        )
    names = "、".join(one.file_name for one in package.files)
    facts = [{"name": one.file_name, "sha256": one.content_hash} for one in package.files]
    answer = f"上报包已存到 {package.folder}，另有压缩包 {package.packed.name}。里面是：{names}。"
    call.answer(answer, {"folder": str(package.folder), "zip": str(package.packed), "files": facts})
