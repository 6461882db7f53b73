"""检查材料的目录: every part and paper with its number, its page, and what is missing."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lvgw_desktop.domain.inspection_pack import PackLine, PackPart
from lvgw_desktop.services.inspection_pack_writing import Placed, Section

_NOTHING = "没有"


def index_lines(sections: Sequence[Section], index_pages: int) -> Iterator[PackLine]:
    """Yield the lines; the parts follow the index, which has so many pages itself."""
    yield PackLine(code=PackPart.INDEX.number, title=PackPart.INDEX.value, page=1)
    starts = accumulate((one.pages for one in sections), initial=1 + index_pages)
    for section, start in zip(sections, starts, strict=False):
        yield _part_line(section, start)
        if not section.is_alone:
            papers = enumerate(section.papers, start=1)
            yield from (_paper_line(section.part, number, one, start) for number, one in papers)


def _part_line(section: Section, start: int) -> PackLine:
    there = sum(one.paper.is_there for one in section.papers)
    alone = section.is_alone
    return PackLine(
        code=section.part.number,
        title=section.part.value + (f"（{there}份）" if there and not alone else ""),
        page=start if section.pages else None,
        remark=remark_on(section.papers[0]) if alone else "" if section.papers else _NOTHING,
    )


def _paper_line(part: PackPart, number: int, one: Placed, start: int) -> PackLine:
    return PackLine(
        code=f"{part.number}-{number}",
        title=one.paper.title,
        dated=one.paper.dated,
        page=start + one.first - 1 if one.pages else None,
        remark=remark_on(one),
    )


def remark_on(one: Placed) -> str:
    """Return what is to be known of a paper, and why it is not there."""
    trouble = f"缺：{one.trouble}" if one.trouble else ""
    return "；".join(filter(None, (one.paper.remark_words, trouble)))
