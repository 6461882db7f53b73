"""出具: the number and code a sheet carries once it is official."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """What the QR and the lines beside it say; a preview has none."""

    serial: str
    check_code: str
    region_code: str = ""
