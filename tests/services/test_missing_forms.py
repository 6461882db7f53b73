"""缺表样: the pack of another province has two forms; what needs a third says so, does nothing."""

from dataclasses import replace
from functools import partial

import pytest

from builders import NOW, a_firm, a_log, a_village, an_adviser, an_appointment, an_office
from domain.refusals import sentence_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.fee import FeeDecision
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.services.meeting_papers import MeetingPaper
from lvgw_desktop.services.packages import PackageWish
from tests.packs import PACKS


def recovery_sheet(office):
    office.packages.make(office.workplace.backups_folder / "包.lvgwbao", PackageWish())
    return office.packages.code_sheet()


def payment_list(office):
    proposal = FeeDecision(
        village_id=1, adviser_id=1, year=2026, standard=300_000, proposed_on=NOW.date()
    )
    office.fees.propose(proposal)
    office.payment_lists.preview(2026)


def paper_of_meeting(paper, office):
    office.meeting_papers.preview(office.assessment_meetings.of_pair(PAIR), paper)


KEY = VolumeKey(1, 2026)
PAIR = AssessedPair(village_id=1, adviser_id=1, year=2026)
NOVEMBER = StatisticalMonth(2026, 11)
YEAR = Period(2026, PeriodKind.YEAR)
WANTED = {
    "notice_board": lambda office: office.boards.preview([1]),
    "adviser_register": lambda office: office.registers.preview(),
    "assessment": lambda office: office.assessment_printing.preview([PAIR]),
    "adviser_publication": lambda office: office.publication.preview(),
    "recommendation": lambda office: office.recommendations.preview(2026),
    "village_checklist": lambda office: office.checklists.preview(),
    "monthly_summary": lambda office: office.summaries.preview(NOVEMBER),
    "payment_list": payment_list,
    **{one.value: partial(paper_of_meeting, one) for one in MeetingPaper},
    "local_score": lambda office: office.local_points.preview(PAIR),
    "firm_summary": lambda office: office.firm_summaries.preview(2026, AdviserKind.LAWYER),
    "statistics_report": lambda office: office.statistics_report.preview(YEAR, MEASURES[0]),
    "recovery_sheet": recovery_sheet,
    "test_page": lambda office: office.calibration.test_page(),
    "volume_cover": lambda office: office.volume_printing.preview(KEY),
    "volume_contents": lambda office: office.volume_printing.preview_pieces(KEY, [Piece.CONTENTS]),
    "visit": lambda office: office.forms.blank("visit"),
}
ISSUED = {
    "monthly_summary": lambda office: office.summaries.issue(NOVEMBER),
    "volume_cover": lambda office: office.volume_printing.issue(KEY),
    "volume_spine": lambda office: office.volume_printing.print_pieces(KEY, [Piece.SPINE]),
}


@pytest.fixture
def office(tmp_path):
    """An office of that province with a village, its adviser and a log."""
    files = replace(office_files(now=lambda: NOW), packs=PACKS, own_forms=tmp_path / "own")
    use_cases = files.create(tmp_path / "临江.lvgw", an_office(pack="linjiang"))
    with use_cases.workplace.changing() as store:
        firm = store.firms.add(a_firm())
        adviser = store.advisers.add(an_adviser(firm_id=firm.id))
        village = store.villages.add(a_village())
        store.appointments.add(an_appointment(village_id=village.id, adviser_id=adviser.id))
    use_cases.service_logs.record(a_log())
    yield use_cases
    use_cases.close()


@pytest.mark.parametrize("form_id", WANTED)
def test_a_form_the_pack_lacks_is_named(office, form_id):
    told = sentence_of(WANTED[form_id], office)
    assert told.startswith(f"本所的表样里没有这张表（{form_id}.toml）。要用它，请信息人员")


@pytest.mark.parametrize("form_id", ISSUED)
def test_nothing_becomes_official_for_want_of_a_form(office, form_id):
    assert f"{form_id}.toml" in sentence_of(ISSUED[form_id], office)
    with office.workplace.reading() as store:
        assert store.issued_forms.all() == store.issued_rows.all() == store.volumes.all() == ()
