"""检查材料的两张表: the parts with their numbers, and the papers of the one under the cursor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lvgw_desktop.services.inspection_pack import PackContents
from lvgw_desktop.services.inspection_pack_paper import PackPaper
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.tokens import Tone


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper with its number in the index: 04-12."""

    code: str
    paper: PackPaper


def lines_of(contents: PackContents) -> Iterator[PaperLine]:
    """Yield the papers of a part as the index will number them."""
    for number, paper in enumerate(contents.papers, start=1):
        yield PaperLine(f"{contents.part.number}-{number}", paper)


def total_words(contents: Sequence[PackContents]) -> str:
    """Return 共 78 份，缺 5 样."""
    lacking = sum(one.lacking for one in contents)
    return f"共 {sum(one.count for one in contents)} 份" + (f"，缺 {lacking} 样" if lacking else "")


def _lacking(one: PackContents) -> Badge | None:
    return Badge(f"缺 {one.lacking}", "circle-dashed", Tone.WARN) if one.lacking else None


PARTS = (
    Column("number", "编号", 58, text=lambda one: one.part.number),
    Column("part", "材料", text=lambda one: one.part.value),
    Column("count", "份数", 58, text=lambda one: str(one.count or "没有"), align=Align.RIGHT),
    Column("lacking", "缺", 82, badge=_lacking),
)
PAPERS = (
    Column("code", "编号", 76, text=lambda one: one.code),
    Column("title", "材料", text=lambda one: one.paper.title),
    Column("day", "日期", 106, text=lambda one: str(one.paper.dated or ""), hide_rank=1),
    Column(
        "remark",
        "备注",
        210,
        text=lambda one: one.paper.remark_words,
        tone=lambda one: Tone.WARN if one.paper.lacks else None,
    ),
)
