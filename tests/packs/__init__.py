"""Form packs of invented provinces: no code may know more than they say."""

from pathlib import Path

PACKS = Path(__file__).parent
LINJIANG = PACKS / "linjiang"
