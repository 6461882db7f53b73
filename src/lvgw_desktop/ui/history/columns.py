"""历史的列: when, who, what and why."""

from datetime import date

from lvgw_desktop.services.history import moment_words
from lvgw_desktop.services.history_changes import Change
from lvgw_desktop.ui.shared.columns import Column


def columns(today: date) -> tuple[Column, ...]:
    """Return the columns; dates of another year are written with it."""

    def when(change: Change) -> str:
        return moment_words(change.at, today)

    return (
        Column("at", "什么时候 / 谁", 150, text=when, second=lambda one: one.operator),
        Column(
            "what", "做了什么 / 原因", 0, text=lambda one: one.what, second=lambda one: one.reason
        ),
    )
