"""帮助的图: cuts the pictures of the help out of the drawn screens and forms.

Run `dev.py screens` and `dev.py forms` first: `python tools/render_help.py` takes their pictures
from out/ and writes those of resources/help, small and with few colours.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PIL import Image

PROJECT = Path(__file__).resolve().parents[1]
SCREENS, FORMS = "screens", "forms"
COLOURS = 64
PIECES = {  # picture: folder, source, (left, upper, right, lower) in pixels, scale
    "search": (SCREENS, "search_found", (330, 76, 1036, 628), 0.75),
    "print": (SCREENS, "print_preview", (984, 119, 1358, 659), 1.0),
    "differ": (SCREENS, "logs_off_paper", (932, 474, 1356, 664), 1.0),
    "scan": (SCREENS, "scan_back", (10, 75, 1356, 664), 0.62),
    "volume": (SCREENS, "ledger_new_pages", (1024, 180, 1356, 592), 1.0),
    "statistics": (SCREENS, "statistics_matrix", (10, 75, 1356, 620), 0.62),
    "assessment": (SCREENS, "assessment_book", (290, 76, 1356, 534), 0.66),
    "calibration": (FORMS, "test_page_filled-1", None, 0.3),
}


def main() -> None:
    """Write the pictures and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", type=Path, default=PROJECT / "out")
    parser.add_argument("--to", type=Path, default=PROJECT / "resources" / "help")
    options = parser.parse_args()
    for name, (folder, source, box, scale) in PIECES.items():
        picture = cut(options.source / folder / f"{source}.png", box, scale)
        target = options.to / f"{name}.png"
        picture.save(target, optimize=True)
        print(target, picture.size, target.stat().st_size)


def cut(path: Path, box: tuple[int, int, int, int] | None, scale: float) -> Image.Image:
    """Return a piece of a picture, all of it without a box, in few colours."""
    with Image.open(path) as whole:
        piece = whole.convert("RGB").crop(box) if box else whole.convert("RGB")
    size = round(piece.width * scale), round(piece.height * scale)
    return piece.resize(size, Image.Resampling.LANCZOS).quantize(COLOURS)


if __name__ == "__main__":
    main()
