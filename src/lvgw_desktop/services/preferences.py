"""个人习惯: text size, printer offset and what a tab remembers; not part of the records."""

from dataclasses import dataclass
from typing import Any

from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class PrinterOffset:
    """How far the print is moved on paper, in mm: right and down are positive."""

    right: float = 0.0
    down: float = 0.0


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

    def printer_offset(self) -> PrinterOffset:
        """Return the printer's offset in mm."""
        right, down = self.get("printer_offset", [0.0, 0.0])
        return PrinterOffset(float(right), float(down))

    def set_printer_offset(self, offset: PrinterOffset) -> None:
        """Remember the printer's offset in mm."""
        self.remember("printer_offset", [offset.right, offset.down])

    def text_scale(self) -> float:
        """Return the factor of the text size: 1.0, 1.25 or 1.5."""
        return float(self.get("text_scale", 1.0))

    def set_text_scale(self, scale: float) -> None:
        """Remember the factor of the text size."""
        self.remember("text_scale", scale)
