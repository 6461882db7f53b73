"""读表样: a form file becomes a checked definition, or a refusal that names place and cause."""

from collections.abc import Callable, Mapping
from typing import Any

from lvgw_desktop.forms.alternatives import with_chosen_words
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.form_reader import FormReader, Surroundings
from lvgw_desktop.forms.load_grid import load_grid
from lvgw_desktop.forms.load_table import load_table

_LOADERS: dict[str, Callable[[FormReader], Definition]] = {"grid": load_grid, "table": load_table}


def load_definition(file: str, data: Mapping[str, Any], surroundings: Surroundings) -> Definition:
    """Return the form of one file's content; raises Refusal naming file, place and cause."""
    reader = FormReader(file, with_chosen_words(file, data), surroundings)
    load = _LOADERS.get(reader.kind)
    if load is None:
        reader.form.refuse(f"“kind”只能是 grid 或 table，不能是“{reader.kind}”")
    definition = load(reader)
    reader.whole.finish()
    return definition
