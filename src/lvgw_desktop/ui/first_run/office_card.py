"""本所是哪里: the fields of the office's own card at the first start."""

from typing import Any

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.services.initials import office_prefix
from lvgw_desktop.ui import office_fields as fields
from lvgw_desktop.ui.shared.editor import RecordEditor
from lvgw_desktop.ui.shared.shortcuts import on_ctrl_enter

FIELDS = (
    fields.NAME,
    fields.DISTRICT,
    fields.STREETS,
    fields.CLERK,
    fields.PREFIX,
    fields.REGION_CODE,
    fields.MONTH_RULE,
)


class OfficeCard(RecordEditor[JudicialOffice]):
    """The prefix follows the name until it is typed."""

    def __init__(self) -> None:
        super().__init__(FIELDS, build_office, across=fields.ACROSS, label_at="top")
        on_ctrl_enter(self, self.save_asked.emit)
        self._offered = ""
        self.show_record({"month_rule": MonthRule.NATURAL})
        self["name"].left.connect(self._offer_prefix)
        self["month_rule"].changed.connect(self._explain_month)

    def _offer_prefix(self, _field: str) -> None:
        name, prefix = self["name"].value(), self["prefix"].value()
        if name and prefix == self._offered:
            self._offered = office_prefix(name)
            self["prefix"].set_value(self._offered)

    def _explain_month(self) -> None:
        box = self["month_rule"]
        box.set_hint(fields.month_rule_hint(box.value()))


def build_office(values: dict[str, Any]) -> JudicialOffice:
    """Make the office's card; an empty prefix is taken from the name."""
    prefix = values["prefix"].upper() or office_prefix(values["name"])
    return JudicialOffice(**{**values, "prefix": prefix})
