"""按机构汇总: the sums of the paper are those of its rows."""

from dataclasses import fields

from lvgw_desktop.domain.firm_summary import FirmSummaryLine, YearSums, firm_summary
from lvgw_desktop.domain.legal_adviser import AdviserKind

SUMS = [one.name for one in fields(YearSums)]


def test_every_figure_is_added_up():
    rows = tuple(
        FirmSummaryLine(
            seq=seq, adviser_name="周明远", **{name: seq * place for place, name in enumerate(SUMS)}
        )
        for seq in (1, 2)
    )
    total = firm_summary(2026, AdviserKind.LAWYER, rows).total
    assert [getattr(total, name) for name in SUMS] == [3 * place for place in range(len(SUMS))]


def test_a_paper_without_rows_has_sums_of_nothing():
    assert firm_summary(2026, AdviserKind.LEGAL_WORKER, ()).total == YearSums()
