"""存档版面: a laid-out document as JSON and back; a reprint draws exactly these lines."""

import json
from base64 import b64decode, b64encode
from typing import Any

from lvgw_desktop.forms.document import (
    Area,
    Code,
    Document,
    Ink,
    Layer,
    Line,
    Page,
    Picture,
    Rule,
    Run,
)


def to_json(document: Document) -> str:
    """Return the document as JSON; a layer many pages share is written once."""
    layers: dict[int, int] = {}
    shared: list[Layer] = []

    def number(layer: Layer) -> int:
        if id(layer) not in layers:
            layers[id(layer)] = len(shared)
            shared.append(layer)
        return layers[id(layer)]

    pages = [
        [
            page.width,
            page.height,
            number(page.blank),
            number(page.written),
            page.code,
            [[*place, b64encode(content).decode("ascii")] for *place, content in page.pictures],
        ]
        for page in document.pages
    ]
    content = {
        "form_id": document.form_id,
        "edition": document.edition,
        "pages": pages,
        "layers": shared,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Document:
    """Return the document written by `to_json`."""
    content = json.loads(text)
    layers = [_layer(*parts) for parts in content["layers"]]
    pages = tuple(_page(layers, *parts) for parts in content["pages"])
    return Document(content["form_id"], content["edition"], pages)


def _page(
    layers: list[Layer],
    width: float,
    height: float,
    blank: int,
    written: int,
    code: list[Any] | None,
    pictures: list[list[Any]] | None = None,
) -> Page:
    """Return a page; those of the first release had no pictures."""
    return Page(
        width,
        height,
        layers[blank],
        layers[written],
        Code(*code) if code else None,
        tuple(_picture(*picture) for picture in pictures or ()),
    )


def _picture(x: float, y: float, width: float, height: float, content: str) -> Picture:
    return Picture(x, y, width, height, b64decode(content))


def _layer(lines: list[Any], rules: list[Any], areas: list[Any]) -> Layer:
    return Layer(
        tuple(_line(*line) for line in lines),
        tuple(_rule(*rule) for rule in rules),
        tuple(Area._make(area) for area in areas),
    )


def _rule(*parts: Any) -> Rule:  # noqa: ANN401  what JSON gives
    x1, y1, x2, y2, width, ink, dash = parts
    return Rule(x1, y1, x2, y2, width, _ink(ink), tuple(dash))


def _line(*parts: Any) -> Line:  # noqa: ANN401  what JSON gives
    x, y, size, runs, ink, turned = parts
    return Line(x, y, size, tuple(Run(*run) for run in runs), _ink(ink), int(turned))


def _ink(kept: float | list[float]) -> Ink:
    """Return a grey, the only ink of the first release, or a colour."""
    if isinstance(kept, list):
        red, green, blue = kept
        return red, green, blue
    return kept
