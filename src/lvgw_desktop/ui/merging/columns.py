"""合并页的列: the chosen files, what was found in them, and which office is missing."""

from collections.abc import Sequence

from lvgw_desktop.domain.merge_coverage import Coverage
from lvgw_desktop.domain.merge_finding import MergeFault, MergeFinding
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone

_OFFICE_WIDTH, _MONTH_WIDTH = 200, 92
_LEFT_OUT = {
    MergeFault.DAMAGED,
    MergeFault.FOREIGN,
    MergeFault.NEWER,
    MergeFault.MACHINE_ALTERED,
    MergeFault.MISSING_MONTH,
}
"""Without these something is missing in the district's workbook."""


def _badge(finding: MergeFinding) -> Badge:
    tone = Tone.SEAL if finding.fault in _LEFT_OUT else Tone.WARN
    return Badge(finding.fault.words, tone=tone)


def _sentence(finding: MergeFinding) -> str:
    if not finding.row:
        return finding.sentence
    return f"{finding.sentence}原来“{finding.was}”，现在“{finding.now}”。"


SOURCES = (
    Column("name", "文件或文件夹", 330, text=lambda path: path.name),
    Column("folder", "在哪里", text=lambda path: str(path.parent)),
)
FINDINGS = (
    Column("fault", "类别", 126, badge=_badge),
    Column("file", "文件", 290, text=lambda one: one.file or one.office),
    Column("sentence", "怎么回事", text=_sentence),
)


def coverage_columns(coverage: Coverage) -> tuple[Column, ...]:
    """Return the office and a column for each month; a row is the line of an office.

    Where there is no room for all, the oldest months hide first: the workbook has them.
    """
    last = len(coverage.months)
    is_one_year = len({month.year for month in coverage.months}) == 1
    months = (
        _month_column(
            place,
            f"{month.number}月" if is_one_year else month.words,
            0 if place == last else _MONTH_WIDTH,
        )
        for place, month in enumerate(coverage.months, start=1)
    )
    return (Column("office", "司法所", _OFFICE_WIDTH, text=lambda line: line[0]), *months)


def _month_column(place: int, words: str, width: int) -> Column:
    def tone(line: Sequence[str]) -> Tone | None:
        return Tone.SEAL if line[place] == "缺" else None

    return Column(
        str(place),
        words,
        width,
        text=lambda line: line[place],
        tone=tone,
        bold=lambda line: line[place] == "缺",
        hide_rank=place,
    )
