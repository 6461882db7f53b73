"""金额输入: an amount as 分, said back with its 元 at once."""

from typing import Any

from lvgw_desktop.domain.amount import amount_words, figures_of, read_amount
from lvgw_desktop.ui.shared.line_editors import ShorthandEditor


class AmountEditor(ShorthandEditor):
    """An amount of money; "3000", "3,000.50", "３０００元" and "0.3万" are understood."""

    def __init__(self, placeholder: str = "如 3000") -> None:
        super().__init__(_understood, placeholder=placeholder)

    def set_value(self, value: Any) -> None:  # noqa: ANN401  分, None, or what was typed before
        """Show an amount in figures."""
        super().set_value(figures_of(value) if isinstance(value, int) else value)


def _understood(text: str) -> tuple[int, str]:
    amount = read_amount(text)
    return amount, f"= {amount_words(amount)}"
