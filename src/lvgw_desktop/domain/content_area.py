"""考核内容: the five areas that an assessment looks at, by their numbers [plan 附件1 一]."""

CONTENT_AREAS = (
    "提供法律咨询",
    "法治宣传教育",
    "法律援助",
    "参与疑难纠纷调处",
    "日志等材料详实齐全",
)
_NUMERALS = "一二三四五"


def area_words(area: int) -> str:
    """Return 一、提供法律咨询 of area 1."""
    return f"{_NUMERALS[area - 1]}、{CONTENT_AREAS[area - 1]}"
