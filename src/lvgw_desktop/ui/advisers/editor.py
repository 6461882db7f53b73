"""法律顾问编辑: the fields of an adviser's card; a firm not known yet is added with it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import AdviserKind, LegalAdviser, adviser_problems
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import ChoiceEditor, FieldEditor, LineEditor, NumberEditor
from lvgw_desktop.ui.shared.offering_line import Offer
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor
from lvgw_desktop.ui.shared.segmented import Segmented

EDITOR = "adviser"
NEW = LegalAdviser(name="")
CHANGED = ("advisers", "firms", "villages")


@dataclass(frozen=True, slots=True)
class NewFirm:
    """The key of a firm that is typed and not known yet."""

    name: str


def adviser_page(
    adviser: LegalAdviser,
    firms: Sequence[Firm],
    use_cases: UseCases,
    operations: Operations,
) -> EditorPage:
    """Return the page that adds or changes an adviser."""
    title = "修改法律顾问" if adviser.id else "新增法律顾问"

    def build(values: dict[str, Any]) -> tuple[LegalAdviser, str]:
        firm = values["firm_id"]
        new_firm = firm.name if isinstance(firm, NewFirm) else ""
        values["firm_id"] = None if new_firm else firm
        values["villages_elsewhere"] = values["villages_elsewhere"] or 0
        return replace(adviser, **values), new_firm

    page = EditorPage(
        title,
        RecordEditor(_fields(firms, use_cases.workplace.pack.vocabulary), build, across=2),
        operations,
        save=lambda read: use_cases.advisers.save(*read),
        changed=CHANGED,
        subtitle=adviser.name,
        remarks=_remarks,
        said=lambda saved: f"{saved.name}已保存。",
        draft=DraftDesk(
            use_cases.drafts, DraftPlace(EDITOR, adviser.uuid), f"{title} {adviser.name}".strip()
        ),
    )
    page.editor.show_record(adviser)
    return page


def firm_candidates(firms: Sequence[Firm]) -> Offer:
    """Return what the picker offers: known firms, and a Chinese name nobody knows as a new one."""
    known = [
        Choice(firm.id, firm.name, second=firm.head, search=finder(firm.name)) for firm in firms
    ]

    def offered(typed: str) -> Sequence[Choice]:
        name = typed.strip()
        found = matching(known, name)
        if not name or name.isascii() or any(choice.text == name for choice in known):
            return found
        return [*found, Choice(NewFirm(name), name, second="保存时一起加上", tag="新机构")]

    return offered


def _remarks(read: tuple[LegalAdviser, str]) -> Iterable[Problem]:
    adviser, new_firm = read
    return (one for one in adviser_problems(adviser) if not (new_firm and one.field == "firm_id"))


def _fields(firms: Sequence[Firm], vocabulary: Vocabulary) -> list[EditorField]:
    def firm_picker() -> PickerEditor:
        placeholder = "名称或拼音；新机构直接写全称"
        return PickerEditor(Picker(firm_candidates(firms), placeholder=placeholder))

    return [
        EditorField("name", "姓名", required=True),
        EditorField("kind", "类别", lambda: _kind_editor(vocabulary)),
        EditorField("firm_id", "所在机构", firm_picker),
        EditorField("licence_no", "执业证号", _line("律师 17 位；旧证 12 位也可以", latin=True)),
        EditorField("phone", "电话", _line("手机或座机", latin=True)),
        EditorField("wechat", "微信"),
        EditorField(
            "villages_elsewhere",
            "外所村(居)",
            NumberEditor,
            hint="在别的司法所担任顾问的村(居)数，算进 6 个以内",
        ),
        EditorField("remark", "备注"),
    ]


def _line(placeholder: str, *, latin: bool = False) -> Callable[[], FieldEditor]:
    return lambda: LineEditor(placeholder=placeholder, latin=latin)


def _kind_editor(vocabulary: Vocabulary) -> ChoiceEditor:
    choices = [(kind, vocabulary.word(kind)) for kind in AdviserKind]
    return ChoiceEditor(Segmented(choices, name="类别"))
