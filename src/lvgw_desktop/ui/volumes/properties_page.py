"""卷的资料: the numbers, the title and the signatures of a volume, as its cover prints them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from lvgw_desktop.domain.ledger_volume import LedgerVolume
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import FieldEditor, LineEditor, TextEditor
from lvgw_desktop.ui.shared.operations import Operations

EDITOR = "volume"
_DERIVED = "空着的格，印的时候用格里的浅色字"


def properties_page(
    volume: LedgerVolume,
    derived: LedgerVolume,
    village: str,
    use_cases: UseCases,
    operations: Operations,
) -> EditorPage:
    """Return the page; what `derived` says stands where a field is empty."""

    def build(values: dict[str, Any]) -> LedgerVolume:
        return replace(volume, **values)

    page = EditorPage(
        "卷的资料",
        RecordEditor(_fields(derived), build, across=2),
        operations,
        save=use_cases.volumes.change,
        changed=("volumes",),
        subtitle=f"{village} {volume.year}年度 · {_DERIVED}",
        remarks=use_cases.volumes.problems,
        said=lambda _saved: "卷的资料已保存。",
        draft=DraftDesk(
            use_cases.drafts,
            DraftPlace(EDITOR, f"{volume.village_id} {volume.year}"),
            f"卷的资料 {village} {volume.year}年度",
        ),
    )
    page.help_part = "volume"
    page.editor.show_record(volume)
    return page


def _fields(derived: LedgerVolume) -> list[EditorField]:
    return [
        EditorField("file_no", "案卷号", _line("如 03", latin=True), required=True),
        EditorField("catalogue_no", "目录号", _line(derived.catalogue_no, latin=True)),
        EditorField("fonds_no", "全宗号", _line(derived.fonds_no or "没有可不填", latin=True)),
        EditorField("retention", "保管期限", _line(derived.retention)),
        EditorField("title", "案卷题名", _line(derived.title), span=2),
        EditorField("filed_by", "立卷人", _line(derived.filed_by)),
        EditorField("checked_by", "检查人", _line("空着，印好后手签")),
        EditorField("note", "本卷情况说明", lambda: _note(derived.note), span=2),
    ]


def _line(placeholder: str, *, latin: bool = False) -> Callable[[], FieldEditor]:
    return lambda: LineEditor(placeholder=placeholder, latin=latin)


def _note(placeholder: str) -> FieldEditor:
    return TextEditor(lines=4, placeholder=placeholder)
