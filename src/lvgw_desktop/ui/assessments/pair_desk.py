"""一对的桌面: what the cards of a pair's page share, and how one is made."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.assessments.evidence_opening import EvidenceOpening
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page

if TYPE_CHECKING:
    from lvgw_desktop.ui.printing.jobs import Offer

EDITOR = "assessment"


@dataclass(frozen=True, slots=True)
class PairDesk:
    """What a card works with: it reads and writes by use cases, and opens pages over the tab.

    `open_page` closes a page that saves once it has saved; `evidence` opens lists of records;
    `print_offers(read)` opens the print page for what is offered.
    """

    use_cases: UseCases
    operations: Operations
    open_page: Callable[[Page], object]
    evidence: EvidenceOpening
    print_offers: Callable[[Callable[[], "Sequence[Offer]"]], object]

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the words of the form pack."""
        return self.use_cases.workplace.pack.vocabulary

    def draft(self, page: PairPage, name: str) -> DraftDesk:
        """Return where what is typed about a pair is kept; `name` tells its pages apart."""
        place = DraftPlace(EDITOR, page.pair.code, name)
        return DraftDesk(self.use_cases.drafts, place, f"{page.title} {page.pair.words} {name}")


class PairCard(Card):
    """A card of the page: it stays, and shows one pair after another.

    That a card can show one is seen by mypy: Qt's metaclass leaves no room for an ABC.
    """

    @abstractmethod
    def show_page(self, page: PairPage) -> None:
        """Show a pair."""
