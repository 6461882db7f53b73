"""数量改为: the kinds of service of a log, with their quantities, as one field."""

from dataclasses import asdict
from typing import Any

from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.service_logs.amounts import Amounts
from lvgw_desktop.ui.shared.field_editor import FieldEditor


class ItemsEditor(FieldEditor):
    """`value()` are the items ticked."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.amounts = Amounts(vocabulary)
        self.amounts.major_matter.hide()
        super().__init__(self.amounts)
        self.amounts.changed.connect(self.changed)

    def value(self) -> tuple[ServiceItem, ...]:
        """Return the items."""
        return self.amounts.items()

    def set_value(self, value: tuple[ServiceItem, ...] | None) -> None:
        """Show the items of a log."""
        self.amounts.show_items(value or ())

    def typed(self) -> list[dict[str, Any]]:
        """Return the items as a draft keeps them."""
        return [asdict(item) for item in self.value()]

    def retype(self, typed: list[dict[str, Any]]) -> None:
        """Put back what `typed` gave."""
        self.set_value(tuple(ServiceItem(**item) for item in typed))

    def own_problem(self) -> str:
        """Say which quantity is no number."""
        problem = self.amounts.problem()
        return problem.sentence if problem else ""

    def take_focus(self) -> None:
        """Go to the first kind ticked."""
        self.amounts.take_focus()
