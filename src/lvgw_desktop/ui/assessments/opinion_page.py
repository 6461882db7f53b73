"""登记意见: one body's grade with its reason, who signed it and when."""

from typing import Any

from lvgw_desktop.domain.assessment import Body, Opinion
from lvgw_desktop.services.assessment_meetings import votes_words
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import BODY_WORDS, CHANGED, grade_editor
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import LineEditor, TextEditor

_FINAL = "区司法局定的就是最终等次；写了等次，这一对就算定了"


def opinion_page(desk: PairDesk, page: PairPage, body: Body) -> EditorPage:
    """Return the page that registers what a body says of a pair."""
    name = BODY_WORDS[body]
    fields = (
        EditorField(
            "grade",
            "等次",
            lambda: grade_editor(desk.vocabulary, "等次"),
            hint=_hint(desk, page, body),
        ),
        EditorField("signed_by", "负责人", lambda: LineEditor(placeholder="签字的人")),
        EditorField("signed_on", "日期", lambda: DayEditor("如 2026.12.10")),
        EditorField("reason", "理由", lambda: TextEditor(lines=4)),
    )
    editing = EditorPage(
        f"登记{name}",
        RecordEditor(fields, _opinion),
        desk.operations,
        save=lambda opinion: desk.use_cases.assessment_grades.register(page.pair, body, opinion),
        changed=CHANGED,
        subtitle=f"{page.title} · {page.pair.words}",
        said=lambda _kept: f"{page.title}的{name}已登记。",
        draft=desk.draft(page, name),
    )
    editing.help_part = "assessments"
    editing.editor.show_record(page.assessment.opinion(body))
    return editing


def _hint(desk: PairDesk, page: PairPage, body: Body) -> str:
    """Return what to know when the grade is chosen: it is never counted from votes."""
    votes = votes_words(page.assessment.meeting.votes, desk.vocabulary)
    if body is Body.OFFICE and votes:
        return f"测评会上，{votes}；等次由人选"
    return _FINAL if body is Body.DISTRICT else ""


def _opinion(values: dict[str, Any]) -> Opinion:
    return Opinion(**values)
