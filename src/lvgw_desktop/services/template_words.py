"""模板里的数: what the words of a district's template give for one month, by the usual figures."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.figures import FigureLine, MonthFigures
from lvgw_desktop.domain.ledger import counted_in_order, ledger_row
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.template_values import (
    TemplateTable,
    TemplateValue,
    TemplateValues,
    TemplateWord,
)
from lvgw_desktop.services.names import Names

_SPANS = (("month", "", ()), ("last_month", " 上月", ()), ("year", " 本年", (" 本年累计",)))
"""The figures of a line, and what is written after a measure for them."""
_SEQ = TemplateWord("序号", ("seq",))
_VILLAGE = TemplateWord("村(居)", ("村居", "village"))
_ADVISER = TemplateWord("法律顾问", ("顾问", "adviser"))
_FIRM = TemplateWord("所在机构", ("firm",))
_KIND = TemplateWord("人员类别", ("类别", "kind"))
_STREET = TemplateWord("街道(乡镇)", ("街道", "乡镇", "street"))
_LICENCE = TemplateWord("执业证号", ("licence_no",))
_PHONE = TemplateWord("顾问电话", ("adviser_phone",))
_LEDGER_COLUMNS = (
    _SEQ,
    TemplateWord("服务日期", ("时间", "日期", "served_on")),
    _VILLAGE,
    TemplateWord("服务对象所属村(居)", ("client_village",)),
    TemplateWord("服务对象", ("服务对象姓名", "client_name")),
    TemplateWord("法律咨询", ("consultation",)),
    TemplateWord("纠纷调解", ("mediation",)),
    TemplateWord("法治宣传", ("publicity",)),
    TemplateWord("培训", ("training",)),
    TemplateWord("其他", ("other",)),
    TemplateWord("备注", ("remark",)),
    TemplateWord("编号", ("日志编号", "log_serial")),
    _ADVISER,
    _FIRM,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateMonth:
    """The month that a template is filled with; `reported_on` is the day it is done."""

    office: JudicialOffice
    figures: MonthFigures
    logs: Sequence[ServiceLog]
    names: Names
    vocabulary: Vocabulary
    reported_on: date

    def values(self) -> TemplateValues:
        """Return all that a template may name."""
        return TemplateValues(self._whole(), (*self._figure_lists(), self._ledger()))

    def _whole(self) -> TemplateTable:
        total = _figures_of(self.figures.total)
        told = (*self._facts(), *zip(self._measures(), total, strict=True))
        columns = tuple(word for word, _value in told)
        return TemplateTable(TemplateWord("整张表"), columns, (tuple(value for _, value in told),))

    def _facts(self) -> Iterator[tuple[TemplateWord, TemplateValue]]:
        """Yield what stands once beside the figures."""
        office, month = self.office, self.figures.month
        first, last = month.first_day(office.month_rule), month.last_day(office.month_rule)
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
            ("日志数", ("logs",), len(self.logs)),
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
            _VILLAGE,
            (_VILLAGE, _STREET, _ADVISER),
            figures.by_village,
            lambda line: (line.name, names.villages[_id(line)].street, line.second),
        )
        yield self._list(
            _ADVISER,
            (_ADVISER, _KIND, _FIRM, _LICENCE, _PHONE),
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
        return TemplateTable(title, (_SEQ, *columns, *self._measures()), tuple(rows))

    def _adviser_facts(self, line: FigureLine) -> tuple[TemplateValue, ...]:
        adviser = self.names.advisers[_id(line)]
        kind = self.vocabulary.word(adviser.kind)
        return line.name, kind, line.second, adviser.licence_no, adviser.phone

    def _ledger(self) -> TemplateTable:
        logs = enumerate(counted_in_order(self.logs), start=1)
        rows = tuple(self._ledger_row(log, seq) for seq, log in logs)
        return TemplateTable(TemplateWord("台账", ("ledger",)), _LEDGER_COLUMNS, rows)

    def _ledger_row(self, log: ServiceLog, seq: int) -> tuple[TemplateValue, ...]:
        village = self.names.village(log.village_id)
        row = ledger_row(log, village, self.vocabulary, seq)
        contents = (row.consultation, row.mediation, row.publicity, row.training, row.other)
        people = self.names.adviser(log.adviser_id), self.names.firm(log.firm_id)
        client = row.village_short, row.client_name
        return seq, row.served_on, village, *client, *contents, row.remark, row.log_serial, *people


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
