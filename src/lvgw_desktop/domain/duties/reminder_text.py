"""提醒语: one text for each adviser, with all that lacks, to be pasted into a chat."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from lvgw_desktop.domain.duties.duty import Doer, DutyCell, Records
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.wording import near_day_words

_ASKED = {
    "on_site_hours": "安排",
    "log_complete": "到所里补齐",
    "major_matter": "把情况报告到所里",
    "quarterly_lecture": "举办，并把提纲交到所里",
    "lecture_outline": "把提纲交到所里",
    "wechat_group": "建好",
    "adviser_training": "参加",
}
"""What an adviser is asked to do about it; visits and ledgers have sentences of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserReminder:
    """What one adviser has to do, and the text that tells it."""

    adviser_id: int
    adviser: str
    shortfalls: tuple[Shortfall, ...]
    office: str
    today: date

    @property
    def text(self) -> str:
        """Return 王海涛您好：…。龙兴司法所, with more than one sentence each on its line."""
        sentences = tuple(_sentences(self.shortfalls, self.today))
        if len(sentences) == 1:
            return f"{self.adviser}您好：{sentences[0]}{self.office}"
        numbered = (f"{number}. {one}" for number, one in enumerate(sentences, start=1))
        return "\n".join((f"{self.adviser}您好：", *numbered, self.office))


def adviser_reminders(
    shortfalls: Iterable[Shortfall], office: str, today: date
) -> tuple[AdviserReminder, ...]:
    """Return a text for each adviser who has something to do, in the order of their numbers.

    What is told twice, as a reminder and as what lacks of the month, is told once.
    """
    told = dict.fromkeys(one for one in shortfalls if _is_advisers(one.cell))
    by_adviser = sorted(told, key=lambda one: (_adviser(one), one.by or date.max))
    return tuple(
        AdviserReminder(
            adviser_id=adviser_id,
            adviser=its[0].doer,
            shortfalls=its,
            office=office,
            today=today,
        )
        for adviser_id, group in groupby(by_adviser, _adviser)
        if (its := tuple(group))
    )


def _is_advisers(cell: DutyCell) -> bool:
    return cell.doer is Doer.ADVISER and cell.adviser_id is not None


def _adviser(one: Shortfall) -> int:
    return one.cell.adviser_id or 0


def _sentences(shortfalls: Sequence[Shortfall], today: date) -> Iterator[str]:
    """Yield a sentence for each rule, period and lack, with all villages it is true of."""
    by_lack: dict[tuple[str, Period, str], list[Shortfall]] = {}
    for one in shortfalls:
        key = (one.rule.id, one.cell.period, one.cell.lacks)
        by_lack.setdefault(key, []).append(one)
    for alike in by_lack.values():
        yield _sentence(alike, today)


def _sentence(alike: Sequence[Shortfall], today: date) -> str:
    cell, rule_id = alike[0].cell, alike[0].rule.id
    when = _when(cell, today)
    villages = "、".join(one.where for one in alike if one.cell.village_id is not None)
    if rule_id == "ledger_in":
        return _ledger(cell, today)
    if rule_id == "monthly_visit":
        lacks = cell.lacks if cell.number else "还没有到村服务的记录"
        until = near_day_words(cell.by or today, today)
        been = f"如已去过，请把日志交到所里；如还没去，请在 {until}前安排。"
        return f"{when}{villages}{lacks}。{been}"
    return f"{when}{villages}{cell.lacks}，{_until(cell, today)}{_ASKED[rule_id]}。"


def _ledger(cell: DutyCell, today: date) -> str:
    name, until = f"{cell.period.number}月的工作台账", near_day_words(cell.by or today, today)
    if cell.by and cell.by < today:
        return f"{name}应在 {until}前交，现在还没有收到，请尽快交到所里。"
    return f"{name}还没有收到，请在 {until}前交到所里。"


def _until(cell: DutyCell, today: date) -> str:
    if cell.by is None or cell.by < today:
        return "请尽快"
    return f"请在 {near_day_words(cell.by, today)}前"


def _when(cell: DutyCell, today: date) -> str:
    """Return 本月, 本季度, 今年, the words of a period that is over, "" of what simply stands."""
    if cell.evidence.records is Records.VILLAGE_CARD:
        return ""
    if cell.evidence.first_day <= today <= cell.evidence.last_day:
        return {PeriodKind.MONTH: "本月", PeriodKind.QUARTER: "本季度"}.get(
            cell.period.kind, "今年"
        )
    return cell.period.words
