"""公示名单: what a website and the boards tell of the advisers, and no more [plan §三(二)5, HN]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.phone import masked_phone

NOT_PUBLISHED = "—"


class PublishedPhone(Enum):
    """Which telephone the public is told."""

    FULL = auto()
    MASKED = auto()
    OFFICE = auto()
    NONE = auto()

    def of(self, own: str, office: str) -> str:
        """Return what is published in place of the adviser's own number."""
        told = {
            PublishedPhone.FULL: own,
            PublishedPhone.MASKED: masked_phone(own),
            PublishedPhone.OFFICE: office,
        }
        return told.get(self) or NOT_PUBLISHED


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicationRow:
    """One village with its present adviser; `phone` is what may be read by everybody."""

    seq: int
    village_name: str
    adviser_name: str
    adviser_kind: AdviserKind
    firm_name: str = ""
    licence_no: str = ""
    phone: str = NOT_PUBLISHED
    visit_plan: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserPublication:
    """The villages of an office that have an adviser on one day, in the order of the list.

    `unserved` are the villages that are left out because they have none.
    """

    as_of: date
    office_name: str
    supervision_phone: str = ""
    rows: tuple[PublicationRow, ...]
    unserved: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what stands under the list: it costs nothing, and whom to call."""
        supervised = f"监督电话：{self.supervision_phone}（{self.office_name}）"
        return (
            "法律顾问为村（居）和群众提供的服务一律免费。",
            f"公共法律服务热线：12348{f'　　{supervised}' if self.supervision_phone else ''}",
        )
