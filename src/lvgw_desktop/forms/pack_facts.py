"""表样包的说明: what pack.toml says of the whole pack."""

from dataclasses import dataclass

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
