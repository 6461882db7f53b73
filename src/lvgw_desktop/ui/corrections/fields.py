"""更正的各格: each closed field as it is, and beside it the editor for what it becomes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.occasion import Occasion, read_occasion, shorthand
from lvgw_desktop.domain.paper import voided
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.ui.corrections.items_editor import ItemsEditor
from lvgw_desktop.ui.corrections.words_editor import WordsEditor
from lvgw_desktop.ui.service_logs.client_categories import client_categories
from lvgw_desktop.ui.service_logs.method_editor import MethodEditor
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import (
    FieldEditor,
    LineEditor,
    ShorthandEditor,
    TextEditor,
    TickEditor,
)
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor

OCCASION, REASON, VOID = "served_on", "reason", "void"
_PLAIN = (
    *("village_id", "adviser_id", "method", "client_category", "client_name"),
    *("client_description", "client_phone", "content", "result", "items", "remark"),
)
"""The fields that are taken as they are; 服务时间 gives several."""
_WAS = "was_"


def correction_fields(
    log: ServiceLog, candidates: Candidates, vocabulary: Vocabulary, today: date
) -> tuple[EditorField, ...]:
    """Return the fields of the page, 原来 and 改为 in turn."""
    names = {**field_names(ServiceLog), OCCASION: "服务时间"}
    editors = _editors(log, candidates, vocabulary, today)
    pairs = (
        (EditorField(_WAS + name, names[name], WordsEditor), EditorField(name, "改为", make))
        for name, make in editors.items()
    )
    return (
        *(field for pair in pairs for field in pair),
        EditorField(VOID, "作废", lambda: TickEditor("这一条整个作废，编号保留"), span=2),
        EditorField(REASON, "原因", required=True, span=2),
    )


def shown_values(log: ServiceLog, words: ValueWords, today: date) -> dict[str, Any]:
    """Return what the fields show of a log before anything is changed."""
    occasion = _occasion(log)
    said = {name: words.of(name, getattr(log, name)).full for name in _PLAIN}
    said[OCCASION] = occasion.words(today)
    was = {_WAS + name: each for name, each in said.items()}
    becomes = {name: getattr(log, name) for name in _PLAIN}
    return {**was, **becomes, OCCASION: occasion, VOID: False, REASON: ""}


def corrected_log(log: ServiceLog, values: Mapping[str, Any]) -> tuple[ServiceLog, str]:
    """Return the log as the fields say, and the reason; Refusal with what they cannot take."""
    problems = [*_missing(values)]
    if problems:
        raise Refusal(problems[0].sentence, problems)
    occasion: Occasion = values[OCCASION]
    changed = {name: values[name] for name in _PLAIN}
    changed["client_category"] = changed["client_category"] or ""
    if occasion != _occasion(log):
        changed |= {name: getattr(occasion, name) for name in ("served_on", "spells", "hours")}
    becomes = replace(log, **changed)
    reason: str = values[REASON]
    return (voided(becomes, reason) if values[VOID] else becomes), reason


class _OccasionEditor(ShorthandEditor):
    """服务时间: shown as it would be typed."""

    def set_value(self, value: Occasion | None) -> None:
        """Show day, times and hours in shorthand."""
        super().set_value(shorthand(value) if value else "")


def _editors(
    log: ServiceLog, candidates: Candidates, vocabulary: Vocabulary, today: date
) -> Mapping[str, Any]:
    """Return how each field is typed, in the order of the sheet."""

    def understand(text: str) -> tuple[object, str]:
        occasion = read_occasion(text, today)
        return occasion, f"= {occasion.words(today)}"

    advisers = candidates.advisers_for(log.village_id, log.served_on)
    villages = candidates.villages_for(log.adviser_id, log.served_on)
    categories = list(_with_its_own(client_categories(vocabulary), log.client_category))
    return {
        "adviser_id": partial(_picker, advisers),
        "village_id": partial(_picker, villages),
        OCCASION: lambda: _OccasionEditor(understand, placeholder="如 10.18 9-11.30"),
        "method": MethodEditor,
        "client_category": partial(_picker, categories),
        "client_name": LineEditor,
        "client_description": LineEditor,
        "client_phone": lambda: LineEditor(icon="phone", latin=True),
        "content": lambda: TextEditor(lines=3),
        "result": lambda: TextEditor(lines=2),
        "items": lambda: ItemsEditor(vocabulary),
        "remark": LineEditor,
    }


def _picker(choices: list[Choice]) -> FieldEditor:
    return PickerEditor(Picker(lambda typed: matching(choices, typed)))


def _with_its_own(choices: list[Choice], code: str) -> Iterator[Choice]:
    """Yield the choices, and a word of an old log that is none of them."""
    yield from choices
    if code and code not in {one.key for one in choices}:
        yield Choice(code, code)


def _occasion(log: ServiceLog) -> Occasion:
    return Occasion(log.served_on, log.spells, log.hours)


def _missing(values: Mapping[str, Any]) -> Iterator[Problem]:
    if values["adviser_id"] is None:
        yield Problem("adviser_id", "请选法律顾问。")
    if values["village_id"] is None:
        yield Problem("village_id", "请选村(居)。")
    if values[OCCASION] is None:
        yield Problem(OCCASION, "请写服务时间。")
    if not values[REASON].strip():
        yield Problem(REASON, "请写明为什么更正。")
