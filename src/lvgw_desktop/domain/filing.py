"""归档: papers get their places in a volume, one behind the other, and keep them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, auto
from itertools import accumulate

from lvgw_desktop.domain.ledger_volume import VolumeItem


class Layer(IntEnum):
    """What lies above what among the papers of one day."""

    SHEET = auto()
    RECORD = auto()
    LEDGER = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """One paper that has no place yet: the words of its line in the contents, and its pages.

    `record_uuid` and `form_id` are those of its later VolumeItem. `behind` is the number of a paper
    of the same day that it belongs to; `layer` says where it lies among those of its day.
    """

    record_uuid: str
    form_id: str
    doc_no: str = ""
    author: str = ""
    title: str
    dated: date
    pages: int
    remark: str = ""
    layer: Layer = Layer.SHEET
    behind: str = ""


def filing_order(paper: Paper) -> tuple[date, Layer, str, bool, str]:
    """Return the key of the order papers are filed in: by date, as an archivist lays them.

    Of one day, the log sheets come by number, each with what belongs to it, then the other records,
    and the ledger's pages behind the sheets they list.
    """
    together = paper.behind or paper.doc_no
    return paper.dated, paper.layer, together, bool(paper.behind), paper.doc_no


def by_date(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Return papers in the order of filing."""
    return tuple(sorted(papers, key=filing_order))


def placed(
    volume_id: int, filed: Sequence[VolumeItem], papers: Sequence[Paper]
) -> tuple[VolumeItem, ...]:
    """Return the papers as items behind what is filed: numbers and pages go on from there."""
    seq = max((item.seq for item in filed), default=0)
    last_page = max((item.page_to for item in filed), default=0)
    firsts = accumulate((paper.pages for paper in papers), initial=last_page + 1)
    numbered = enumerate(zip(papers, firsts, strict=False), start=seq + 1)
    return tuple(_item(volume_id, seq, page, paper) for seq, (paper, page) in numbered)


def page_words(item: VolumeItem) -> str:
    """Return 第26—27页, where a paper lies in its volume."""
    return f"第{item.page_range}页"


def _item(volume_id: int, seq: int, page_from: int, paper: Paper) -> VolumeItem:
    return VolumeItem(
        volume_id=volume_id,
        seq=seq,
        record_uuid=paper.record_uuid,
        form_id=paper.form_id,
        doc_no=paper.doc_no,
        author=paper.author,
        title=paper.title,
        dated=paper.dated,
        page_from=page_from,
        pages=paper.pages,
        remark=paper.remark,
    )
