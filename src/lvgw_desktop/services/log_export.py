"""导出日志: a list of logs, narrowed and sorted as on the screen, as a workbook."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.ledger import item_words, whole_text
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import hours_words, spells_words
from lvgw_desktop.exchange.log_list_sheet import LogListRow, write_log_list
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

Told = Callable[[int, int, str], None]
"""Told of the work: steps done, of how many, and in words; it may raise to stop the work."""

_READ_AT_ONCE = 500
"""Logs; a save waits no longer than they take."""
_READ, _WRITTEN, _CHECKED = range(3)
_STEPS = ("正在读取", "正在写表格", "正在重新打开核对")


def _silent(_done: int, _total: int, _words: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class LogExportService:
    """Use cases of the list of logs as a file."""

    workplace: Workplace

    def file_name(self, wanted: LogFilter) -> str:
        """Return 工作日志_2026-11-01至2026-11-30.xlsx, or 工作日志.xlsx of all days."""
        return f"{_title(wanted).replace(' ', '_')}.xlsx"

    def export(
        self,
        wanted: LogFilter,
        target: Path,
        only: AbstractSet[int] | None = None,
        told: Told = _silent,
    ) -> Path:
        """Write all logs a filter leaves, or those of `only` among them, and return where it lies.

        Telephones stand there in full: the file is for the office itself. Raises Refusal if there
        is nothing to write.
        """
        ids = self._ids(wanted, only)
        written = write_log_list(
            target,
            _title(wanted),
            self._rows(ids, told),
            lambda again, done, total: _tell(told, (_WRITTEN, _CHECKED)[again], done, total),
        )
        self.workplace.note(EXPORTED, f"工作日志清单 {len(ids)} 条")
        return written

    def _ids(self, wanted: LogFilter, only: AbstractSet[int] | None) -> Sequence[int]:
        with self.workplace.reading() as store:
            ids = store.log_list.ids(wanted)
        chosen = ids if only is None else [each for each in ids if each in only]
        if not chosen:
            raise Refusal("列表里一条日志也没有，没有可导出的。请换一个筛选。")
        return chosen

    def _rows(self, ids: Sequence[int], told: Told) -> Iterator[LogListRow]:
        """Read the logs piece by piece, so that nobody who saves meanwhile has to wait."""
        vocabulary = self.workplace.pack.vocabulary
        for start in range(0, len(ids), _READ_AT_ONCE):
            _tell(told, _READ, start, len(ids))
            with self.workplace.reading() as store:
                names = names_in(store)
                logs = store.service_logs.of_ids(ids[start : start + _READ_AT_ONCE])
            yield from (_row(log, names, vocabulary) for log in logs)


def _title(wanted: LogFilter) -> str:
    first, last = wanted.first_day, wanted.last_day
    return f"工作日志 {first}至{last}" if first and last else "工作日志"


def _tell(told: Told, step: int, done: int, total: int) -> None:
    words = f"第 {step + 1} 步，共 {len(_STEPS)} 步：{_STEPS[step]} {done} / {total}"
    told(step * total + done, len(_STEPS) * total, words)


def _row(log: ServiceLog, names: Names, vocabulary: Vocabulary) -> LogListRow:
    items = (item_words(item, vocabulary.kind(item.kind)) for item in log.items)
    return LogListRow(
        serial=log.short_number,
        served_on=log.served_on,
        spells=_time(log),
        village=names.village(log.village_id),
        adviser=names.adviser(log.adviser_id),
        method=vocabulary.word(log.method),
        client=_client(log, vocabulary),
        phone=log.client_phone,
        text=whole_text(log),
        amounts="；".join(items),
        remark=log.remark,
        paper_state=vocabulary.word(log.paper_state),
    )


def _time(log: ServiceLog) -> str:
    spells = [spells_words([spell]) for spell in log.spells]
    hours = [] if log.hours is None else [f"{hours_words(log.hours)}小时"]
    return "\n".join(spells + hours)


def _client(log: ServiceLog, vocabulary: Vocabulary) -> str:
    """Return who came; a committee, whose name is its category, is named once."""
    category = vocabulary.word_of("client_category", log.client_category)
    said = (log.client_name, category, log.client_village, log.client_description)
    return "，".join(dict.fromkeys(filter(None, said)))
