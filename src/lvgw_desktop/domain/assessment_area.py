"""考核内容: the five content areas that an assessment looks at [plan 附件1 一]."""

from enum import Enum


class Area(Enum):
    """One area; its value is what the vocabulary calls it where a kind of service names it."""

    ADVICE = "一"
    PUBLICITY = "二"
    LEGAL_AID = "三"
    DISPUTES = "四"
    PAPERS = "五"

    @property
    def title(self) -> str:
        """Return 一、提供法律咨询."""
        return f"{self.value}、{_TITLES[self]}"


def area_numbered(number: int) -> Area:
    """Return the area of a number, 1 to 5."""
    return tuple(Area)[number - 1]


_TITLES = {
    Area.ADVICE: "提供法律咨询",
    Area.PUBLICITY: "开展法治宣传教育",
    Area.LEGAL_AID: "法律援助工作",
    Area.DISPUTES: "参与疑难复杂纠纷调处",
    Area.PAPERS: "工作日志等材料详实齐全",
}
OF_SERVICES = (Area.ADVICE, Area.PUBLICITY, Area.LEGAL_AID, Area.DISPUTES)
"""The areas that kinds of service belong to; the fifth looks at every log."""
