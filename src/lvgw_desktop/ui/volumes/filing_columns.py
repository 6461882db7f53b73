"""归档单: the papers that can be filed, as the filing page lists them."""

from dataclasses import dataclass

from lvgw_desktop.domain.filing import page_words
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.unfiled import Unfiled
from lvgw_desktop.ui.shared.columns import Align, Column


@dataclass(frozen=True, slots=True)
class FilingLine:
    """One paper, the name of its village, and the place it would get: None if it is not ticked."""

    unfiled: Unfiled
    village: str
    place: VolumeItem | None

    @property
    def page_words(self) -> str:
        """Return 第26—27页 as it would be stamped."""
        return page_words(self.place) if self.place else "不归档"


def _kind_of_paper(line: FilingLine) -> str:
    if line.unfiled.log is None and line.unfiled.other is None:
        return "台账"
    return "手写原件" if line.unfiled.handwritten else "打印的"


COLUMNS = (
    Column("dated", "日期", 96, text=lambda line: month_day_words(line.unfiled.paper.dated)),
    Column("doc_no", "文号", 150, text=lambda line: line.unfiled.paper.doc_no),
    Column("title", "题名", 0, text=lambda line: line.unfiled.paper.title),
    Column(
        "volume",
        "卷",
        150,
        text=lambda line: f"{line.village} {line.unfiled.year}",
        hide_rank=1,
    ),
    Column("kind", "纸", 90, text=_kind_of_paper, hide_rank=2),
    Column("pages", "页数", 64, text=lambda line: str(line.unfiled.paper.pages), align=Align.RIGHT),
    Column("place", "卷内页号", 120, text=lambda line: line.page_words),
)
