"""其他记录编辑: the page that adds or changes one record of any kind."""

from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.other_checks import other_remarks
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.other_records.fields import WHOLE, editor_fields
from lvgw_desktop.ui.other_records.following import Following
from lvgw_desktop.ui.other_records.makers import Surroundings
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations

TOPIC = "other_records"
_LABEL = 112
# ruff: noqa: ANN401  what is called a record here is one of any kind


def record_page(
    kind: OtherKind,
    record: Any,
    log: ServiceLog | None,
    use_cases: UseCases,
    operations: Operations,
    candidates: Candidates,
) -> EditorPage:
    """Return the page; `log` is the one that the record belongs to."""
    today, roster = use_cases.workplace.today, candidates.roster
    around = Surroundings(candidates, use_cases.workplace.pack.vocabulary, today)
    title = kind.name_of(record) if record.id else f"新增{kind.title}"
    place = DraftPlace(kind.name, record.uuid, log.uuid if log and not record.id else "")

    page = EditorPage(
        title,
        record_editor(kind, record, around),
        operations,
        save=lambda built: use_cases.other_records.save(kind, built),
        changed=(TOPIC, "drafts"),
        subtitle=_subtitle(kind, record, log),
        remarks=lambda built: other_remarks(kind, built, roster, today),
        said=lambda saved: f"已保存 {kind.name_of(saved)}",
        draft=None if record.void_reason else DraftDesk(use_cases.drafts, place, title),
    )
    page.help_part = "other_records"
    if record.void_reason:
        page.lock("作废的记录不能再改。要改请另记一条。")
    return page


def record_editor(kind: OtherKind, record: Any, around: Surroundings) -> RecordEditor[Any]:
    """Return the editor of a kind, showing a record; what follows from a choice follows here."""

    def build(values: dict[str, Any]) -> Any:
        return replace(record, **values)

    editor: RecordEditor[Any] = RecordEditor(
        editor_fields(kind, around), build, across=WHOLE, label_width=_LABEL
    )
    editor.show_record(record)
    Following(editor, kind, around)
    return editor


def _subtitle(kind: OtherKind, record: Any, log: ServiceLog | None) -> str:
    void = f"已作废：{record.void_reason}" if record.void_reason else ""
    number = log and log.short_number
    of_log = f"据工作日志 {number} 号" if log else ""
    return " · ".join(filter(None, (void, of_log, kind.form_title)))
