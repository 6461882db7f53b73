"""总结的文字: the parts of a year's summary as a pack words them."""

from collections import Counter

from lvgw_desktop.domain.summary_figures import DISPUTES, FIGURE_NAMES
from lvgw_desktop.domain.year_summary import PLACES, SummaryPart
from lvgw_desktop.forms.section import Section, each

_KNOWN = FIGURE_NAMES | PLACES | {DISPUTES}


def read_year_texts(whole: Section) -> tuple[SummaryPart, ...]:
    """Read year_texts.toml: the parts in their order; raises Refusal for a place it misnames."""
    parts = each(whole.sections("part"), _part)
    whole.finish()
    for key, times in Counter(part.key for part in parts).items():
        if times > 1:
            whole.place.complain(f"有 {times} 段都叫“{key}”", "part")
    return parts


def _part(section: Section) -> SummaryPart:
    part = SummaryPart(
        key=section.text("key"),
        title=section.text("title"),
        text=section.text("text"),
        without=section.text("without", ""),
    )
    for name in part.places:
        if name not in _KNOWN:
            section.place.complain(f"没有“{name}”这个数字", "text")
    return part
