"""写明原因: a page that asks for one reason before something is done."""

from collections.abc import Callable, Sequence
from typing import Any

from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.operations import Operations

_FIELDS = (EditorField("reason", "原因", required=True),)


def reason_page(  # noqa: PLR0913  the parts of one page, each by its name
    title: str,
    subtitle: str,
    operations: Operations,
    *,
    save: Callable[..., Any],
    changed: Sequence[str],
    save_words: str,
    draft: DraftDesk,
    said: Callable[[Any], str] | None = None,
    label: str = "",
) -> EditorPage:
    """Return the page; `save(reason)` does the thing.

    `label` if that takes its time, then `save(reason, progress=…)`.
    """
    page = EditorPage(
        title,
        RecordEditor(_FIELDS, _reason),
        operations,
        save=save,
        changed=changed,
        subtitle=subtitle,
        save_words=save_words,
        draft=draft,
        said=said,
        label=label,
    )
    page.editor.show_record({})
    return page


def _reason(values: dict[str, Any]) -> str:
    if not values["reason"]:
        raise Refusal("请写明原因。", [Problem("reason", "请写明原因，会记在留痕里。")])
    return str(values["reason"])
