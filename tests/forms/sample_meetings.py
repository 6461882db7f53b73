"""Sample records for the forms of an assessment: meeting, local sheet, summary by firm."""

from datetime import date

from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.assessment_meeting import MeetingGroup
from lvgw_desktop.domain.firm_summary import FirmSummaryLine
from lvgw_desktop.domain.firm_summary import firm_summary as summary_of_firms
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.local_score_sheet import LocalScoreRow, LocalScoreSheet
from lvgw_desktop.domain.meeting_sheet import (
    MeetingPair,
    MeetingSeat,
    MeetingSheet,
    MeetingVotesLine,
)
from tests.forms.sample_papers import ADVISER, FIRM, Roots, common

PAIRS = tuple(
    MeetingPair(village_name=village, adviser_name=adviser, firm_name=firm)
    for village, adviser, firm in (
        ("军营社区", ADVISER, FIRM),
        ("赵岭社区", ADVISER, FIRM),
        ("兴梁社区", "周明远", "河南砺衡律师事务所"),
    )
)
GROUPS = {
    MeetingGroup.VILLAGE_BODIES: ("村（居）组织", 4),
    MeetingGroup.DEPUTIES: ("人大代表", 2),
    MeetingGroup.ENTERPRISES: ("企事业单位", 2),
    MeetingGroup.VILLAGERS: ("群众代表", 4),
}


def meeting() -> Roots:
    sheet = MeetingSheet(
        year=2026,
        period=AssessmentPeriod.YEAR,
        held_on=date(2026, 12, 9),
        place="龙兴街道三楼会议室",
        pairs=PAIRS,
        seats=tuple(
            MeetingSeat(group=one) for one, (_, number) in GROUPS.items() for _ in range(number)
        ),
        votes=tuple(
            MeetingVotesLine(
                pair=pair.words, who=who, present=number, good=number - 1, passed=1, failed=0
            )
            for pair in PAIRS
            for who, number in (*GROUPS.values(), ("合　计", 12))
        ),
    )
    return {**common(), "meeting": sheet}


def local_score() -> Roots:
    rows = (
        ("一、提供法律咨询", "重大决策出具法律意见", 20, 18),
        ("二、开展法治宣传教育", "每季度举办一次法治讲座", 20, 20),
        ("五、工作日志等材料详实齐全", "每月到村（居）服务", 36, 33),
        ("五、工作日志等材料详实齐全", "台账按时报送", 24, None),
    )
    sheet = LocalScoreSheet(
        year=2026,
        period=AssessmentPeriod.YEAR,
        rows=tuple(
            LocalScoreRow(area=area, word=word, most_points=most, points=points, note="缺一次扣3分")
            for area, word, most, points in rows
        ),
    )
    return {**common(), "local_score": sheet}


def firm_summary() -> Roots:
    villages = "军营社区　半年优良　全年优良\n赵岭社区　半年合格　全年优良\n张庄社区　全年合格"
    rows = (
        FirmSummaryLine(
            seq=1,
            firm_name=FIRM,
            adviser_name=ADVISER,
            villages=villages,
            consultations=168,
            opinions=9,
            lectures=12,
            visits=37,
            logs=88,
            trainings=1,
        ),
        FirmSummaryLine(
            seq=2,
            firm_name="河南砺衡律师事务所",
            adviser_name="周明远",
            villages="兴梁社区　全年优良",
        ),
    )
    return {**common(), "firm_summary": summary_of_firms(2026, AdviserKind.LAWYER, rows)}
