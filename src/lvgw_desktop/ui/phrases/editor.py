"""写常用语: the page that adds or changes one."""

from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.phrase import PHRASE_FIELDS, Phrase, phrase_problems
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.phrases import FIELD_WORDS
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import ChoiceEditor, TextEditor
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.ticks_editor import TicksEditor

EDITOR = "phrase"
CHANGED = ("phrases",)
NEW = Phrase(text="")
KINDS_PER_LINE = 3


def phrase_page(phrase: Phrase, use_cases: UseCases, operations: Operations) -> EditorPage:
    """Return the page; a new phrase has no id."""
    title = "修改常用语" if phrase.id else "新增常用语"

    def build(values: dict[str, Any]) -> Phrase:
        return replace(phrase, **values)

    page = EditorPage(
        title,
        RecordEditor(_fields(use_cases.workplace.pack.vocabulary), build),
        operations,
        save=use_cases.phrases.save,
        changed=CHANGED,
        remarks=phrase_problems,
        said=lambda _saved: "常用语已保存。",
        draft=DraftDesk(use_cases.drafts, DraftPlace(EDITOR, phrase.uuid), title),
    )
    page.help_part = "phrases"
    page.editor.show_record(phrase)
    return page


def _fields(vocabulary: Vocabulary) -> list[EditorField]:
    kinds = [(kind.code, kind.short) for kind in vocabulary.kinds.values()]
    fields = [(name, FIELD_WORDS[name]) for name in PHRASE_FIELDS]
    return [
        EditorField("text", "常用语", lambda: TextEditor(lines=3), required=True),
        EditorField("field", "用在哪一格", lambda: ChoiceEditor(Segmented(fields, name="用在"))),
        EditorField(
            "kinds",
            "服务种类",
            lambda: TicksEditor(kinds, per_line=KINDS_PER_LINE),
            hint="勾了的种类优先列出；一个也不勾，各种服务都可以用。",
        ),
    ]
