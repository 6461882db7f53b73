"""印前提醒: what lvgw says of characters that are printed as boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lvgw_desktop.services.missing_characters import MissingOnSheet


def missing_remarks(missing: Iterable[MissingOnSheet], where: str = "") -> tuple[str, ...]:
    """Return each character to be written in by hand with its record, after `where`."""
    return tuple(f"没有字体能印，请手写：{where}{one.words}" for one in missing)
