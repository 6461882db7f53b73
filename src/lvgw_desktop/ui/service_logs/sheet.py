"""打开编辑: what an editor is opened with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet, log_on
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.ui.service_logs.entry import LogEntry, entry_on
from lvgw_desktop.ui.service_logs.log_draft import LogDraft


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """The text, the log it changes or begins, the draft it comes from, and the pinned fields.

    `base` has no id yet where a pre-filled sheet is keyed in: then it has uuid and serial of it.
    """

    entry: LogEntry = field(default_factory=LogEntry)
    base: ServiceLog | None = None
    draft: str = ""
    pinned: Mapping[str, Any] = field(default_factory=dict)
    copied: bool = False
    """Whether the text was copied from another log, and nobody has written it for this one."""

    @property
    def read_only(self) -> bool:
        """Tell whether the log is void: it can be read, not changed."""
        return self.base is not None and self.base.paper_state is PaperState.VOID

    @property
    def is_new(self) -> bool:
        """Tell whether nothing of it is saved yet."""
        return self.base is None or self.base.id is None

    @property
    def title(self) -> tuple[str, str]:
        """The words over the editor, large and small."""
        if self.base is None:
            return "新记一次服务", "保存时给编号；纸上印了编号的按 F7"
        if self.is_new:
            return f"录入预填表 {self.base.serial}", "编号照纸上的，不另给"
        if self.read_only:
            return f"作废的日志 {self.base.serial}", ""
        return f"修改日志 {self.base.serial}", "按省工作日志样式"


def sheet_on(prefilled: PrefilledSheet, draft: LogDraft | None = None) -> Sheet:
    """Return what the editor of a pre-filled sheet is opened with; `draft` is of that sheet."""
    base = log_on(prefilled)
    if draft is None:
        return Sheet(entry=entry_on(prefilled), base=base)
    return Sheet(entry=draft.entry, base=base, draft=draft.uuid)


BringBack = Callable[[Sheet, Refusal], None]
"""Opens a sheet again whose draft could not be written."""
