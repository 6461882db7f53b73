"""会发生什么: whose package it is, and what reading it in adds, changes and leaves."""

from lvgw_desktop.domain.office_package import PACKED_WORDS
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.package_outcome import PackageOutcome
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row


def effect_cards(outcome: PackageOutcome) -> tuple[Card, ...]:
    """Return the cards beside the comparison, and beside what was read."""
    head = outcome.source.head
    whose = Card(
        "包里是什么",
        Label(head.office, "bold"),
        Label(f"{date_words(head.made_at.date())} {head.made_at:%H:%M} 做的", "body2"),
        Label(head.range_words, "body2", wrap=True),
    )
    verb = "新增" if outcome.tried else "已新增"
    lines = [
        _line(f"{verb}{PACKED_WORDS[name]}", count)
        for name, count in outcome.added.items()
        if count
    ]
    effect = Card(
        "会发生什么" if outcome.tried else "读进来了什么",
        *(lines or [_line(verb, 0)]),
        _line("改成包里的", outcome.updated),
        _line("不一样，留这里的", outcome.kept),
        _line("一样，不动", outcome.same),
        _line("没有加", len(outcome.left)),
    )
    if not outcome.tried:
        return whose, effect
    return (
        whose,
        effect,
        Card(
            "",
            remark("shield-check", "读之前先自动备份一次"),
            remark("arrow-counter-clockwise", "7 天内可以整批撤销"),
        ),
    )


def _line(words: str, count: int) -> Item:
    return row(Label(words, "body2"), STRETCH, Label(f"{count} 条", "bold" if count else "body"))
