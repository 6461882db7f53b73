"""司法所: the one office whose file this is."""

from sqlalchemy import select

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.roster import OFFICE, judicial_office
from lvgw_desktop.storage.transaction import Transaction


class Office:
    """Reads and changes the office's own card; `cards` holds just the one."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.cards = Collection(transaction, judicial_office, OFFICE)

    def get(self) -> JudicialOffice:
        """Return the card."""
        number = self._transaction.sql.execute(select(judicial_office.c.id)).scalar_one()
        return self.cards.get(number)

    def change(self, office: JudicialOffice, reason: str = "") -> JudicialOffice:
        """Replace the card; numbering goes on under the prefix it names."""
        return self.cards.change(office, reason)

    def begin(self, office: JudicialOffice) -> JudicialOffice:
        """Write the first card into a new file."""
        return self.cards.add(office)
