"""开门时的一句提醒: what comes due soon, said once and quietly."""

from lvgw_desktop.domain.wording import near_day_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.duty_words import WORDS

START_MS = 1_500
"""So long after the start it is said: the window stands by then."""


def start_words(overview: HomeOverview) -> str:
    """Return 近日到期：交台账(11月25日 周三)等 2 件…, "" if nothing is due."""
    coming = [one for one in overview.reminders if one.days_left >= 0]
    if not coming:
        return ""
    first = coming[0]
    day = f"{near_day_words(first.by, overview.today)} {weekday_words(first.by)}"
    more = f"等 {len(coming)} 件" if len(coming) > 1 else ""
    return f"近日到期：{WORDS[first.rule_id].title}({day}){more}，在「全部待办」里都列着。"
