"""统计分析报告: the figures of a 时段 on paper, with their charts; the same as on the screen."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import SERVICE_ITEMS, Measure
from lvgw_desktop.domain.period import Period
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.services.previews import LaidOut, Preview, preview_of
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.statistics import StatisticsService
from lvgw_desktop.services.statistics_report_tables import (
    compared_table,
    matrix_table,
    on_paper,
    outcome_table,
    report_figures,
    trend_table,
)
from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report: its label in the preview, its form, and the record that fills it."""

    label: str
    form_id: str
    root: str
    record: object


@dataclass(frozen=True, slots=True)
class StatisticsReportService:
    """Use cases of the report; `measure` is what its charts show."""

    workplace: Workplace

    def preview(self, period: Period, measure: Measure, labels: Collection[str] = ()) -> Preview:
        """Return the report as it prints, or only its parts with some labels."""
        parts = self.parts(period, measure)
        chosen = (one for one in parts if one.label in labels or not labels)
        return preview_of(tuple(self._laid_out(chosen)), self.workplace.pack)

    def parts(self, period: Period, measure: Measure) -> tuple[Part, ...]:
        """Return all parts in their order; every figure is that of the statistics."""
        statistics = StatisticsService(self.workplace)
        vocabulary, figures = self.workplace.pack.vocabulary, statistics.figures
        words = on_paper(statistics.measure_words(measure))
        matrix = statistics.year(period.year, GroupedBy.VILLAGE, measure)
        before = statistics.year(period.year - 1, GroupedBy.OFFICE, measure)
        disputes = figures(period, GroupedBy.DISPUTE_OUTCOME)
        (mediations,) = disputes.measures

        def compared(label: str, what: str, grouped_by: GroupedBy, one: Measure) -> Part:
            found = figures(period, grouped_by, one)
            title = f"{what}{on_paper(statistics.measure_words(one))}"
            return Part(
                label, "statistics_compared", "comparison", compared_table(found, one, title)
            )

        return (
            Part(
                "本期数字",
                "statistics_report",
                "statistics",
                report_figures(
                    figures(period, GroupedBy.OFFICE),
                    figures(period.previous, GroupedBy.OFFICE),
                    vocabulary,
                    self.workplace.today,
                ),
            ),
            Part("各月趋势", "statistics_trend", "trend", trend_table(matrix, before, words)),
            compared("服务种类", "各类", GroupedBy.SERVICE_KIND, SERVICE_ITEMS),
            Part(
                "纠纷类型和结果",
                "statistics_outcomes",
                "outcomes",
                outcome_table(disputes, vocabulary, on_paper(statistics.measure_words(mediations))),
            ),
            compared("村(居)比较", "各村（居）", GroupedBy.VILLAGE, measure),
            compared("法律顾问比较", "各法律顾问", GroupedBy.ADVISER, measure),
            Part("全年各月", "statistics_matrix", "matrix", matrix_table(matrix, words)),
        )

    def _laid_out(self, parts: Iterable[Part]) -> Iterator[LaidOut]:
        """Yield the pages of each part, numbered on from those of the one before."""
        with self.workplace.reading() as store:
            office = store.office.get()
        pack, page = self.workplace.pack, 1
        for part in parts:
            words = filled(pack, part.form_id, {part.root: part.record, "office": office})
            document = laid_out(pack, words, Issue("", "", first_page=page))
            yield LaidOut(document, words, part.label, number=page)
            page += len(document.pages)
