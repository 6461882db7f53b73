"""表样一览: every form filled, empty and with the longest texts as PDF and PNG, to be looked at."""

import argparse
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image

from lvgw_desktop import paths
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.pack import FormPack, open_pack
from lvgw_desktop.forms.render import render
from lvgw_desktop.scanning.raster import rasterise
from tests.forms.sample_papers import STORY, TALK, ledger, service_log
from tests.forms.samples import FILLED, longest

DPI = 150
SHEET = Issue("LX-2026-0137", "7K3F92", "410404")
Sample = tuple[str, str, Mapping[str, object], Issue | None]
"""Name, form, records and issue."""


def main() -> None:
    """Render every sample whose name contains --only into the folder given by --out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--pack", type=Path, default=paths.forms_folder() / "henan")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    pack = open_pack(asked.pack, paths.resources_folder() / "fonts")
    for sample in samples(pack):
        if asked.only in sample[0]:
            print(_rendered(pack, asked.out, sample))


def samples(pack: FormPack) -> Iterator[Sample]:
    """Yield every form of the pack filled, empty and with the longest texts."""
    for form_id in pack.form_ids:
        issue = SHEET if pack.definition(form_id).furniture.payload else None
        yield f"{form_id}_filled", form_id, FILLED[form_id](), issue
        yield f"{form_id}_empty", form_id, {}, None
        yield f"{form_id}_longest", form_id, longest(form_id), issue
    yield "service_log_overflow", "service_log", service_log(STORY * 9), SHEET
    yield "ledger_longrow", "ledger", ledger(TALK, STORY * 8, TALK), SHEET


def _rendered(pack: FormPack, out: Path, sample: Sample) -> str:
    name, form_id, roots, issue = sample
    definition = pack.definition(form_id)
    words = fill(definition, roots, pack.vocabulary)
    stream = io.BytesIO()
    pages = render([lay_out(definition, words, pack.fonts, issue)], pack.fonts, stream)
    target = out / f"{name}.pdf"
    target.write_bytes(stream.getvalue())
    for number, picture in enumerate(rasterise(stream.getvalue(), DPI / 72), start=1):
        image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
        image.save(target.with_name(f"{target.stem}-{number}.png"))
    return f"{target.name}: {pages} pages"


if __name__ == "__main__":
    main()
