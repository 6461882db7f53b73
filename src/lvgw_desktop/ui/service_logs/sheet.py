"""打开编辑: what an editor is opened with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.ui.service_logs.entry import LogEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """The text, the log it changes, the draft it comes from, and the pinned fields."""

    entry: LogEntry = field(default_factory=LogEntry)
    base: ServiceLog | None = None
    draft: str = ""
    pinned: Mapping[str, Any] = field(default_factory=dict)

    @property
    def read_only(self) -> bool:
        """Tell whether the log is void: it can be read, not changed."""
        return self.base is not None and self.base.paper_state is PaperState.VOID

    @property
    def title(self) -> tuple[str, str]:
        """The words over the editor, large and small."""
        if self.base is None:
            return "新记一次服务", "保存时给编号 · 按省工作日志样式"
        if self.read_only:
            return f"作废的日志 {self.base.serial}", ""
        return f"修改日志 {self.base.serial}", "按省工作日志样式"


BringBack = Callable[[Sheet, Refusal], None]
"""Opens a sheet again whose draft could not be written."""
