"""司法所: this office, its district and the habits it chose at first start."""

import re
from dataclasses import dataclass

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.serial import valid_prefix
from lvgw_desktop.domain.statistical_month import MonthRule

DEFAULT_PACK = "henan"
"""The form pack of an office that named none."""

_PROVINCE_AND_CITY = re.compile(r"^(?:.+?(?:省|自治区))?(?:.+?(?:市|自治州|地区|盟)(?=..))?")


@dataclass(frozen=True, kw_only=True, slots=True)
class JudicialOffice:
    """One 司法所. `district` is the body reported to, `region_code` its 6-digit area code.

    `supervision_phone` and `district_phone` are the 监督电话 of office and district on the notice
    board; `fonds_no` is the 全宗号 of its archives. `village_hands_in` says that the villages hand
    in a ledger of their own beside the adviser's [plan §三(二)1].
    """

    id: int | None = None
    uuid: str = ""
    name: str
    district: str
    prefix: str
    region_code: str = ""
    streets: str = ""
    clerk: str = ""
    head: str = ""
    phone: str = ""
    supervision_phone: str = ""
    district_phone: str = ""
    fonds_no: str = ""
    month_rule: MonthRule = MonthRule.NATURAL
    pack: str = DEFAULT_PACK
    practice: bool = False
    village_hands_in: bool = False

    @property
    def place(self) -> str:
        """Return what stands before a street's name: 平顶山市石龙区."""
        return self.district.strip().removesuffix("司法局")

    @property
    def district_short(self) -> str:
        """Return the district's own name: 石龙区."""
        return _PROVINCE_AND_CITY.sub("", self.place)

    @property
    def full_name(self) -> str:
        """Return 石龙区司法局龙兴司法所, as it stands at the foot of a form."""
        return f"{self.district_short}司法局{self.name}" if self.district_short else self.name


def office_problems(office: JudicialOffice) -> tuple[Problem, ...]:
    """Return what is wrong or odd with the office's own card."""
    found = []
    if not office.name.strip():
        found.append(Problem("name", "请填司法所名称，它会印在表上。"))
    if not valid_prefix(office.prefix):
        found.append(Problem("prefix", "编号字头要用 2 到 4 个大写英文字母，如 LX。"))
    if not office.district.strip():
        sentence = "还没填上级司法行政机关，月报表头会空着。"
        found.append(Problem("district", sentence, Severity.MISSING))
    if office.region_code and not re.fullmatch("[0-9]{6}", office.region_code):
        found.append(Problem("region_code", "区划代码应是 6 位数字，请核对。", Severity.CHECK))
    return tuple(found)
