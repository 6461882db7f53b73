"""一次调用: the arguments of one command, the office file it works on, and its answer."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.office_files import OfficeFiles
from lvgw_desktop.services.use_cases import UseCases


@dataclass(frozen=True, slots=True)
class Call:
    """One call of `lvgw`."""

    chosen: argparse.Namespace
    files: OfficeFiles

    @property
    def file(self) -> Path:
        """Return the office file that the command works on; raises Refusal for no name at all."""
        file = Path(self.chosen.data)
        if not file.name:
            raise Refusal("请在 --data 后面写上本所文件的名字。")
        return file

    @contextmanager
    def opened(self) -> Iterator[UseCases]:
        """Open the office file for the time of the command."""
        use_cases = self.files.open(self.file)
        try:
            yield use_cases
        finally:
            use_cases.close()

    def report(self, done: int, total: int, words: str) -> None:
        """Show on a terminal how far a long work is; its last line is taken away."""
        if sys.stderr.isatty():
            told = words if done < total else ""
            sys.stderr.write(f"\r\x1b[K{told}")
            sys.stderr.flush()

    def answer(self, sentence: str, facts: Mapping[str, object] | None = None) -> None:
        """Print the outcome: a sentence for people, or the facts for a program (--json)."""
        if self.chosen.json:
            print(json.dumps({"message": sentence, **(facts or {})}, ensure_ascii=False))
        else:
            print(sentence)
