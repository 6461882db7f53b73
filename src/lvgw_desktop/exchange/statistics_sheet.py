"""统计表: the indicators of the month: the whole office, then by village and by adviser."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lvgw_desktop.domain.figures import FigureLine, Figures, MonthFigures
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.form_styles import (
    FontNames,
    FormStyles,
    date_line,
    framed,
    reporting_unit,
    signature_row,
    under_frame,
)
from lvgw_desktop.exchange.page_fill import page_room, with_bands_kept, with_foot
from lvgw_desktop.exchange.row_heights import Setting, estimated_lines
from lvgw_desktop.exchange.sheet import (
    GENERAL,
    CellStyle,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    Span,
    Value,
    merged_row,
)

NAME = "统计表"
TITLE = "村（居）法律顾问工作情况统计表"

COUNTING = (
    "现场法律服务、法治讲座按次计，咨询按解答的问题条数计，纠纷调解按件计，"
    "讲座听众按人次计；各项数字由工作日志自动汇总。"
)
_NOTE = f"说明：{COUNTING}"
_TYPE_WIDTH = 257.0
_SEQ_WIDTH = 9.0
_NAME_SHARE = 0.54
"""Of the width left: names in five full-width characters a line, firms in five smaller ones."""
_FIXED_COLUMNS = 3
_EM = 3.0
_HEAD_PADDING = 1.6
_SIGNATURE_SHARES = (0.22, 0.24, 0.28, 0.26)
_HEADING_HEIGHTS = (34.0, 22.0, 22.0)
_HEAD = Setting(size=8.5, lead=11, padding=(0.5, 1.0))
_BODY = Setting(size=10, lead=13, padding=(0.6, 0.9))
_SECOND = Setting(size=9, lead=13, padding=(0.6, 0.9))
_BAND_HEIGHT = 18.0
_NOTE_HEIGHT = 22.0


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of lines under a band: its words, and what of each line it shows."""

    band: str
    lines: tuple[FigureLine, ...]
    figures: Callable[[FigureLine], Figures]


class _Line(NamedTuple):
    """One line of the table before it has styles."""

    seq: Value
    name: str
    second: str
    figures: Figures


def statistics_sheet(
    figures: MonthFigures,
    office: JudicialOffice,
    vocabulary: Vocabulary,
    reported_on: date | None,
    fonts: FontNames,
) -> Sheet:
    """Return the sheet with all figures, the office's total first."""
    styles = _Styles(fonts)
    heads = _heads(vocabulary)
    widths = _widths(heads)
    top = (*_heading(figures, office, widths, styles), _head_row(heads, widths, styles))
    setup = PrintSetup(repeated=len(top), frozen=(len(top), _FIXED_COLUMNS))
    room = page_room(setup.margins, sum(row.height for row in top))
    body = with_bands_kept(_body(figures, widths, styles), room)
    foot = _foot(office, reported_on, widths, styles)
    rows = (*top, *with_foot(body, foot, room))
    return Sheet(name=NAME, columns=tuple(map(SheetColumn, widths)), rows=rows, setup=setup)


class _Styles(FormStyles):
    """The official styles with those of a table of figures."""

    def __init__(self, fonts: FontNames) -> None:
        super().__init__(fonts, _BODY.size)
        self.small_head = replace(self.head, size=_HEAD.size)
        self.centred = replace(self.body, align="center")
        figure = replace(self.centred, number_format=GENERAL, wrap=False)
        second = replace(self.centred, size=_SECOND.size)
        columns = (figure, self.centred, second, *(figure for _ in MEASURES))
        self.line_row = framed(columns)
        self.total_row = framed([replace(style, font=fonts.head) for style in columns])
        self.band = framed([replace(self.body, font=fonts.head, fill="#F2F2F2") for _ in columns])


def _heads(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    return [
        (vocabulary.word_of("measure", one.name), vocabulary.word_of("measure_unit", one.name))
        for one in MEASURES
    ]


def _widths(heads: Sequence[tuple[str, str]]) -> list[float]:
    """Give each measure the width its words need in two or three lines, names the rest."""
    measures = [_ems(word) * _EM + _HEAD_PADDING for word, _ in heads]
    rest = _TYPE_WIDTH - _SEQ_WIDTH - sum(measures)
    return [_SEQ_WIDTH, rest * _NAME_SHARE, rest * (1 - _NAME_SHARE), *measures]


def _ems(word: str) -> int:
    """Return how many full-width characters a line of this head has: 4 + 4, 5 + 4, 6 + 6 + 4."""
    length = len(word)
    for ems, most in ((3, 3), (4, 8), (5, 10)):
        if length <= most:
            return ems
    return 6


def _heading(
    figures: MonthFigures, office: JudicialOffice, widths: Sequence[float], styles: _Styles
) -> list[SheetRow]:
    title_height, subtitle_height, line_height = _HEADING_HEIGHTS
    first, last = figures.days
    people = f"法律顾问 {figures.advisers} 名，其中律师 {figures.lawyers} 名"
    days = f"统计期间：{date_words(first)}—{date_words(last)}"
    line = signature_row((reporting_unit(office), people, days), (1, 1, 1), widths, styles.line)
    looks = {span.column: look for span, look in zip(line.spans, _line_looks(styles), strict=True)}
    line_styles = tuple(looks.get(place, styles.line) for place in range(len(widths)))
    return [
        merged_row(TITLE, styles.title, len(widths), title_height),
        merged_row(f"（{figures.month.words}）", styles.subtitle, len(widths), subtitle_height),
        replace(line, styles=line_styles, height=line_height),
    ]


def _line_looks(styles: _Styles) -> tuple[CellStyle, ...]:
    return styles.line, styles.line_center, styles.line_right


def _head_row(
    heads: Sequence[tuple[str, str]], widths: Sequence[float], styles: _Styles
) -> SheetRow:
    texts = ["序号", "项目", "顾问／机构", *(f"{word}\n（{unit}）" for word, unit in heads)]
    lines = max(
        estimated_lines(text, width, _HEAD.size) for text, width in zip(texts, widths, strict=True)
    )
    row_styles = framed([styles.small_head] * len(texts), top=True)
    return SheetRow(tuple(texts), row_styles, _HEAD.height(lines))


def _body(
    figures: MonthFigures, widths: Sequence[float], styles: _Styles
) -> Iterator[list[SheetRow]]:
    """Yield the rows group by group, each under its band."""
    total = figures.total
    whole = (
        _Line(1, "本月", "", total.month),
        _Line(2, "上月", "", total.last_month),
        _Line(3, "本年累计", "", total.year),
    )
    yield [
        _band("一、全所合计", styles, len(widths)),
        *(_row(line, widths, styles.total_row) for line in whole),
    ]
    for group in _groups(figures):
        lines = [
            _Line(seq, line.name, line.second, group.figures(line))
            for seq, line in enumerate(group.lines, start=1)
        ]
        sum_of_all = _Line(None, "合　计", "", group.figures(total))
        yield [
            _band(group.band, styles, len(widths)),
            *(_row(line, widths, styles.line_row) for line in lines),
            _row(sum_of_all, widths, styles.total_row),
        ]


def _groups(figures: MonthFigures) -> tuple[_Group, ...]:
    villages, advisers = figures.by_village, figures.by_adviser
    kinds = figures.by_adviser_kind
    return (
        _Group("二、分村（居）（本月）", villages, lambda line: line.month),
        _Group("三、分法律顾问（本月）", advisers, lambda line: line.month),
        _Group("四、分人员类别（本月）", kinds, lambda line: line.month),
        _Group("五、分村（居）（本年累计）", villages, lambda line: line.year),
        _Group("六、分法律顾问（本年累计）", advisers, lambda line: line.year),
        _Group("七、分人员类别（本年累计）", kinds, lambda line: line.year),
    )


def _band(words: str, styles: _Styles, columns: int) -> SheetRow:
    blanks: tuple[Value, ...] = (None,) * (columns - 1)
    return SheetRow((words, *blanks), styles.band, _BAND_HEIGHT, (Span(0, columns),))


def _row(line: _Line, widths: Sequence[float], row_styles: tuple[CellStyle, ...]) -> SheetRow:
    values = (line.figures.get(one.name, Decimal(0)) for one in MEASURES)
    texts = ((line.name, widths[1], _BODY), (line.second, widths[2], _SECOND))
    lines = max(estimated_lines(text, by.width(width), by.size) for text, width, by in texts)
    height = max(_BAND_HEIGHT, _BODY.height(lines))
    return SheetRow((line.seq, line.name, line.second, *values), row_styles, height)


def _foot(
    office: JudicialOffice, reported_on: date | None, widths: Sequence[float], styles: _Styles
) -> list[SheetRow]:
    names = (
        "负责人：",
        f"填报人：{office.clerk}",
        f"联系电话：{office.phone}",
        date_line("填报日期", reported_on),
    )
    return [
        merged_row(_NOTE, under_frame(styles.note), len(widths), _NOTE_HEIGHT),
        signature_row(names, _SIGNATURE_SHARES, widths, styles.signature),
    ]
