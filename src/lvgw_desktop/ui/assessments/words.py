"""考核的字样: how a grade is shown, and what the bodies are called."""

from lvgw_desktop.domain.assessment import Assessment, Body, Grade, Opinion
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.editors import ChoiceEditor
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.tokens import Tone

TOPIC = "assessments"
CHANGED = (TOPIC,)
BODY_WORDS = {body: field_names(Assessment)[body.value] for body in Body}
WAITING = Badge("待评", "circle-dashed")
_TONES = {Grade.GOOD: Tone.OK, Grade.PASS: Tone.PRI, Grade.FAIL: Tone.SEAL}


def grade_badge(assessment: Assessment | None, vocabulary: Vocabulary) -> Badge:
    """Return 优良 once the bureau has fixed it, before that 建议优良, or 待评."""
    if assessment and assessment.final_grade:
        return badge_of(assessment.final_grade, vocabulary)
    if assessment and assessment.suggested_grade:
        grade = assessment.suggested_grade
        return Badge(f"建议{vocabulary.word(grade)}", "pencil-simple", _TONES[grade])
    return WAITING


def badge_of(grade: Grade, vocabulary: Vocabulary) -> Badge:
    """Return 优良 as somebody gave it."""
    return Badge(vocabulary.word(grade), "check", _TONES[grade])


def grade_choice(vocabulary: Vocabulary, name: str) -> Segmented[Grade]:
    """Return 优良、合格、不合格, by the keys 1, 2, 3."""
    return Segmented([(grade, vocabulary.word(grade)) for grade in Grade], name=name)


def grade_editor(vocabulary: Vocabulary, name: str) -> ChoiceEditor:
    """Return the same as a field, in which a grade can be taken back: 4 is 待评."""
    grades = [(grade, vocabulary.word(grade)) for grade in Grade]
    return ChoiceEditor(Segmented[Grade | None]([*grades, (None, WAITING.text)], name=name))


def signed_words(opinion: Opinion) -> str:
    """Return 李素珍 12月10日, "" while nobody is named."""
    day = month_day_words(opinion.signed_on) if opinion.signed_on else ""
    return " ".join(filter(None, (opinion.signed_by, day)))
