"""留着再用: a file that takes minutes to make is made once for all benchmarks."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from benchmarks.big_office.filling import fill

_MADE_BY = (Path(__file__).parent, Path(__file__).parents[2] / "src/lvgw_desktop/storage")
"""Whose programs decide what is in the file."""


def kept(logs: int) -> Path:
    """Return a file of that many logs, made now if there is none of these programs' making."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "lvgw-benchmarks")
    path = folder / f"office-{logs}-{_digest()}" / "office.db"
    if not path.exists():
        for old in folder.glob(f"office-{logs}-*"):
            shutil.rmtree(old)
        path.parent.mkdir(parents=True)
        with tempfile.TemporaryDirectory(dir=folder) as unfinished:
            fill(Path(unfinished, "office.db"), logs)
            Path(unfinished, "office.db").rename(path)
    return path


def _digest() -> str:
    made = hashlib.sha256()
    for folder in _MADE_BY:
        for source in sorted([*folder.rglob("*.py"), *folder.rglob("*.toml")]):
            made.update(source.read_bytes())
    return made.hexdigest()[:12]
