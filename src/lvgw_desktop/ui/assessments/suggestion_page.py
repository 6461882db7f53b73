"""意见和等次: what the office advises, and the grade it proposes to the bureau."""

from typing import Any

from lvgw_desktop.domain.assessment import Grade
from lvgw_desktop.services.assessment_grades import Suggestion
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.words import CHANGED, grade_editor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import LineEditor, TextEditor

NAME = "意见和等次"


def suggestion_page(desk: PairDesk, page: PairPage, grade: Grade | None = None) -> EditorPage:
    """Return the page; a `grade` that was chosen before stands there already."""
    editor = RecordEditor(_fields(desk), _suggestion)
    editing = EditorPage(
        NAME,
        editor,
        desk.operations,
        save=lambda said: desk.use_cases.assessment_grades.suggest(page.pair, said),
        changed=CHANGED,
        subtitle=f"{page.title} · {page.pair.words}",
        said=lambda _kept: f"{page.title}的意见和建议等次已存。",
        draft=desk.draft(page, NAME),
    )
    editing.help_part = "assessments"

    def name_button() -> None:
        chosen = editor["suggested_grade"].value()
        words = f"存为建议等次：{desk.vocabulary.word(chosen)}" if chosen else "保存"
        editing.save_button.set_words(words)

    editor.changed.connect(name_button)
    editor.show_record(page.assessment)
    if grade:
        editor.retype({"suggested_grade": desk.vocabulary.word(grade)})
    name_button()
    return editing


def _fields(desk: PairDesk) -> tuple[EditorField, ...]:
    return (
        EditorField(
            "suggested_grade",
            "建议等次",
            lambda: grade_editor(desk.vocabulary, "建议等次"),
            hint="由人评定，程序不打分；最终等次由区司法局定",
        ),
        EditorField(
            "suggested_reason", "理由", lambda: LineEditor(placeholder="写了等次，就要写理由")
        ),
        EditorField("advice", "意见和建议", lambda: TextEditor(lines=8)),
    )


def _suggestion(values: dict[str, Any]) -> Suggestion:
    return Suggestion(**values)
