"""改总结的一段: one part of the summary as running text, its figures tinted."""

from typing import Any

from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.year_summaries import WrittenPart
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.year.figure_area import FigureEditor

EDITOR = "year_text"
TOPIC = "year_texts"
LINES = 16
_ABOUT = "有底色的数字是登记里数出来的，以后有变化会提醒"
_HINT = "回车另起一段；“（一）……”单独一行、不写句号的，印成小标题；全部删去的，这一段不印。"
_FIELDS = (EditorField("text", "正文", lambda: FigureEditor(lines=LINES), hint=_HINT, span=2),)


def part_page(
    year: int, written: WrittenPart, use_cases: UseCases, operations: Operations
) -> EditorPage:
    """Return the page."""
    key, title = written.key, written.part.title
    page = EditorPage(
        f"{year}年总结 · {title}",
        RecordEditor(_FIELDS, _text),
        operations,
        save=lambda text: use_cases.year_summaries.save(year, key, text),
        changed=(TOPIC,),
        subtitle=_ABOUT,
        said=lambda _nothing: f"“{title}”已保存。",
        draft=DraftDesk(
            use_cases.drafts, DraftPlace(EDITOR, str(year), key), f"{year}年总结 {title}"
        ),
    )
    page.help_part = "year"
    page.editor.show_record({"text": written.kept})
    return page


def _text(values: dict[str, Any]) -> str:
    return str(values["text"])
