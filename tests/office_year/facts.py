"""What is out of the ordinary in the services and papers of 2026; the roster has facts of its own.

A service is named by its village, its month and its place among the month's five (`services.py`):
0 a visit with advice, 1 a mediation, 2 advice from afar, 3 other help, 4 a lecture or leaflets.
"""

from dataclasses import dataclass, field
from datetime import date

NO_SERVICE = {"赵岭社区": (2, 8), "清水沟村": (6,)}
"""Months in which nothing at all was done for a village."""

NEVER_ON_SITE = {"夏庄社区": (5,), "山高社区": (12,)}
"""Months in which a village was served, but nobody came to it."""

NO_LECTURE = {"龙港社区": (2,), "关庄社区": (2,), "北岗村": (1, 4)}
"""Quarters in which a village had no lecture; 关庄社区 had no adviser when its was due. The village
that was merged had none in its last quarter."""

OUTLINES_CAME_LATE = {("大庄社区", 1): date(2026, 4, 9)}
"""Lectures by village and quarter whose outline came after the end of the quarter."""

OUTLINES_MISSING = (("刘庄社区", 3),)
"""Lectures that were filed without an outline, which never came."""

LECTURES_NOT_FILED = (("双桥村", 2),)
"""Lectures that stand in the logs alone."""

NO_PHONE = ("东兴社区", 3, 0)
NO_RESULT = ("桃园村", 3, 1)
NO_HOURS = ("军营社区", 9, 0)
NO_CLIENT_CATEGORY = ("石井村", 7, 2)
NO_QUANTITY = ("龙源社区", 12, 3)
"""Logs that lack something."""

SAME_TEXT_AS = {("龙祥社区", 10, 0): ("龙祥社区", 9, 0)}
"""A log with the content and result of an earlier one."""

MAJOR_MATTER_NOT_REPORTED = ("捞饭店社区", 6, 1)
MAJOR_MATTER_REPORTED, REPORTED_ON = ("高庄社区", 4, 1), date(2026, 4, 2)
"""Two logs of a 重大事项; the office was told of one only."""

OUTSIDE_HIS_TERM = ("夏庄社区", date(2026, 7, 16))
"""The adviser who was replaced came once more, on the day after his successor began."""

VOIDED, VOIDED_ON = ("柳河村", 2, 1), date(2026, 2, 27)
"""A log that was entered twice, voided before its month was closed."""

LATE_HAND_IN, CAME_LATE_ON = ("王海涛", 3), date(2026, 3, 28)
"""The ledger of March came three days late, but before the month was closed."""

HAND_IN_AFTER_CLOSE, CAME_AFTER_CLOSE_ON = ("吴桂芳", 8), date(2026, 9, 8)
LATE_ROWS = (date(2026, 8, 17), date(2026, 8, 25))
"""The ledger of August came when the month was closed: what it tells of these days is 补报."""

INSPECTIONS = {"兴梁社区": (date(2026, 4, 16), ""), "桃园村": (date(2026, 10, 22), "台账缺签字")}
"""The two inspections of the year, and what was to be put right; of the second it never was."""

TRAINING_ON, ABSENT_FROM_TRAINING = date(2026, 6, 18), "王海涛"
"""The district's training, and who of the advisers did not come."""

REPORTED = {4: date(2026, 4, 30), 5: date(2026, 6, 3)}
"""The months of which a 上报包 was made, in time and late; of the others nothing is kept."""

ASSESSED_ON, NOT_ASSESSED = date(2026, 6, 26), ("龙港社区", "柳河村", "北岗村")
"""The assessment of the half-year, and where it was not settled; that of the year never was."""


@dataclass(frozen=True)
class Righted:
    """A correction by F7: the service it rights, the fields by name, and whether it stands.

    Villages and advisers are named; `dispute` changes the type of dispute of a mediation,
    `quantity` the number of its first kind. With nothing to change the log is voided.
    """

    on: date
    service: tuple
    why: str
    village: str = ""
    adviser: str = ""
    quantity: int = 0
    dispute: str = ""
    fields: dict = field(default_factory=dict)
    withdrawn: bool = False

    @property
    def voids(self):
        return not (self.village or self.adviser or self.quantity or self.dispute or self.fields)


CORRECTIONS = (
    Righted(date(2026, 6, 12), ("兴梁社区", 5, 0), "村名记错", village="军营社区", quantity=7),
    Righted(
        date(2026, 8, 20),
        ("兴梁社区", 5, 0),
        "实为电话答复",
        fields={"method": "PHONE", "client_category": "GROUP"},
    ),
    Righted(
        date(2026, 8, 21),
        ("龙源社区", 6, 1),
        "由王海涛调解",
        adviser="王海涛",
        dispute="ENVIRONMENT",
    ),
    Righted(date(2026, 10, 9), ("北岗村", 2, 0), "试一试", quantity=90, withdrawn=True),
    Righted(date(2026, 12, 9), ("槐树村", 10, 0), "与另一条重复"),
)
"""In the order of time; the second rights again what the first did, the last voids."""

REOPENED, REOPENED_ON, CLOSED_AGAIN_ON = 10, date(2026, 11, 12), date(2026, 11, 13)
"""October is opened again, one log of it is changed and one entered, and it is closed again."""
CHANGED_WHILE_OPEN, HOURS_BY_THEN = ("前营村", 10, 0), "3.25"
FORGOTTEN = ("石井村", date(2026, 10, 14))
