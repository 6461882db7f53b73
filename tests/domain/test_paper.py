from datetime import date

import pytest

from builders import a_log
from lvgw_desktop.domain.paper import filed, printed, signed_back, voided
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from tests.domain.refusals import sentence_of

TO_PRINT, PRINTED, SIGNED, FILED, VOID = PaperState


def step(move, state):
    """Return the state after the step, None where it is refused."""
    log = a_log(serial="LX-2026-0137", paper_state=state)
    if sentence := sentence_of(move, log):
        assert sentence.endswith("。")
        return None
    return move(log).paper_state


@pytest.mark.parametrize(
    ("move", "after"),
    [
        (printed, [PRINTED, PRINTED, SIGNED, FILED, None]),
        (signed_back, [SIGNED, SIGNED, None, None, None]),
        (filed, [None, None, FILED, None, None]),
        (lambda log: voided(log, "写错村名"), [VOID, VOID, VOID, VOID, None]),
    ],
    ids=["printed", "signed_back", "filed", "voided"],
)
def test_which_step_may_follow_which(move, after):
    assert [step(move, state) for state in PaperState] == after


def test_a_sheet_signed_back_keeps_the_day_it_was_signed():
    sheet = a_log(paper_state=PRINTED, signed_on=date(2026, 11, 18))
    assert signed_back(sheet).signed_on == date(2026, 11, 18)
    assert signed_back(sheet, date(2026, 11, 19)).signed_on == date(2026, 11, 19)


def test_voiding_needs_a_reason_and_keeps_everything_else():
    log = a_log(serial="LX-2026-0137", paper_state=SIGNED)
    with pytest.raises(Refusal, match="写明原因"):
        voided(log, "　")
    void = voided(log, " 写错村名 ")
    assert (void.serial, void.void_reason, void.content) == (log.serial, "写错村名", log.content)
