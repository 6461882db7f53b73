"""lvgw duties: what a month, a quarter or a year still lacks, by whom and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lvgw_desktop.domain.period import Period, PeriodKind, period_of, read_period
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.wording import date_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from lvgw_desktop.cli.call import Call
    from lvgw_desktop.domain.duties.board import DutyBoard
    from lvgw_desktop.domain.duties.duty import DutyCell
    from lvgw_desktop.domain.duties.shortfall import Shortfall


def add_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add duties."""
    command = commands.add_parser("duties", help="还差哪些：谁、做什么、哪天以前")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--month", metavar="2026-11", help="哪个月；不写就是本月")
    which.add_argument("--quarter", metavar="2026-4", help="哪个季度，第四季度写 2026-4")
    which.add_argument("--year", type=int, metavar="2026", help="哪一年")
    command.set_defaults(run=_tell)


def _tell(call: Call) -> None:
    with call.opened() as use_cases:
        period = _period(call.chosen)
        board = use_cases.duties.board(period) if period else use_cases.duties.month()
    told = [_line(one) for one in board.shortfalls]
    head = (
        f"{board.period.words}：还差 {len(told)} 项。"
        if told
        else f"{board.period.words}都办好了。"
    )
    call.answer("\n".join((head, *told)), _facts(board))


def _period(chosen: Namespace) -> Period | None:
    if chosen.month:
        return period_of(read_month(chosen.month), PeriodKind.MONTH)
    if chosen.quarter:
        return _quarter(chosen.quarter)
    return read_period(chosen.year, PeriodKind.YEAR, 1) if chosen.year else None


def _quarter(text: str) -> Period:
    found = re.fullmatch(r"(\d{4})-?[Qq]?(\d)", text)
    if not found:
        raise Refusal(f"看不懂季度“{text}”，请写成 2026-4 这样。")
    return read_period(int(found[1]), PeriodKind.QUARTER, int(found[2]))


def _line(one: Shortfall) -> str:
    by = f"{date_words(one.by)}前" if one.by else "不限日期"
    return f"{one.sentence}\t{one.doer}\t{by}\t{one.rule.source}"


def _facts(board: DutyBoard) -> dict[str, object]:
    return {
        "period": board.period.words,
        "today": board.today.isoformat(),
        "shortfalls": [_shortfall(one) for one in board.shortfalls],
        "cells": [_cell(board, one) for one in board.cells],
    }


def _shortfall(one: Shortfall) -> dict[str, object]:
    return {
        "rule": one.rule.id,
        "where": one.where,
        "period": one.cell.period.words,
        "lacks": one.cell.lacks,
        "doer": one.doer,
        "by": one.by.isoformat() if one.by else None,
        "source": one.rule.source,
        "sentence": one.rule.sentence,
    }


def _cell(board: DutyBoard, cell: DutyCell) -> dict[str, object]:
    return {
        "rule": cell.rule_id,
        "where": board.wording.where(cell),
        "period": cell.period.words,
        "state": cell.state.name,
        "number": cell.number,
        "wanted": cell.wanted,
        "day": cell.day.isoformat() if cell.day else None,
    }
