"""接着写: which place of the window opens a draft again."""

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands

TABS = {
    "service_log": "工作日志",
    "village": "村(居)",
    "adviser": "法律顾问",
    "firm": "法律顾问",
    "month_close": "月报",
    "assessment": "考核与费用",
}
"""By the name of the editor; what no tab opens is in `elsewhere`."""
_GONE = "这份草稿已经写完保存，或丢掉了。"


@runtime_checkable
class KeepsDrafts(Protocol):
    """A tab whose pages keep drafts."""

    def take_up_draft(self, draft: Draft) -> None:
        """Open the page that a draft was typed on."""


class DraftErrands(WindowErrands):
    """`elsewhere` opens the drafts of pages that lie over any tab, by the name of their editor."""

    def __init__(
        self, around: Surroundings, elsewhere: Mapping[str, Callable[[Draft], object]]
    ) -> None:
        super().__init__(around)
        self._elsewhere = elsewhere

    def take_up(self, uuid: str) -> None:
        """Open the page that this draft was typed on."""
        self._operations.run(lambda: self._use_cases.drafts.named(uuid), then=self._open)

    def _open(self, draft: Draft | None) -> None:
        if draft is None:
            self._here().say(_GONE)
        elif draft.editor in self._elsewhere:
            self._elsewhere[draft.editor](draft)
        else:
            tab = self._tab_named(TABS[draft.editor])
            assert isinstance(tab, KeepsDrafts)
            tab.take_up_draft(draft)
