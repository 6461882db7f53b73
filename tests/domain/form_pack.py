"""The files of the province's form pack, as the program reads them."""

import tomllib
from pathlib import Path

HENAN = Path(__file__).parents[2] / "forms" / "henan"


def henan(file_name):
    return tomllib.loads((HENAN / file_name).read_text("utf-8"))
