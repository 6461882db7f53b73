"""履职情况: village by village what the month and its quarter have on record, without judging."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import LECTURE
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.domain.village import Village
from lvgw_desktop.exchange.month_lists import ListColumn, MonthList
from lvgw_desktop.exchange.sheet import Value
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import counted_figures, months_counted
from lvgw_desktop.services.reported_month import ReportedMonth

_COLUMNS = (
    ListColumn(head="序号", width=11),
    ListColumn(head="村(居)", width=30),
    ListColumn(head="法律顾问", width=22),
    ListColumn(head="本月现场服务(次)", width=32),
    ListColumn(head="本季度讲座(次)", width=30),
    ListColumn(head="讲座备案和提纲", width=44),
    ListColumn(head="微信群", width=26),
    ListColumn(head="公示牌", width=62),
)
_NOT_KNOWN = "未登记"
_MONTHS_IN_QUARTER = 3


def duty_list(reported: ReportedMonth) -> MonthList:
    """Return the list: a row for each village of the statistics."""
    lectures = _lectures(reported)
    held = _held(reported)
    rows = (
        _row(seq, line, reported, held.get(_key(line), 0), lectures.get(_key(line), []))
        for seq, line in enumerate(reported.figures.by_village, start=1)
    )
    title = f"法律顾问履职情况（{reported.month.words}）"
    return MonthList(
        name="履职情况",
        title=title,
        columns=_COLUMNS,
        rows=tuple(rows),
        nothing="还没有村(居)",
    )


def _row(
    seq: int, line: FigureLine, reported: ReportedMonth, held: int, lectures: list[Lecture]
) -> tuple[Value, ...]:
    village = reported.names.villages[_key(line)]
    visits = int(line.month.get("onsite_count", 0))
    board = reported.value_words.of("notice_board", village.notice_board).full
    outlines = _outline_words(lectures)
    group = _group_words(village)
    return seq, line.name, line.second, visits, held, outlines, group, board or _NOT_KNOWN


def _key(line: FigureLine) -> int:
    assert isinstance(line.key, int)
    return line.key


def _outline_words(lectures: list[Lecture]) -> str:
    if not lectures:
        return _NOT_KNOWN
    filed = sum(one.filed_on is not None for one in lectures)
    return f"备案 {len(lectures)} 次，提纲收到 {filed} 份"


def _group_words(village: Village) -> str:
    group = village.wechat_group
    if group is None:
        return _NOT_KNOWN
    return f"有，{group.size} 人" if group.size else "有"


def _first_of_quarter(month: StatisticalMonth) -> StatisticalMonth:
    return month_before(month, (month.number - 1) % _MONTHS_IN_QUARTER)


def _held(reported: ReportedMonth) -> Mapping[int, int]:
    """Return by village the lectures that the quarter counts up to this month."""
    first = _first_of_quarter(reported.month)
    months = months_counted(first, reported.month, calendar_in(reported.store))
    counted = counted_figures(reported.store, reported.month)
    by_village = counted.by(GroupedBy.VILLAGE, months, reported.names)
    return {key: int(figures.get("lectures", 0)) for key, figures in by_village.items()}


def _lectures(reported: ReportedMonth) -> Mapping[int, list[Lecture]]:
    """Return by village the filed lectures of the quarter up to this month."""
    first = calendar_in(reported.store).first_day(_first_of_quarter(reported.month))
    years = {first.year, reported.last_day.year}
    found = defaultdict[int, list[Lecture]](list)
    for lecture in _of_years(reported, years):
        if first <= lecture.held_on <= reported.last_day:
            found[lecture.village_id].append(lecture)
    return found


def _of_years(reported: ReportedMonth, years: set[int]) -> Iterator[Lecture]:
    records = reported.store.other_records(LECTURE)
    for year in years:
        yield from records.of_ids(records.ids(OtherFilter(year=year)))
