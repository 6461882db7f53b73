"""预览: whatever is looked at, the office file is free while its pages are laid out."""

import pytest

from builders import a_log
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.services import issuing, sheets

LEDGER = LedgerKey(year=2026, village_id=1)
VOLUME = VolumeKey(1, 2026)
NOVEMBER = StatisticalMonth(2026, 11)
PREVIEWS = {
    "sheets": lambda office: office.printing.preview_sheets([1, 2, 3]),
    "printed sheet": lambda office: office.printing.printed_pages(1),
    "ledger": lambda office: office.printing.preview_ledger(LEDGER),
    "volume": lambda office: office.volume_printing.preview(VOLUME),
    "contents": lambda office: office.volume_printing.preview_pieces(VOLUME, [Piece.CONTENTS]),
    "summary": lambda office: office.summaries.preview(NOVEMBER),
    "boards": lambda office: office.boards.preview(office.boards.served()),
    "register": lambda office: office.registers.preview(),
    "blank form": lambda office: office.forms.blank("inspection"),
}


@pytest.fixture
def held(practice, monkeypatch):
    """Whether the file was held each time pages were laid out, or read as they were printed."""
    office = practice
    office.printing.issue_sheets([1])
    office.printing.issue_ledger(LEDGER)
    office.summaries.issue(NOVEMBER)
    office.service_logs.record(a_log())  # for a row on no issued page
    noted = []

    def watch(module, name):
        work = getattr(module, name)

        def watched(*given):
            noted.append(office.workplace.database._raw.in_transaction)
            return work(*given)

        monkeypatch.setattr(module, name, watched)

    watch(sheets, "lay_out")
    watch(issuing, "from_json")
    return noted


@pytest.mark.parametrize("name", PREVIEWS)
def test_nobody_waits_while_pages_are_laid_out(practice, held, name):
    PREVIEWS[name](practice)
    assert held
    assert not any(held)
