"""Who advises whom in 2026: 25 villages, six advisers at a time, three firms.

The first 16 villages are those of 石龙区; everything else is invented.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

_A_DAY = timedelta(days=1)

FIRMS = {
    "河南砺衡律师事务所": "LAW_FIRM",
    "河南衡达律师事务所": "LAW_FIRM",
    "为民法律服务所": "LEGAL_SERVICE_OFFICE",
}
ADVISERS = {
    "周明远": ("LAWYER", "河南砺衡律师事务所"),
    "李素珍": ("LAWYER", "河南砺衡律师事务所"),
    "王㛃舟": ("LAWYER", "河南衡达律师事务所"),
    "王海涛": ("LEGAL_WORKER", "为民法律服务所"),
    "吴桂芳": ("LEGAL_WORKER", "为民法律服务所"),
    "陈国栋": ("LAWYER", "河南砺衡律师事务所"),
    "孙立群": ("LAWYER", "河南衡达律师事务所"),
}
"""Name → kind and firm, in the order in which they are entered; 孙立群 comes in July."""

STREETS = {
    "龙兴街道": ("东兴社区", "兴梁社区", "军营社区", "赵岭社区"),
    "高庄街道": ("龙源社区", "龙港社区", "高庄社区", "张庄社区", "山高社区"),
    "人民路街道": ("龙祥社区", "夏庄社区", "关庄社区", "南顾庄社区"),
    "龙河街道": ("捞饭店社区", "大庄社区", "刘庄社区"),
    "清水街道": ("柳河村", "槐树村", "双桥村", "桃园村", "清水沟村"),
    "北岗街道": ("前营村", "后营村", "石井村", "北岗村"),
}
VILLAGES = tuple(name for names in STREETS.values() for name in names)

SERVED_ON_NEW_YEAR = {
    "周明远": ("东兴社区", "兴梁社区", "军营社区", "赵岭社区"),
    "李素珍": ("龙源社区", "龙港社区", "关庄社区", "龙祥社区"),
    "王海涛": ("高庄社区", "张庄社区", "山高社区", "柳河村", "清水沟村"),
    "陈国栋": ("夏庄社区", "南顾庄社区", "槐树村", "双桥村"),
    "吴桂芳": ("捞饭店社区", "大庄社区", "刘庄社区", "桃园村"),
    "王㛃舟": ("前营村", "后营村", "石井村", "北岗村"),
}

VILLAGES_ELSEWHERE = {"王海涛": 2}
"""Served for other offices: with his five he has more than the six of the plan."""

REPLACED, SUCCESSOR, REPLACED_ON = "陈国栋", "孙立群", date(2026, 7, 15)
"""One adviser is replaced by another in the middle of a month, in all his villages."""

MOVED, MOVED_TO, MOVED_ON = "王㛃舟", "河南砺衡律师事务所", date(2026, 4, 1)
"""One adviser goes to another firm, and from that day serves the same villages under new terms."""

GAP_AT, LAST_BEFORE_GAP, FIRST_AFTER_GAP = "关庄社区", date(2026, 5, 3), date(2026, 5, 18)
AFTER_GAP = "王㛃舟"
"""李素珍 leaves this village; for two weeks it has no adviser, then another comes."""

MERGED, MERGED_INTO, MERGED_ON = "后营村", "前营村", date(2026, 9, 10)
"""From this day the village is no more; its adviser's term ended the day before."""

RENEWED, RENEWED_ON = "王海涛", date(2026, 10, 26)
RENEWED_TERM_ENDED, RENEWED_UNTIL = date(2026, 10, 31), date(2027, 10, 31)
"""His contract ends in autumn and is renewed for a year."""

OPEN_ENDED = "吴桂芳"
"""No end is agreed with her; all others end with the year, and nobody has renewed them."""

NO_WECHAT_GROUP = "张庄社区"
GROUP_COMES, GROUP_CAME_ON = "石井村", date(2026, 6, 10)
"""It has a WeChat group only from this day; every other village has had one since 2025."""

BOARD_LEFT_AS_IT_WAS = "南顾庄社区"
"""Its notice board still shows the adviser who was replaced."""


@dataclass(frozen=True)
class Term:
    """An appointment by names; `ends_on` is its last day, None while no end is agreed."""

    village: str
    adviser: str
    starts_on: date = date(2025, 1, 1)
    ends_on: date | None = date(2026, 12, 31)

    def covers(self, day):
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def terms_on_new_year():
    """Return the appointments as they stand on the first day of the year."""
    ends = {RENEWED: RENEWED_TERM_ENDED, OPEN_ENDED: None}
    return tuple(
        Term(village, adviser, ends_on=ends.get(adviser, Term.ends_on))
        for adviser, villages in SERVED_ON_NEW_YEAR.items()
        for village in villages
    )


def terms_of_year():
    """Return the appointments as they have become by the end of the year."""
    terms = terms_on_new_year()
    for change in (_moved, _with_gap, _replaced, _merged, _renewed):
        terms = tuple(one for term in terms for one in change(term))
    return terms


def _moved(term):
    return _followed(term, MOVED, MOVED_ON) if term.adviser == MOVED else [term]


def _with_gap(term):
    if term.village != GAP_AT:
        return [term]
    after = Term(term.village, AFTER_GAP, starts_on=FIRST_AFTER_GAP)
    return [replace(term, ends_on=LAST_BEFORE_GAP), after]


def _replaced(term):
    return _followed(term, SUCCESSOR, REPLACED_ON) if term.adviser == REPLACED else [term]


def _merged(term):
    ends = term.village == MERGED and term.covers(MERGED_ON)
    return [replace(term, ends_on=MERGED_ON - _A_DAY) if ends else term]


def _renewed(term):
    if term.adviser != RENEWED:
        return [term]
    return [term, Term(term.village, RENEWED, RENEWED_TERM_ENDED + _A_DAY, RENEWED_UNTIL)]


def _followed(term, adviser, day):
    """Return a term that ends before a day, and the one that begins on it."""
    return [replace(term, ends_on=day - _A_DAY), Term(term.village, adviser, starts_on=day)]
