"""其他记录的表列."""

from lvgw_desktop.domain.other_kind import OtherState
from lvgw_desktop.domain.wording import weekday_words
from lvgw_desktop.services.other_records import OtherLine
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.tokens import Tone

_LOOKS = {
    OtherState.OPEN: ("circle-dashed", Tone.WARN),
    OtherState.DONE: ("check", Tone.OK),
    OtherState.VOID: ("prohibit", Tone.MUTE),
}


def _day(line: OtherLine) -> str:
    return f"{line.day.isoformat()} {weekday_words(line.day)}"


def _badge(line: OtherLine) -> Badge:
    icon, tone = _LOOKS[line.state]
    return Badge(line.state_words, icon, tone)


COLUMNS = (
    Column("serial", "编号", 76, text=lambda line: line.serial),
    Column("day", "日期", 150, text=_day),
    Column("place", "村(居)、地点", 170, text=lambda line: line.place, bold=lambda _line: True),
    Column("person", "顾问、授课人", 120, text=lambda line: line.person, hide_rank=1),
    Column("headline", "事项", text=lambda line: line.headline),
    Column("state", "办理情况", 112, badge=_badge),
)
