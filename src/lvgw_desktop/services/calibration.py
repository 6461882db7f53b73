"""校准页: a page with two rulers, on which a clerk reads how far a printer prints off its place."""

from dataclasses import dataclass

from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.workplace import Workplace

TEST_PAGE = "test_page"


@dataclass(frozen=True, slots=True)
class CalibrationService:
    """Use cases of calibrating a printer."""

    workplace: Workplace

    def test_page(self) -> bytes:
        """Return the page with the rulers as PDF."""
        return preview_plain(self.workplace, TEST_PAGE, [PlainSheet({}, "校准页")]).pdf
