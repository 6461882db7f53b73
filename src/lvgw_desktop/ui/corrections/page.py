"""更正: a log of a closed month as it is, and beside it what it becomes, with the reason."""

from collections.abc import Callable

from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.corrections import ToCorrect
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.ui.corrections.fields import corrected_log, correction_fields, shown_values
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import Banner

EDITOR = "correction"
CHANGED = ("service_logs",)
LABEL_WIDTH = 122


class CorrectionPage(EditorPage):
    """`saved` once the corrections are made."""

    help_part = "closed"


def correction_page(
    asked: ToCorrect,
    use_cases: UseCases,
    operations: Operations,
    candidates: Candidates,
    withdraw: Callable[[], object],
) -> CorrectionPage:
    """Return the page that corrects a log; only the fields that are changed are taken.

    `withdraw()` is offered where the log was corrected before, to take that back instead.
    """
    log, workplace = asked.log, use_cases.workplace
    vocabulary, today = workplace.pack.vocabulary, workplace.today
    number = log.short_number
    editor = RecordEditor(
        correction_fields(log, candidates, vocabulary, today),
        lambda values: corrected_log(log, values),
        across=2,
        label_width=LABEL_WIDTH,
    )
    page = CorrectionPage(
        f"更正 {log.serial or number}",
        editor,
        operations,
        save=lambda given: use_cases.corrections.correct(log, *given),
        changed=CHANGED,
        save_words="加这一行更正",
        above=_banner(asked, withdraw),
        draft=DraftDesk(use_cases.drafts, DraftPlace(EDITOR, log.uuid), f"更正 {number} 号"),
        said=lambda made: _said(number, made),
    )
    words = ValueWords(candidates.roster.names, vocabulary)
    on_keys(page, {"F6": editor["items"].take_focus})
    if asked.can_withdraw:
        on_keys(page, {"F9": withdraw})
    editor.show_record(shown_values(log, words, today))
    return page


def _banner(asked: ToCorrect, withdraw: Callable[[], object]) -> Banner:
    """Return where this counts, with the way back of what was corrected before."""
    if not asked.can_withdraw:
        return Banner(asked.words)
    return Banner(asked.words, Button("撤回上次更正…", key="F9", small=True, clicked=withdraw))


def _said(number: str, made: tuple[Correction, ...]) -> str:
    """Return 已更正 0137 号的服务内容，计入11月。"""
    month = read_month(made[0].month).number
    names = field_names(ServiceLog)
    if any(one.field == "paper_state" for one in made):
        return f"{number} 号已作为更正作废，计入{month}月。"
    fields = "、".join(names[one.field] for one in made)
    return f"已更正 {number} 号的{fields}，计入{month}月。"
