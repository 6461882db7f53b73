"""随聘任而定: firm, adviser and candidates that follow from village and date."""

from datetime import date

from PySide6.QtCore import QObject

from lvgw_desktop.domain.occasion import Occasion
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.service_logs.client_categories import client_categories
from lvgw_desktop.ui.service_logs.log_fields import picker_of
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.choices import matching
from lvgw_desktop.ui.shared.tokens import Tone

_HEEDED = frozenset({"adviser_id", "village_id", "served_on"})


class Following(QObject):
    """Keeps the form's derived parts in step with what the clerk chose."""

    def __init__(self, form: LogForm, candidates: Candidates, workplace: Workplace) -> None:
        super().__init__(form)
        self._form, self._candidates, self._workplace = form, candidates, workplace
        self._roster = candidates.roster
        self._adviser_followed = False
        boxes = form.boxes
        self._adviser, self._village = boxes["adviser_id"], boxes["village_id"]
        picker_of(self._adviser).set_candidates(
            lambda typed: matching(
                candidates.advisers_for(self._village.value(), self._day()), typed
            )
        )
        picker_of(self._village).set_candidates(
            lambda typed: matching(
                candidates.villages_for(self._adviser.value(), self._day()), typed
            )
        )
        categories = client_categories(workplace.pack.vocabulary)
        picker_of(boxes["client_category"]).set_candidates(categories)
        form.changed.connect(self._heed)

    def begin(self) -> None:
        """Take a freshly shown entry as it is."""
        self._adviser_followed = False
        self._follow_adviser()
        self._show_derived()

    def _heed(self, field: str) -> None:
        if field not in _HEEDED:
            return
        if field == "adviser_id":
            self._adviser_followed = False
        else:
            self._follow_adviser()
        self._show_derived()

    def _follow_adviser(self) -> None:
        """Fill in the adviser where the village has exactly one that day."""
        free = self._adviser.value() is None or self._adviser_followed
        serving = self._roster.advisers_of(self._village.value(), self._day())
        if free and len(serving) == 1 and not self._adviser.pinned():
            self._adviser.set_value(serving[0])
            self._adviser.set_problem(None)
            self._adviser_followed = True

    def _show_derived(self) -> None:
        adviser, village, day = self._adviser.value(), self._village.value(), self._day()
        firm = self._roster.names.firm(self._roster.firm_id(adviser, village, day))
        self._form.boxes["firm_id"].set_value(firm)
        if adviser is None or village is None:
            self._form.served.show("", Tone.OK)
            return
        valid = [one for one in self._roster.between(adviser, village) if one.covers(day)]
        day_words = near_day_words(day, self._workplace.today)
        if valid:
            words = f"{day_words}在聘任期内({valid[0].starts_on.isoformat()} 起)"
            self._form.served.show(words, Tone.OK)
        else:
            self._form.served.show(f"{day_words}不在聘任期内，请核对", Tone.WARN)

    def _day(self) -> date:
        occasion = self._form.fields.occasion()
        return occasion.served_on if isinstance(occasion, Occasion) else self._workplace.today
