"""Every printed form filled as in an office, and with the longest texts."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.village import ChecklistItem
from tests.forms.sample_meetings import firm_summary, local_score, meeting
from tests.forms.sample_packs import (
    hand_in_register,
    inspection_register,
    pack_index,
    pack_photo,
    training_register,
)
from tests.forms.sample_papers import (
    STORY,
    Roots,
    adviser_publication,
    adviser_register,
    filed_paper,
    ledger,
    monthly_summary,
    notice_board,
    payment_list,
    recovery_sheet,
    service_log,
    village_checklist,
    volume,
    year_summary,
)
from tests.forms.sample_rosters import handover, recommendation
from tests.forms.sample_sheets import (
    assessment,
    conduct_report,
    feedback,
    follow_up_visit,
    inspection,
    lecture_filing,
    legal_need,
    major_matter,
    training_signin,
)
from tests.forms.sample_statistics import (
    statistics_compared,
    statistics_matrix,
    statistics_outcomes,
    statistics_report,
    statistics_trend,
)

FILLED = {
    "service_log": service_log,
    "ledger": ledger,
    "volume_cover": volume,
    "volume_contents": volume,
    "volume_notes": volume,
    "volume_spine": volume,
    "volume_insert": filed_paper,
    "notice_board": notice_board,
    "adviser_register": adviser_register,
    "adviser_publication": adviser_publication,
    "village_checklist": village_checklist,
    "recommendation": recommendation,
    "handover": handover,
    "assessment": assessment,
    "monthly_summary": monthly_summary,
    "meeting_ballot": meeting,
    "meeting_signin": meeting,
    "meeting_votes": meeting,
    "local_score": local_score,
    "firm_summary": firm_summary,
    "payment_list": payment_list,
    "inspection": inspection,
    "lecture_filing": lecture_filing,
    "training_signin": training_signin,
    "major_matter": major_matter,
    "legal_need": legal_need,
    "follow_up_visit": follow_up_visit,
    "feedback": feedback,
    "conduct_report": conduct_report,
    "test_page": dict,
    "recovery_sheet": recovery_sheet,
    "year_summary": year_summary,
    "pack_index": pack_index,
    "pack_photo": pack_photo,
    "hand_in_register": hand_in_register,
    "training_register": training_register,
    "inspection_register": inspection_register,
    "statistics_report": statistics_report,
    "statistics_trend": statistics_trend,
    "statistics_compared": statistics_compared,
    "statistics_outcomes": statistics_outcomes,
    "statistics_matrix": statistics_matrix,
}


GIVEN = {"serial", "photo", "content_hash", *(item.name.lower() for item in ChecklistItem)}
"""Fields nobody types."""
LENGTHS = {
    "recovery_sheet": 14,
    **dict.fromkeys(("pack_photo", "training_signin", "local_score"), 60),
    **dict.fromkeys(("meeting_ballot", "meeting_signin", "meeting_votes"), 60),
    **dict.fromkeys(("statistics_trend", "statistics_outcomes", "statistics_matrix"), 60),
    "volume_cover": 120,
    "volume_spine": 14,
}
"""What a form takes at most where there is no 续页: above a table, at places close together."""


def longest(form_id: str, words: str = STORY, rows: int = 8) -> Roots:
    """The sample with 400 characters of `words` in every text and `rows` rows in every list."""
    length = LENGTHS.get(form_id, 400)
    text = words * (length // len(words) + 1)
    roots = FILLED[form_id]()
    return {root: _longest(record, text[:length], rows) for root, record in roots.items()}


def _longest(value: Any, text: str, rows: int) -> Any:
    if isinstance(value, str):
        return text
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        many = (value * rows)[:rows]
        return tuple(_longest(one, text[: len(text) // 8], rows) for one in many)
    if is_dataclass(value) and not isinstance(value, StatisticalMonth | Spell):
        own = [field.name for field in fields(value) if field.name not in GIVEN]
        return replace(value, **{name: _longest(getattr(value, name), text, rows) for name in own})
    return value
