"""已有的服务: what is told already, in the file or further up in a workbook, is taken once only."""

from collections.abc import Iterable
from datetime import date

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.same_service import Meeting, ToldService, Words, plain_letters
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.storage.store import Store
from lvgw_desktop.storage.told_logs import ToldLog


class KnownServices:
    """Services by what they tell, each with the words for where it stands."""

    def __init__(
        self, store: Store, places: Iterable[tuple[int, date]], source_nos: Iterable[str]
    ) -> None:
        self._told: dict[Words, list[tuple[ToldService, str]]] = {}
        self._met: dict[Words, str] = {}
        self._numbered = store.told_logs.numbered(source_nos)
        for log in store.told_logs.on_days(places):
            self.add(told_by(log), _place(log))

    def where(self, told: ToldService, source_no: str) -> str:
        """Return where the same service stands, "" if it is new."""
        if self._numbered.get(source_no) == told.meeting[:2]:
            return f"{source_no} 号日志"
        known = self._told.get(told.words, ())
        return next((where for one, where in known if one.is_same(told)), "")

    def near(self, told: ToldService, source_no: str) -> list[Problem]:
        """Ask about another service of its number, or of that day that may be the same."""
        found = []
        if source_no in self._numbered:
            found.append(_asked("source_no", f"编号和 {source_no} 号日志一样，村(居)或日期不同"))
        if where := self._met.get(told.likeness):
            if told.meeting.client:
                alike = f"和{where}是同一天、同一人，内容、时间或事项不同"
            else:
                alike = f"和{where}是同一天，写的也一样，时间或事项不同"
            found.append(_asked("content", alike))
        return found

    def add(self, told: ToldService, where: str) -> None:
        """Let a service be known from now on."""
        self._told.setdefault(told.words, []).append((told, where))
        self._met.setdefault(told.likeness, where)


def told_by(log: ServiceLog | ToldLog) -> ToldService:
    """Return what a log is compared by; one without content by its result."""
    client = plain_letters(log.client_name)
    return ToldService(
        meeting=Meeting(log.village_id, log.served_on, log.adviser_id, client),
        content=plain_letters(log.content.strip() or log.result),
        spells=log.spells,
        hours=log.hours,
        items=frozenset((item.kind, item.quantity) for item in log.items),
    )


def _asked(field: str, sentence: str) -> Problem:
    return Problem(field, f"{sentence}，请核对是不是同一次。", Severity.CHECK)


def _place(log: ToldLog) -> str:
    if log.serial:
        return f"{log.serial} 号日志"
    return f"以前导入的 {date_words(log.served_on)} 的一条"
