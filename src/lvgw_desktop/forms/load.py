"""读表样: a form file becomes a checked definition, or a refusal that names place and cause."""

from collections.abc import Callable, Mapping
from typing import Any

from lvgw_desktop.forms.alternatives import with_chosen_words
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.form_reader import FormReader, Surroundings
from lvgw_desktop.forms.load_grid import load_grid
from lvgw_desktop.forms.load_letter import load_letter
from lvgw_desktop.forms.load_plate import load_plate
from lvgw_desktop.forms.load_table import load_table
from lvgw_desktop.forms.mistakes import Mistakes
from lvgw_desktop.forms.section import whole_file

_LOADERS: dict[str, Callable[[FormReader], Definition]] = {
    "grid": load_grid,
    "table": load_table,
    "plate": load_plate,
    "letter": load_letter,
}


def load_definition(
    file: str,
    data: Mapping[str, Any],
    surroundings: Surroundings,
    collector: Mistakes | None = None,
) -> Definition:
    """Return the form of one file's content; raises Refusal naming file, place and cause.

    A collector takes all mistakes instead; Refusal then means that there is no form to return.
    """
    whole = whole_file(file, with_chosen_words(file, data, collector), collector)
    reader = FormReader(whole, surroundings)
    load = _LOADERS.get(reader.kind)
    if load is None:
        kinds = "、".join(_LOADERS)
        reader.form.place.refuse(f"“kind”只能是 {kinds}，不能是“{reader.kind}”", "kind")
    definition = load(reader)
    if definition.id != file.removesuffix(".toml"):
        reader.form.place.complain("id 要和文件名一样", "id")
    reader.whole.finish()
    return definition
