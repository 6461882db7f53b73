"""回车顺序: where Enter goes next among declared fields."""

from collections.abc import Sequence

from lvgw_desktop.ui.shared.field_box import FieldBox


def next_in(
    boxes: Sequence[FieldBox], here: FieldBox | None, *, back: bool = False
) -> FieldBox | None:
    """Return the next field that Enter stops at, None after the last (or before the first)."""
    ordered = list(reversed(boxes)) if back else list(boxes)
    start = ordered.index(here) + 1 if here in ordered else 0
    return next((box for box in ordered[start:] if not box.skipped_by_enter()), None)
