"""表样包的说明: what pack.toml says of the whole pack, and its page systems."""

from collections.abc import Mapping
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Paper
from lvgw_desktop.forms.section import Section


@dataclass(frozen=True, slots=True)
class PackFacts:
    """Whose forms these are, their edition and where they are from, and how marks are printed."""

    id: str
    province: str
    edition: str
    sources: tuple[str, ...]
    half_brackets: bool
    full_width_marks: bool


def read_facts(section: Section) -> PackFacts:
    """Read [pack]."""
    facts = PackFacts(
        id=section.text("id"),
        province=section.text("province"),
        edition=section.text("edition"),
        sources=section.texts("sources"),
        half_brackets=section.choice("brackets", ("full", "half"), "full") == "half",
        full_width_marks=section.flag("full_width_marks"),
    )
    section.finish()
    return facts


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
        section.complain("页边太宽，中间没有地方了", "margins", "paper")
    for key, at, most, words in (
        ("code_top", paper.code_top, paper.height, "二维码"),
        ("number_y", paper.number_y, paper.height, "页码"),
        ("binding_x", paper.binding_x or 0.0, paper.width, "装订线"),
    ):
        if not 0 <= at <= most:
            section.complain(f"{words}在纸外", key, "paper")
