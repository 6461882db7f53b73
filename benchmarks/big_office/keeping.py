"""留着再用: a file that takes minutes to make is made once for all benchmarks."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from benchmarks.big_office.filling import fill

_HERE = Path(__file__).parent
_STORAGE = _HERE.parents[1] / "src/lvgw_desktop/storage"
_MADE_BY = (
    *sorted(_HERE.iterdir()),
    *sorted((_STORAGE / "migrations").iterdir()),
    *sorted((_STORAGE / "schema").iterdir()),
    *(_STORAGE / name for name in ("log_index.py", "log_tokens.py", "audit_chain.py")),
)
"""What decides what is in the file."""


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
    for source in filter(Path.is_file, _MADE_BY):
        made.update(source.read_bytes())
    return made.hexdigest()[:12]
