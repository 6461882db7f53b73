"""本所: the office's own card."""

from dataclasses import dataclass

from lvgw_desktop.domain.office import JudicialOffice, office_problems
from lvgw_desktop.domain.refusal import refuse_errors
from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class OfficeService:
    """Use cases of the office's card."""

    workplace: Workplace

    def get(self) -> JudicialOffice:
        """Return this office."""
        with self.workplace.reading() as store:
            return store.office.get()

    def change(self, office: JudicialOffice) -> JudicialOffice:
        """Save the office's card; serials already given keep their prefix."""
        refuse_errors(office_problems(office))
        with self.workplace.changing() as store:
            changed = store.office.change(office)
        self.workplace.operator = changed.clerk
        return changed
