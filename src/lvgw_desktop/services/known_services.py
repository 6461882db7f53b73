"""已有的服务: what is told already, in the file or further up in a workbook, is taken once only."""

from collections.abc import Iterable
from datetime import date

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.same_service import Meeting, ToldService, told_service
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.storage.store import Store
from lvgw_desktop.storage.told_logs import ToldLog


class KnownServices:
    """Services by what they tell, each with the words for where it stands."""

    def __init__(
        self, store: Store, places: Iterable[tuple[int, date]], source_nos: Iterable[str]
    ) -> None:
        self._told: dict[ToldService, str] = {}
        self._met: dict[Meeting, str] = {}
        self._serials = store.told_logs.serials_among(source_nos)
        for log in store.told_logs.on_days(places):
            self.add(told_by(log), _place(log))

    def where(self, told: ToldService, source_no: str) -> str:
        """Return where the same service stands, "" if it is new."""
        if source_no in self._serials:
            return f"{source_no} 号日志"
        return self._told.get(told, "")

    def near(self, told: ToldService) -> list[Problem]:
        """Ask about another service of that day to the same person."""
        where = self._met.get(told.meeting) if told.meeting.client else None
        if not where:
            return []
        sentence = f"和{where}是同一天、同一人，内容不同，请核对是不是同一次。"
        return [Problem("content", sentence, Severity.CHECK)]

    def add(self, told: ToldService, where: str) -> None:
        """Let a service be known from now on."""
        self._told.setdefault(told, where)
        self._met.setdefault(told.meeting, where)


def told_by(log: ServiceLog | ToldLog) -> ToldService:
    """Return what a log is compared by; one without content by its result."""
    who = (log.village_id, log.served_on, log.adviser_id)
    return told_service(*who, log.client_name, log.content.strip() or log.result)


def _place(log: ToldLog) -> str:
    if log.serial:
        return f"{log.serial} 号日志"
    return f"以前导入的 {date_words(log.served_on)} 的一条"
