from dataclasses import fields
from decimal import Decimal

from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.monthly_summary import MonthlySummaryLine, summary_line


def test_a_line_has_every_measure_of_the_monthly_form_in_its_order():
    about = {"seq", "village_short", "adviser_names", "remark"}
    names = [field.name for field in fields(MonthlySummaryLine) if field.name not in about]
    assert names == [measure.name for measure in MEASURES if measure.monthly_form]


def test_a_line_takes_its_figures_and_counts_what_is_absent_as_nothing():
    line = summary_line({"onsite_count": Decimal(4), "legal_aid": Decimal(2)}, seq=1)
    assert (line.seq, line.onsite_count, line.lectures) == (1, 4, 0)
