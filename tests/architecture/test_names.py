"""One name travels the whole way: record, column, editor field, printed form, problem."""

import ast
import importlib
import re
from dataclasses import fields, is_dataclass

import pytest

import dev
from lvgw_desktop.forms.bindings import ROOTS, field_names
from lvgw_desktop.services import preferences
from lvgw_desktop.storage.schema import METADATA, SHAPES

PACKAGE = dev.PROJECT / "src" / "lvgw_desktop"
RULES = sorted(path.stem for path in (PACKAGE / "domain").glob("[!_]*.py"))
ASKED_ONLY = {
    "reason",  # why something is done: an act's argument, kept in the trail of changes
    "hand_written",  # the tick 手写原件已交, kept as the paper's state
    "not_renewed",  # the tick 建议不再续聘, kept as the outcome of a fee's proposal
}
FORMS = sorted((dev.PROJECT / "forms").glob("*/*.toml"))


def first_words_of(call, source):
    """The literal first arguments of every call by this name."""
    return {
        node.args[0].value
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == call
        if node.args and isinstance(node.args[0], ast.Constant)
    }


def fields_known_to(module):
    records = [thing for thing in vars(module).values() if is_dataclass(thing)]
    return {field.name for record in records for field in fields(record)}


@pytest.mark.parametrize("rule", RULES)
def test_a_problem_marks_a_field_of_its_record(rule):
    module = importlib.import_module(f"lvgw_desktop.domain.{rule}")
    marked = first_words_of("Problem", PACKAGE / "domain" / f"{rule}.py")
    assert marked <= fields_known_to(module)


@pytest.mark.parametrize("table", SHAPES)
def test_a_column_is_called_like_its_field(table):
    shape = SHAPES[table]
    kept = {field.name for field in fields(shape.record)} - shape.beside
    assert kept <= set(METADATA.tables[table].columns.keys())


@pytest.mark.parametrize("declared_by", ["EditorField", "LogField", "FieldBox"])
def test_an_editor_field_is_called_like_the_field_of_a_record(declared_by):
    modules = [importlib.import_module(f"lvgw_desktop.domain.{rule}") for rule in RULES]
    known = ASKED_ONLY.union(*map(fields_known_to, [*modules, preferences]))
    shown = {
        path.name: odd
        for path in (PACKAGE / "ui").rglob("*.py")
        if (odd := first_words_of(declared_by, path) - known)
    }
    assert shown == {}


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_binds_only_fields(form):
    bound = set(re.findall(r"[{|]([a-z_]+\.[a-z_]+)", form.read_text("utf-8")))
    known = {f"{root}.{name}" for root, record in ROOTS.items() for name in field_names(record)}
    assert bound <= known
