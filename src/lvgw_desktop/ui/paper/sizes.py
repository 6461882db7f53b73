"""纸张: the everyday names of paper sizes."""

from lvgw_desktop.ui.shared.page_rasters import PageSize

MM_PER_PT = 25.4 / 72
NEAR = 3.0  # mm: papers that differ by less are one and the same
NAMES = {
    "A4": (210, 297),
    "A3": (297, 420),
    "A5": (148, 210),
    "B5": (182, 257),
    "16开": (184, 260),
    "大16开": (195, 270),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}


def paper_name(extent: PageSize) -> str:
    """Return A4, 16开, or the size in mm; a page that lies across has the name of its paper."""
    size = _upright_mm(extent)
    fitting = [name for name, other in NAMES.items() if _distance(size, other) < NEAR]
    nearest = sorted(fitting, key=lambda name: _distance(size, NAMES[name]))
    return nearest[0] if nearest else f"{size[0]:.0f}×{size[1]:.0f} 毫米的纸"


def is_same_paper(one: PageSize, other: PageSize) -> bool:
    """Tell whether two pages fit the same paper, whichever way they lie."""
    return _distance(_upright_mm(one), _upright_mm(other)) < NEAR


def lies_across(extent: PageSize) -> bool:
    """Tell whether a page is wider than high."""
    return extent[0] > extent[1]


def _upright_mm(extent: PageSize) -> tuple[float, float]:
    return min(extent) * MM_PER_PT, max(extent) * MM_PER_PT


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
