"""随村、日期和名单而定: adviser, speaker and numbers that follow from what was chosen."""

from datetime import date

from PySide6.QtCore import QObject

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.ui.other_records.makers import Surroundings
from lvgw_desktop.ui.other_records.register import counted
from lvgw_desktop.ui.shared.choices import matching
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.picker import Picker, PickerEditor


class Following(QObject):
    """Fills in what follows and was not typed otherwise; what a person typed stays."""

    def __init__(self, editor: RecordEditor[object], kind: OtherKind, around: Surroundings) -> None:
        super().__init__(editor)
        self._boxes, self._kind, self._around = editor.boxes, kind, around
        self._filled: dict[str, object] = {}
        if "village_id" in self._boxes:
            self._offer_by_appointment()
            for name in ("village_id", kind.day):
                self._boxes[name].changed.connect(self._follow_adviser)
            self._boxes["adviser_id"].changed.connect(self._follow_speaker)
        if "attendees" in self._boxes:
            self._boxes["attendees"].changed.connect(self._count)

    def _offer_by_appointment(self) -> None:
        """Let each picker offer first who and what belongs to the other's choice on the day."""
        candidates = self._around.candidates
        village, adviser = self._boxes["village_id"], self._boxes["adviser_id"]
        _picker(village).set_candidates(
            lambda typed: matching(candidates.villages_for(adviser.value(), self._day()), typed)
        )
        _picker(adviser).set_candidates(
            lambda typed: matching(candidates.advisers_for(village.value(), self._day()), typed)
        )

    def _follow_adviser(self) -> None:
        serving = self._around.candidates.roster.advisers_of(
            self._boxes["village_id"].value(), self._day()
        )
        if len(serving) == 1:
            self._fill("adviser_id", serving[0])
            self._follow_speaker()

    def _follow_speaker(self) -> None:
        if "speaker" in self._boxes:
            names = self._around.candidates.roster.names
            self._fill("speaker", names.adviser(self._boxes["adviser_id"].value()))

    def _count(self) -> None:
        numbers = counted(self._boxes["attendees"].value())
        for name, number in zip(("expected", "attended"), numbers, strict=True):
            self._fill(name, number, always=True)

    def _fill(self, name: str, value: object, *, always: bool = False) -> None:
        """Fill a field that is empty or holds what was filled in before."""
        box: FieldBox = self._boxes[name]
        if always or box.value() in (None, "", self._filled.get(name)):
            box.set_value(value)
            box.set_problem(None)
            self._filled[name] = value

    def _day(self) -> date:
        day = self._boxes[self._kind.day].value()
        return day if isinstance(day, date) else self._around.today


def _picker(box: FieldBox) -> Picker:
    assert isinstance(box.editor, PickerEditor)
    return box.editor.picker
