"""考核的写法: opinions, votes, evidence and points of an assessment, as a history words them."""

from collections.abc import Mapping

from lvgw_desktop.domain.assessment import EvidenceMark, Opinion
from lvgw_desktop.domain.assessment_meeting import AssessmentMeeting
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.assessment_meetings import votes_words


def assessment_words(value: object, vocabulary: Vocabulary) -> str | None:
    """Return the words of a value that only assessments have, None for any other."""
    if isinstance(value, Opinion):
        return _opinion(value, vocabulary)
    if isinstance(value, AssessmentMeeting):
        return _meeting(value, vocabulary)
    if isinstance(value, tuple) and value and isinstance(value[0], EvidenceMark):
        return f"{len(value)} 条记录"
    if isinstance(value, Mapping):
        return f"{len(value)} 项，共 {sum(value.values())} 分" if value else ""
    return None


def _opinion(one: Opinion, vocabulary: Vocabulary) -> str:
    grade = vocabulary.word(one.grade) if one.grade else ""
    day = date_words(one.signed_on) if one.signed_on else ""
    return "，".join(filter(None, (grade, one.signed_by, day, one.reason)))


def _meeting(one: AssessmentMeeting, vocabulary: Vocabulary) -> str:
    day = date_words(one.held_on) if one.held_on else ""
    return "，".join(filter(None, (day, one.place, votes_words(one.votes, vocabulary))))
