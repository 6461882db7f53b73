"""报的和现在的: what was sent beside what counts today, the figures and the rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import masked_name, parting_words
from lvgw_desktop.services.sent_reports import FigureChange, LedgerDifference, SentComparison
from lvgw_desktop.ui.month_close.sent_page import made_words
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

HINTS = (
    Hint("Ctrl+C", "复制"),
    Hint("F11", "数字"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)

_FIGURES_WIDTH = 500
_FIELDS = {
    "log_serial": "日志编号",
    "served_on": "服务日期",
    "village_short": "村(居)",
    "client_name": "服务对象",
    "consultation": "法律咨询",
    "mediation": "纠纷调解",
    "publicity": "法治宣传",
    "training": "培训",
    "other": "其他",
    "remark": "备注",
}
_WHOLE = "整条"


@dataclass(frozen=True, slots=True)
class DifferingCell:
    """One cell of a log's row, as it was sent and as it is."""

    serial: str
    field: str
    was: str
    now: str


def differing_cells(rows: tuple[LedgerDifference, ...]) -> Iterator[DifferingCell]:
    """Yield what differs, a row that is new or gone as a whole; names as lists show them."""
    for one in rows:
        if one.was and one.now:
            for name in one.fields():
                was, now = (_shown(name, row.get(name, "")) for row in (one.was, one.now))
                field = _FIELDS.get(name, name)
                yield DifferingCell(one.serial, field, *parting_words(was, now))
        else:
            was, now = ("有", "没有了") if one.was else ("没有", "有")
            yield DifferingCell(one.serial, _WHOLE, was, now)


def _shown(name: str, text: str) -> str:
    return masked_name(text) if name == "client_name" else text


def _figure_columns(vocabulary: Vocabulary) -> tuple[Column, ...]:
    def tone(one: FigureChange) -> Tone | None:
        return Tone.WARN if one.was != one.now else None

    return (
        Column("measure", "指标", text=lambda one: vocabulary.word_of("measure", one.name)),
        Column("was", "报的", 80, text=lambda one: f"{one.was.normalize():f}", align=Align.RIGHT),
        Column(
            *("now", "现在", 80),
            text=lambda one: f"{one.now.normalize():f}",
            tone=tone,
            bold=lambda one: one.was != one.now,
            align=Align.RIGHT,
        ),
    )


_CELL_COLUMNS = (
    Column("serial", "日志编号", 130, text=lambda one: one.serial),
    Column("field", "哪一格", 100, text=lambda one: one.field),
    Column("was", "报的", text=lambda one: one.was),
    Column("now", "现在", text=lambda one: one.now),
)


class SentComparisonPage(Page):
    """Two tables to look at; F11 folds the figures."""

    help_part = "sent"

    def __init__(self, compared: SentComparison, vocabulary: Vocabulary) -> None:
        package = compared.package
        super().__init__(
            f"{package.month.words} 报的和现在的", f"{made_words(package)} 做成", hints=HINTS
        )
        self.sentence = Label(_sentence(compared), "bold", wrap=True)
        self.figures = RecordTable(
            _figure_columns(vocabulary), key=lambda one: one.name, name="数字"
        )
        self.figures.show_rows(compared.figures)
        self.cells = RecordTable(
            _CELL_COLUMNS, key=lambda one: (one.serial, one.field), name="不一样的日志"
        )
        self.cells.show_rows(tuple(differing_cells(compared.rows)))
        self.put(self.sentence)
        rows, figures = TableCard(self.cells), TableCard(self.figures)
        self.sides = SideBySide(rows, figures, width=_FIGURES_WIDTH)
        self.put(self.sides, 1)

    def start(self) -> None:
        """Put the cursor where something differs."""
        self.cells.setFocus()


def _sentence(compared: SentComparison) -> str:
    if compared.is_same:
        return "和报的一样，数字、台账都没有变。"
    figures = sum(one.was != one.now for one in compared.figures)
    counted = ((figures, "个数字"), (len(compared.rows), "条日志"))
    told = "、".join(f"{number} {words}" for number, words in counted if number)
    return f"{told}和报的不一样。"
