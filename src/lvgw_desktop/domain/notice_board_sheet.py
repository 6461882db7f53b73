"""公示牌的内容: what the board at a village tells its people [plan §三(二)5, HN 五有一满意]."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.phone import phone_digits


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeBoardSheet:
    """The board of one village and its present adviser; the duties are words of the form itself.

    `village_name` is the full name with place and street, `visit_plan` when the adviser comes,
    `photo` the content hash of the adviser's picture ("" leaves the frame for a print to be
    glued in). `supervision_phone` is the office's, `district_phone` the district's.
    """

    village_name: str
    adviser_name: str = ""
    adviser_kind: AdviserKind | None = None
    firm_name: str = ""
    licence_no: str = ""
    phone: str = ""
    wechat: str = ""
    visit_plan: str = ""
    photo: str = ""
    office_name: str = ""
    supervision_phone: str = ""
    district_phone: str = ""
    updated_on: date | None = None

    @property
    def contact(self) -> str:
        """Return 138-0375-0000（手机、微信同号）, or the two apart where they differ."""
        if not self.wechat:
            return self.phone
        digits = phone_digits(self.phone)
        if digits and digits == phone_digits(self.wechat):
            return f"{self.phone}（手机、微信同号）"
        return "；".join(filter(None, (self.phone, f"微信：{self.wechat}")))
