"""据日志办理: asks what is begun from the log under the cursor, the likely one first."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.begun_record import likely_kind
from lvgw_desktop.domain.other_kind import BY_NAME, FOLLOW_UP_VISIT, LECTURE, MAJOR_MATTER
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import ChoiceEditor
from lvgw_desktop.ui.shared.segmented import Segmented

_WORDS = (
    (LECTURE.name, "1 办理讲座备案"),
    (MAJOR_MATTER.name, "2 报告重大事项"),
    (FOLLOW_UP_VISIT.name, "3 记一次回访"),
)


class Onward(QObject):
    """`begun(kind, uuid of the log)` once it is chosen; `lectures` are the kinds of service."""

    begun = Signal(object, str)

    def __init__(self, lectures: Collection[str], parent: QObject) -> None:
        super().__init__(parent)
        self._lectures = lectures
        asked = EditorField("kind", "", lambda: ChoiceEditor(Segmented(_WORDS, name="办什么")))
        self.bar = AskBar(asked, "办理", "先不办")

    def ask(self, log: ServiceLog) -> None:
        """Ask what is to be begun from a log."""

        def begin(name: str) -> None:
            self.bar.leave()
            self.begun.emit(BY_NAME[name], log.uuid)

        number = log.short_number
        likely = likely_kind(log, self._lectures)
        self.bar.ask(f"据工作日志 {number} 号", likely.name, begin)
