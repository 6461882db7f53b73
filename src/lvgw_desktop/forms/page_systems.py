"""版面系统: the papers of a pack with their type areas, as pack.toml gives them."""

from collections.abc import Mapping

from lvgw_desktop.forms.definition import Paper
from lvgw_desktop.forms.section import Section


def read_papers(section: Section) -> Mapping[str, Paper]:
    """Read [pages]: the page systems by name; lengths in mm."""
    return {name: _paper(section.section(name)) for name in section.keys}


def _paper(section: Section) -> Paper:
    width, height = section.numbers("paper", length=2)
    top, right, bottom, left = section.numbers("margins", length=4)
    paper = Paper(
        width=width,
        height=height,
        top=top,
        right=right,
        bottom=bottom,
        left=left,
        code_top=section.number("code_top"),
        number_y=section.number("number_y"),
        binding_x=section.number("binding_x") if "binding_x" in section else None,
    )
    section.finish()
    _check_inside(section, paper)
    return paper


def _check_inside(section: Section, paper: Paper) -> None:
    if min(paper.type_width, paper.height - paper.top - paper.bottom) <= 0:
        section.place.complain("页边太宽，中间没有地方了", "margins", "paper")
    for key, at, most, words in (
        ("code_top", paper.code_top, paper.height, "二维码"),
        ("number_y", paper.number_y, paper.height, "页码"),
        ("binding_x", paper.binding_x or 0.0, paper.width, "装订线"),
    ):
        if not 0 <= at <= most:
            section.place.complain(f"{words}在纸外", key, "paper")
