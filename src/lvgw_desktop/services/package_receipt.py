"""回执: what a 上报包 holds, in plain text: files with their SHA-256, counts, the trail's head."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.month_report import MadeReport
from lvgw_desktop.services.receipt_lines import file_lines, made_line

NAME = "回执.txt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What is told of one package."""

    made: MadeReport
    made_at: datetime
    made_by: str
    close: MonthlyClose | None
    files: Sequence[SentReport]
    vocabulary: Vocabulary

    def text(self) -> str:
        """Return the receipt, line by line as Windows ends lines."""
        return "\r\n".join((*self._head(), "", *self._figures(), "", *file_lines(self.files), ""))

    def _head(self) -> Iterator[str]:
        office, figures = self.made.report.office, self.made.report.figures
        first, last = figures.days
        yield "村(居)法律顾问工作月报 上报包回执"
        yield f"单位：{office.full_name}"
        yield f"月份：{figures.month.words}（{date_words(first)}—{date_words(last)}）"
        yield made_line(self.made_at, self.made_by)
        yield f"封账：{self._close_words()}"
        yield f"日志：{self.made.rows} 条"
        yield f"留痕链头：{self.made.data.audit_head}"

    def _close_words(self) -> str:
        if self.close is None:
            return "还没有封账"
        day = date_words(self.close.closed_at.date())
        return " ".join(filter(None, (day, self.close.closed_by)))

    def _figures(self) -> Iterator[str]:
        yield "本月数字"
        for name, figure in self.made.report.figures.total.month.items():
            words = self.vocabulary.word_of("measure", name)
            unit = self.vocabulary.word_of("measure_unit", name)
            yield f"  {words}：{figure.normalize():f} {unit}"
