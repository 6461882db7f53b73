"""顾问费的行: what stands in the card of the fee, before and after something is proposed."""

from collections.abc import Callable
from functools import partial

from lvgw_desktop.domain.amount import amount_in_full, amount_words, figures_of
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome
from lvgw_desktop.domain.part_of_year import served_words
from lvgw_desktop.services.fee_lines import FeeLine
from lvgw_desktop.ui.assessments.fee_page import PROPOSED_BY
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.labels import Label, rule
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, Item, column, row
from lvgw_desktop.ui.shared.tokens import Tone

FIRST_A_STANDARD = "先在设置里填标准"

OpenBasis = Callable[[FeeDeduction], object]


def agreed_lines(line: FeeLine, ask_standard: Callable[[], object]) -> Box:
    """Return what is known before anything is proposed; without a standard, the way to it."""
    if line.standard is None:
        ask = link(f"{FIRST_A_STANDARD} ›", ask_standard)
        return column(row(ask, STRETCH), _who_decides())
    part = [Label(served_words(line.months), "side")] if line.is_part else []
    return column(
        _amount("约定标准", f"{amount_words(line.standard.amount)} / 年"),
        *part,
        Label("还没有写建议。", "body2"),
        _who_decides(),
    )


def proposed_lines(line: FeeLine, decision: FeeDecision, open_basis: OpenBasis) -> Box:
    """Return what is proposed, from the standard that held down to what is left."""
    lines: list[Item] = [_amount("约定标准", f"{amount_words(decision.standard)} / 年")]
    if line.is_outdated and line.standard:
        now = amount_words(line.standard.amount)
        lines.append(Label(f"标准后来改成 {now}，这份建议没有变。", "side", tone=Tone.WARN))
    if decision.share is not None:
        lines.append(_amount("按任职折算", amount_words(decision.share)))
    lines += [_deduction(one, open_basis) for one in decision.deductions]
    if decision.outcome is FeeOutcome.NOT_RENEWED:
        lines.append(Label("建议不再续聘", "bold", tone=Tone.SEAL))
    if decision.note:
        lines.append(Label(decision.note, "side", wrap=True))
    return column(*lines, rule(), *_result(decision.payable))


def _deduction(deduction: FeeDeduction, open_basis: OpenBasis) -> Box:
    line = row(spacing=8)
    line.put(Label(deduction.reason, wrap=True), 1)
    if deduction.rule_id:
        line.put(link("依据 ›", partial(open_basis, deduction)))
    line.put(Label(f"−{figures_of(deduction.amount)}", tone=Tone.SEAL))
    return line


def _result(payable: int) -> tuple[Item, ...]:
    return (
        row(Label("建议发放", "bold"), STRETCH, Label(amount_words(payable), "number")),
        Label(amount_in_full(payable), "side", wrap=True),
        _who_decides(),
    )


def _who_decides() -> Label:
    return Label(PROPOSED_BY, "hint", wrap=True)


def _amount(words: str, amount: str) -> Box:
    return row(Label(words), STRETCH, Label(amount))
