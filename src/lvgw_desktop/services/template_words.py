"""模板里的数: what the words of a district's template give for one month, by the usual figures."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.figures import FigureLine, MonthFigures
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.template_values import (
    TemplateTable,
    TemplateValue,
    TemplateValues,
    TemplateWord,
)
from lvgw_desktop.services.month_logs import MonthLogs
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.template_logs import (
    ADVISER,
    FIRM,
    SEQ,
    VILLAGE,
    LogLists,
)

_SPANS = (("month", "", ()), ("last_month", " 上月", ()), ("year", " 本年", (" 本年累计",)))
"""The figures of a line, and what is written after a measure for them."""
_KIND = TemplateWord("人员类别", ("类别", "kind"))
_STREET = TemplateWord("街道(乡镇)", ("街道", "乡镇", "street"))
_LICENCE = TemplateWord("执业证号", ("licence_no",))
_PHONE = TemplateWord("顾问电话", ("adviser_phone",))


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateMonth:
    """The month that a template is filled with; `reported_on` is the day it is done."""

    office: JudicialOffice
    figures: MonthFigures
    logs: MonthLogs
    names: Names
    vocabulary: Vocabulary
    reported_on: date

    def values(self) -> TemplateValues:
        """Return all that a template may name."""
        return TemplateValues(
            self._whole(),
            (*self._figure_lists(), *LogLists(self.names, self.vocabulary).of(self.logs)),
        )

    def _whole(self) -> TemplateTable:
        total = _figures_of(self.figures.total)
        told = (*self._facts(), *zip(self._measures(), total, strict=True))
        columns = tuple(word for word, _value in told)
        return TemplateTable(TemplateWord("整张表"), columns, (tuple(value for _, value in told),))

    def _facts(self) -> Iterator[tuple[TemplateWord, TemplateValue]]:
        """Yield what stands once beside the figures."""
        office, month = self.office, self.figures.month
        first, last = self.figures.days
        advisers, lawyers = self.figures.advisers, self.figures.lawyers
        told: tuple[tuple[str, tuple[str, ...], TemplateValue], ...] = (
            ("月份", ("统计月份", "month"), month.words),
            ("年", ("year",), month.year),
            ("月", ("month_number",), month.number),
            ("统计期间", ("period",), f"{date_words(first)}—{date_words(last)}"),
            ("统计起日", ("first_day",), first),
            ("统计止日", ("last_day",), last),
            ("本所", ("司法所", "office"), office.name),
            ("本所全称", ("填报单位", "office_full_name"), office.full_name),
            ("上级机关", ("上级司法行政机关", "district"), office.district),
            ("负责人", ("head",), office.head),
            ("填报人", ("clerk",), office.clerk),
            ("联系电话", ("本所电话", "phone"), office.phone),
            ("上报日期", ("填报日期", "reported_on"), self.reported_on),
            ("法律顾问数", ("advisers",), advisers),
            ("其中律师", ("lawyers",), lawyers),
            ("其中基层法律服务工作者", ("legal_workers",), advisers - lawyers),
            ("村(居)数", ("村居数", "villages"), self._villages_on(last)),
            ("日志数", ("logs",), len(self.logs.counted)),
        )
        for word, others, value in told:
            yield TemplateWord(word, others), value

    def _villages_on(self, day: date) -> int:
        """Count the villages the office has on a day."""
        retired = (one.retired_on for one in self.names.villages.values())
        return sum(on is None or on > day for on in retired)

    def _measures(self) -> tuple[TemplateWord, ...]:
        """Return the words of every figure: short, as on the official form, and by its name."""
        short = dict(self.vocabulary.list_of("measure_short"))
        words: list[TemplateWord] = []
        for measure in MEASURES:
            official = self.vocabulary.word_of("measure", measure.name)
            named = dict.fromkeys((short.get(measure.name, official), official, measure.name))
            for _span, after, others in _SPANS:
                word, *more = (f"{one}{end}" for end in (after, *others) for one in named)
                words.append(TemplateWord(word, tuple(more)))
        return tuple(words)

    def _figure_lists(self) -> Iterator[TemplateTable]:
        figures, names = self.figures, self.names
        yield self._list(
            VILLAGE,
            (VILLAGE, _STREET, ADVISER),
            figures.by_village,
            lambda line: (line.name, names.villages[_id(line)].street, line.second),
        )
        yield self._list(
            ADVISER,
            (ADVISER, _KIND, FIRM, _LICENCE, _PHONE),
            figures.by_adviser,
            self._adviser_facts,
        )
        yield self._list(_KIND, (_KIND,), figures.by_adviser_kind, lambda line: (line.name,))

    def _list(
        self,
        title: TemplateWord,
        columns: tuple[TemplateWord, ...],
        lines: Iterable[FigureLine],
        facts: Callable[[FigureLine], tuple[TemplateValue, ...]],
    ) -> TemplateTable:
        """Return a list of figures: number, what the lines are about, every figure."""
        rows = ((seq, *facts(line), *_figures_of(line)) for seq, line in enumerate(lines, start=1))
        return TemplateTable(title, (SEQ, *columns, *self._measures()), tuple(rows))

    def _adviser_facts(self, line: FigureLine) -> tuple[TemplateValue, ...]:
        adviser = self.names.advisers[_id(line)]
        kind = self.vocabulary.word(adviser.kind)
        return line.name, kind, line.second, adviser.licence_no, adviser.phone


def _figures_of(line: FigureLine) -> Iterator[TemplateValue]:
    """Yield every figure of a line, each for the month, the month before and the year."""
    for measure in MEASURES:
        for span, _after, _others in _SPANS:
            yield _number(getattr(line, span).get(measure.name, Decimal(0)))


def _number(figure: Decimal) -> int | float:
    return int(figure) if figure == int(figure) else float(figure)


def _id(line: FigureLine) -> int:
    assert isinstance(line.key, int)
    return line.key
