"""个人习惯: text size, printer offset and what a tab remembers; not part of the records."""

from dataclasses import dataclass
from typing import Any

from lvgw_desktop.services.workplace import Workplace

_OFFSETS = "printer_offsets"
_ONE_OFFSET = "printer_offset"
"""The one offset of the first edition: for printers that have none of their own yet."""


@dataclass(frozen=True, slots=True)
class PrinterOffset:
    """How far the print is moved on paper, in mm: right and down are positive."""

    right: float = 0.0
    down: float = 0.0

    @property
    def words(self) -> str:
        """Return 左右 +1.0 毫米，上下 −0.5 毫米, with a real minus sign."""
        if self == PrinterOffset():
            return "打印位置没有移动"
        right, down = (f"{value:+.1f}".replace("-", "−") for value in (self.right, self.down))
        return f"左右 {right} 毫米，上下 {down} 毫米"


@dataclass(frozen=True, slots=True)
class PreferenceService:
    """Use cases of preferences."""

    workplace: Workplace

    def get(self, key: str, default: Any) -> Any:  # noqa: ANN401  a JSON value
        """Return a remembered JSON value."""
        with self.workplace.reading() as store:
            return store.preferences.get(key, default)

    def remember(self, key: str, value: Any) -> None:  # noqa: ANN401  a JSON value
        """Remember a JSON value."""
        with self.workplace.changing() as store:
            store.preferences.set(key, value)

    def printer_offset(self, printer: str) -> PrinterOffset:
        """Return a printer's offset in mm."""
        right, down = self.get(_OFFSETS, {}).get(printer, self.get(_ONE_OFFSET, [0.0, 0.0]))
        return PrinterOffset(float(right), float(down))

    def set_printer_offset(self, printer: str, offset: PrinterOffset) -> None:
        """Remember a printer's offset in mm."""
        with self.workplace.changing() as store:
            offsets = store.preferences.get(_OFFSETS, {})
            changed = {**offsets, printer: [offset.right, offset.down]}
            store.preferences.set(_OFFSETS, changed)

    def text_scale(self) -> float:
        """Return the factor of the text size: 1.0, 1.25 or 1.5."""
        return float(self.get("text_scale", 1.0))

    def set_text_scale(self, scale: float) -> None:
        """Remember the factor of the text size."""
        self.remember("text_scale", scale)
