"""常用语: F3 in the texts of the log editor, and what is offered for the remark."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.services.phrases import PhraseService
from lvgw_desktop.ui.service_logs.log_fields import TEXTS, suggestions_of
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.service_logs.phrase_choices import PhraseChoices
from lvgw_desktop.ui.service_logs.phrase_list import PhraseList
from lvgw_desktop.ui.shared.choices import matching
from lvgw_desktop.ui.shared.operations import Operations

REMARK = "remark"


class Phrases(QObject):
    """`book_asked` when the clerk wants to see the phrase book itself."""

    book_asked = Signal()

    def __init__(
        self,
        operations: Operations,
        service: PhraseService,
        form: LogForm,
        kinds: Callable[[], tuple[str, ...]],
    ) -> None:
        """`kinds` tells which kinds of service are ticked."""
        super().__init__(form)
        self.choices = PhraseChoices(operations, service, kinds)
        self.lists = {name: self._list_for(form, name) for name in TEXTS}
        line = suggestions_of(form.boxes[REMARK])
        line.set_suggestions(lambda typed: matching(self.choices.of(REMARK), typed))
        for name in (*TEXTS, REMARK):
            entered = form.boxes[name].editor.entered
            entered.connect(lambda name=name: self.choices.ask(name))

    def stop(self) -> None:
        """Ask no more."""
        self.choices.stop()

    def _list_for(self, form: LogForm, name: str) -> PhraseList:
        found = PhraseList(form.fields.area(name), lambda: self.choices.of(name))
        found.book_asked.connect(self.book_asked)
        self.choices.come.connect(found.refresh)
        return found
