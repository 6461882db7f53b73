"""常用语: which are offered first, which are new, what is no phrase."""

import pytest

from lvgw_desktop.domain.phrase import LONGEST, Phrase, fitting_first, not_among, phrase_problems

ANYWHERE = Phrase(text="问题已当场解决。", field="result")
ADVICE = Phrase(text="已当面解答。", field="result", kinds=("CONSULTATION",))
PEACE = Phrase(text="双方达成协议。", field="result", kinds=("MEDIATION", "PETITION"))
CONTENT = Phrase(text="走访群众。")


def test_what_fits_the_kind_comes_first_then_what_fits_any_then_the_rest():
    every = (ADVICE, ANYWHERE, CONTENT, PEACE)

    assert fitting_first(every, "result", {"MEDIATION"}) == (PEACE, ANYWHERE, ADVICE)
    assert fitting_first(every, "result", ()) == (ANYWHERE, ADVICE, PEACE)
    assert fitting_first(every, "content", {"MEDIATION"}) == (CONTENT,)


@pytest.mark.parametrize("length", [LONGEST, LONGEST + 1])
def test_a_phrase_is_no_whole_text(length):
    assert bool(phrase_problems(Phrase(text="字" * length))) == (length > LONGEST)


def test_an_empty_phrase_is_refused():
    assert phrase_problems(Phrase(text=""))[0].sentence == "请写常用语。"


def test_what_a_field_has_already_is_not_new():
    again = Phrase(text=" 已当面解答。 ", field="result")
    elsewhere = Phrase(text="已当面解答。")

    assert not_among([again, elsewhere, elsewhere, PEACE], [ADVICE]) == (elsewhere, PEACE)
