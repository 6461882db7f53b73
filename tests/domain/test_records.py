"""Every record is safe to hand between threads, tabs and printers."""

import dataclasses
import importlib
import pkgutil

import pytest

import lvgw_desktop.domain
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity, errors_of, refuse_errors

MODULES = [
    importlib.import_module(f"lvgw_desktop.domain.{found.name}")
    for found in pkgutil.iter_modules(lvgw_desktop.domain.__path__)
]
RECORDS = {
    each
    for module in MODULES
    for each in vars(module).values()
    if isinstance(each, type) and dataclasses.is_dataclass(each)
}


@pytest.mark.parametrize("record", sorted(RECORDS, key=lambda record: record.__name__))
def test_a_record_is_frozen_slotted_and_built_by_the_names_of_its_fields(record):
    assert record.__dataclass_params__.frozen
    assert "__slots__" in vars(record)
    by_place = [field for field in dataclasses.fields(record) if not field.kw_only]
    assert len(by_place) <= 3


def test_only_errors_stop_a_save_and_all_remarks_travel_with_the_refusal():
    odd = Problem("phone", "请核对。", Severity.CHECK)
    open_ = Problem("result", "还没写。", Severity.MISSING)
    wrong = Problem("name", "请填姓名。")
    refuse_errors([odd, open_])
    assert errors_of([odd, wrong, open_]) == (wrong,)
    with pytest.raises(Refusal, match="请填姓名。") as refused:
        refuse_errors(problem for problem in (odd, wrong, open_))
    assert refused.value.sentence == "请填姓名。"
    assert refused.value.problems == (odd, wrong, open_)
