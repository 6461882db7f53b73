"""填写的各格: an entry in the fields of the form, and what is pinned for the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.service_logs.entry import LogEntry
from lvgw_desktop.ui.service_logs.log_fields import (
    PINNABLE,
    TEXTS,
    area_of,
    field_boxes,
    picker_of,
)
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import ShorthandEditor
from lvgw_desktop.ui.shared.filled_area import FilledArea

if TYPE_CHECKING:
    from lvgw_desktop.domain.prefilled_sheet import OpenDay

_DERIVED = "firm_id"
_TYPED = {"adviser_id": "adviser_typed", "village_id": "village_typed"}


class EntryFields:
    """The boxes by the names of their fields, in the order of Enter."""

    def __init__(self, workplace: Workplace) -> None:
        self._open_day: OpenDay | None = None
        self.boxes = field_boxes(workplace, lambda: self._open_day)

    def read(self) -> LogEntry:
        """Read the fields; quantities stand elsewhere."""
        values = {name: box.value() for name, box in self.boxes.items() if name != _DERIVED}
        values |= {"served_on": self._shorthand().text(), "open_day": self._open_day}
        values |= {"filled_in": self._filled_in()}
        values |= {"client_category": values["client_category"] or ""}
        for name, typed in _TYPED.items():
            values[typed] = "" if values[name] else picker_of(self.boxes[name]).text().strip()
        return LogEntry(**values)

    def show(self, entry: LogEntry) -> None:
        """Show an entry; marks go, pins stay."""
        self._open_day = entry.open_day
        for name, box in self.boxes.items():
            if name not in (_DERIVED, "served_on"):
                box.set_value(getattr(entry, name))
            box.set_problem(None)
        self._shorthand().set_value(entry.served_on)
        for name in TEXTS:
            self.area(name).mark(entry.filled_in.get(name, ()))
        for name, typed in _TYPED.items():
            if words := getattr(entry, typed):
                picker_of(self.boxes[name]).setText(words)
        if entry.client_category and not self.boxes["client_category"].value():
            own_word = Choice(entry.client_category, entry.client_category)
            picker_of(self.boxes["client_category"]).set_choice(own_word)

    def area(self, name: str) -> FilledArea:
        """Return the text of several lines under this name."""
        return area_of(self.boxes[name])

    def occasion(self) -> Any:  # noqa: ANN401  Occasion, or None while nothing is understood
        """Return what 服务时间 says."""
        return self._shorthand().value()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Mark the fields by name and go to the first one."""
        by_name = {problem.field: problem for problem in reversed(tuple(problems))}
        for name, box in self.boxes.items():
            here = box.problem()
            if name in by_name or (here and here.severity is Severity.ERROR):
                box.set_problem(by_name.get(name))
        first = next((box for name, box in self.boxes.items() if name in by_name), None)
        if first:
            first.take_focus()

    def own_problems(self) -> list[Problem]:
        """Return what was typed into a picker and is no choice."""
        return [
            Problem(name, sentence)
            for name, box in self.boxes.items()
            if (sentence := box.editor.own_problem())
        ]

    def pinned(self) -> dict[str, Any]:
        """Return the pinned fields with their values, for the next record."""
        return {name: box.value() for name, box in self.boxes.items() if box.pinned()}

    def pin(self, pinned: Mapping[str, Any]) -> None:
        """Pin these fields; their values come with the entry."""
        for name in PINNABLE:
            self.boxes[name].set_pinned(name in pinned)

    def next_entry(self) -> LogEntry:
        """Return an empty entry with what is pinned."""
        return replace(LogEntry(), **self.pinned())

    def _filled_in(self) -> dict[str, tuple[str, ...]]:
        marked = {name: self.area(name).filled_in() for name in TEXTS}
        return {name: texts for name, texts in marked.items() if texts}

    def _shorthand(self) -> ShorthandEditor:
        editor = self.boxes["served_on"].editor
        assert isinstance(editor, ShorthandEditor)
        return editor
