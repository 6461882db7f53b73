"""来过的人: the name offers whom the village's earlier logs name; one taken fills in the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from lvgw_desktop.domain.known_client import KnownClient
from lvgw_desktop.domain.phone import masked_phone, phone_digits
from lvgw_desktop.services.pickers import PickerService
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.service_logs.log_fields import suggestions_of
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.operations import Operations

KEY = "editor.clients"
_FILLED = ("client_description", "client_phone")


class KnownClients(QObject):
    """Asks once a village is named; what the clerk wrote beside the name is never replaced."""

    def __init__(self, operations: Operations, service: PickerService, form: LogForm) -> None:
        super().__init__(form)
        self._operations, self._service, self._form = operations, service, form
        self._choices: Sequence[Choice] = ()
        self._village: int | None = None
        self._written: set[str] = set()
        line = suggestions_of(form.boxes["client_name"])
        line.set_suggestions(lambda typed: matching(self._choices, typed))
        line.chosen.connect(self._fill_in)
        form.changed.connect(self._heed)

    def begin(self, *, copied: bool = False) -> None:
        """Take a freshly shown entry; what is only copied counts as written by nobody."""
        filled = (name for name in _FILLED if self._form.boxes[name].value())
        self._written = set() if copied else set(filled)
        self._village = None
        self._ask()

    def stop(self) -> None:
        """Ask no more."""
        self._operations.drop(KEY)

    def _heed(self, field: str) -> None:
        if field == "village_id":
            self._ask()
        elif field in _FILLED:
            self._written.add(field)

    def _ask(self) -> None:
        village = self._form.boxes["village_id"].value()
        if village == self._village:
            return
        self._village, self._choices = village, ()
        self._operations.drop(KEY)
        if village is not None:
            service = self._service
            self._operations.run(lambda: service.clients_met(village), then=self._take, key=KEY)

    def _take(self, clients: Sequence[KnownClient]) -> None:
        self._choices = [_choice(one) for one in clients]

    def _fill_in(self, choice: Choice) -> None:
        client = choice.key
        assert isinstance(client, KnownClient)
        given = {"client_description": client.description, "client_phone": client.phone}
        for name, value in given.items():
            box = self._form.boxes[name]
            if name not in self._written or not box.value():
                self._written.discard(name)
                box.set_value(value)
                box.set_problem(None)


def _choice(client: KnownClient) -> Choice:
    about = (client.description, masked_phone(client.phone))
    return Choice(
        client,
        client.name,
        " · ".join(filter(None, about)),
        finder(client.name, phone_digits(client.phone)),
    )
