"""不能改的日志: what the editor says over a void log and over one of a closed month."""

from collections.abc import Callable
from datetime import date

from lvgw_desktop.domain.closed_months import closed_sentence
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.states import Banner

PAPER_FIELDS = frozenset({"hand_written", "signer_phone"})
"""What goes on after the month is closed; 重大事项 stands beside the quantities."""


def void_banner(log: ServiceLog) -> Banner:
    """Return why a void log can only be read."""
    return Banner(f"{log.serial} 号已作废：{log.void_reason}。编号保留，不能再改。")


def closed_banner(close: MonthlyClose, today: date, correct: Callable[[], object]) -> Banner:
    """Return why most fields are grey, with the way to correct them."""
    button = Button("更正…", icon="note-pencil", key="F7", small=True, clicked=correct)
    return Banner(closed_sentence(close, today), button)
