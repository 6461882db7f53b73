"""Where the rules of every form stand on paper, in mm from its upper left corner, from the PDF."""

import io

import pdfplumber
import pytest

from tests.forms.samples import FILLED
from tests.forms.sheets import MM, a_form, pdf_of

TOLERANCE = 0.3
BINDING = 14
UNDERLINES = [127.8, 136.6, 152.8, 165.8, 178.8, 191.8]
GRID = [28, 56, 106, 134, 184]


def summed(start, *steps):
    """Edges that lie these steps apart."""
    edges = [start]
    for step in steps:
        edges.append(round(edges[-1] + step, 2))
    return edges


HEIGHTS = {
    "service_log": summed(53, 14, 12, 14, 24, 113, 30),
    "ledger": summed(38, 7.5, 16, *[12] * 8),
    "volume_cover": [30, *summed(245, 11, 11), *UNDERLINES],
    "volume_contents": summed(52, 11, *[10.5] * 19),
    "volume_notes": [56, 257],
    "volume_insert": summed(49, 11, 11, 11, 20, 36),
    "volume_spine": summed(12, 18, 16, 170, 18, 24, 24),
    "notice_board": [10, 12, *summed(56, *[13.2] * 5), 112, 198, 200],
    "adviser_register": summed(44.5, 11, *[10] * 13),
    "adviser_publication": summed(44.5, 11, *[10] * 12),
    "recommendation": summed(44.5, 13, *[10] * 11),
    "handover": summed(49, 11, 11, 11, 70, 27, 27, 21, 15, 15),
    "village_checklist": summed(44.5, 13, *[9] * 12, 10),
    "assessment": summed(56, 9, 9, 8, *[6.2] * 10, 11, *[6.2] * 3, *[17.5] * 4, 10, 9),
    "monthly_summary": summed(52, 17, *[10] * 7, 11, 11),
    "meeting_ballot": summed(56, 10, 10, 11, *[12] * 9),
    "meeting_signin": summed(56, 10, 10, 10, *[9.2] * 17),
    "meeting_votes": summed(56, 10, 10, 10, *[8] * 18),
    "local_score": summed(56, 9, 9, 10, *[9.5] * 14, 10),
    "firm_summary": summed(52, 17, *[10] * 10),
    "payment_list": summed(52, 12, *[12] * 7, 11),
    "inspection": summed(49, 11, 11, 17, 58, 36, 36, 13, 13, 13),
    "lecture_filing": summed(56, 11, 11, 11, 11, 96, 11, 17, 17, 17),
    "training_signin": summed(49, 10, 10, 10, 10, *[9.2] * 16),
    "major_matter": summed(49, *[11] * 5, 52, 40, 30, 14, 17),
    "legal_need": summed(49, *[11] * 4, 23, 55, 36, 36, 14),
    "follow_up_visit": summed(49, *[11] * 5, 14, 11, 50, 36, 28, 14),
    "feedback": summed(49, *[11] * 6, 78, 50, 14),
    "conduct_report": summed(49, *[11] * 5, 58, 36, 32, 13, 14),
    "pack_index": summed(59, 10, *[8.2] * 23),
    "hand_in_register": summed(52, 10, *[9] * 21),
    "training_register": summed(44.5, 13, *[12] * 10),
    "inspection_register": summed(44.5, 13, *[12] * 10),
    "statistics_report": summed(66, 11, *[9.6] * 14),
}
COLUMNS = {
    "service_log": summed(28, 33, 52, 22, 49),
    "ledger": summed(20, 10, 17, 32, 44, 46, 32, 26, 36, 14),
    "volume_cover": summed(28, *[26] * 6),
    "volume_contents": summed(28, 12, 25, 24, 53, 19, 14, 15),
    "volume_notes": [28, 184],
    "volume_insert": GRID,
    "adviser_register": summed(20, 10, 20, 25, 40, 37, 30, 46, 34, 15),
    "adviser_publication": summed(20, 10, 40, 20, 25, 42, 37, 30, 53),
    "recommendation": summed(20, 10, 40, 22, 28, 45, 38, 26, 48),
    "handover": GRID,
    "village_checklist": summed(20, 12, 38, 24, *[23] * 6, 45),
    "assessment": sorted({*summed(28, 24, 40, 26, 66), *summed(28, 34, 82, 18, 22)}),
    "monthly_summary": summed(20, 9, 26, 20, 18, 18, 20, 18, 17, 17, 18, 18, 18, 19, 13, 8),
    "meeting_ballot": sorted({*GRID, *summed(28, 12, 34, 22, 40, 16, 16, 16)}),
    "meeting_signin": sorted({*GRID, *summed(28, 12, 24, 42, 26, 26, 26)}),
    "meeting_votes": sorted({*GRID, *summed(28, 38, 22, 20, 20, 20, 36)}),
    "local_score": sorted({*summed(28, 24, 40, 26, 66), *summed(28, 38, 56, 16, 16, 30)}),
    "firm_summary": summed(20, 9, 30, 18, 63, 18, 15, *[13] * 8),
    "payment_list": summed(20, 10, 42, 21, 46, 24, 22, 25, 23, 44),
    "inspection": GRID,
    "lecture_filing": GRID,
    "training_signin": sorted({*GRID, *summed(28, 12, 24, 48, 30, 30, 12)}),
    "major_matter": GRID,
    "legal_need": GRID,
    "follow_up_visit": GRID,
    "feedback": GRID,
    "conduct_report": GRID,
    "pack_index": summed(28, 17, 70, 22, 14, 33),
    "hand_in_register": summed(28, 25, 25, 42, 22, 28, 14),
    "training_register": summed(20, 10, 28, 46, 28, 32, 17, 52, 44),
    "inspection_register": summed(20, 10, 28, 31, 24, 19, 24, 44, 51, 26),
    "statistics_report": summed(28, 72, 18, 22, 22, 22),
    "notice_board": [10, 12, 22, 62, 70, 104, 275, 285, 287],
    "volume_spine": [20, 30, 39, 54, 63, 83, 92, 122, 130, 170],
}


def edges_of(form_id, roots):
    """The heights of the level rules and the places of the upright ones on the first page."""
    with pdfplumber.open(io.BytesIO(pdf_of(a_form(form_id, roots)))) as opened:
        edges = opened.pages[0].edges
        level = {edge["top"] / MM for edge in edges if edge["orientation"] == "h"}
        upright = {edge["x0"] / MM for edge in edges if edge["orientation"] == "v"}
    return level, {at for at in upright if abs(at - BINDING) > TOLERANCE}


def strange(found, expected):
    """Places found that lie beside every expected one."""
    return [round(at, 1) for at in found if all(abs(at - one) > TOLERANCE for one in expected)]


def assert_same_places(found, expected):
    assert strange(expected, found) == []
    assert strange(found, expected) == []


@pytest.mark.parametrize("form_id", sorted(HEIGHTS))
def test_the_rules_of_the_empty_form_stand_where_the_design_has_them(form_id):
    level, upright = edges_of(form_id, {})
    assert_same_places(level, HEIGHTS[form_id])
    assert_same_places(upright, COLUMNS[form_id])


@pytest.mark.parametrize("form_id", sorted(COLUMNS))
def test_the_columns_of_a_filled_form_stand_where_those_of_the_empty_one_do(form_id):
    _, upright = edges_of(form_id, FILLED[form_id]())
    assert_same_places(upright, COLUMNS[form_id])


def test_the_square_of_the_test_page_is_100_mm_wide_and_high():
    level, upright = edges_of("test_page", {})
    for places, start in ((level, 115), (upright, 70)):
        assert strange([start, start + 100], places) == []
