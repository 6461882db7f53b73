"""填写式: `{path:format}` or `{prefix|path:format|suffix}` in a form file; no code, no arithmetic.

A missing value is an empty text. Prefix and suffix go with their field; a line whose fields are all
empty goes as a whole; a mark between two texts stands once, and never first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.forms.formats import format_named, format_value

NO_WORDS = Vocabulary(kinds={}, words={})
"""For texts whose values are no codes: page numbers, counts."""
_FIELD = re.compile(
    r"\{(?:(?P<prefix>[^{}|]*)\|)?(?P<path>[a-z_.]+)"
    r"(?::(?P<format>\w+(?:\(\w+\))?))?(?:\|(?P<suffix>[^{}|]*))?\}"
)
_MARKS = "，；、。：,;"


@dataclass(frozen=True, slots=True)
class Field:
    """One `{…}` of a template."""

    path: str
    prefix: str = ""
    suffix: str = ""
    format: str = ""

    def text(self, roots: Mapping[str, object], vocabulary: Vocabulary) -> str:
        """Return the field's words without prefix and suffix."""
        return format_value(value_at(roots, self.path), self.format, vocabulary)


@dataclass(frozen=True, slots=True)
class Template:
    """A text with fields, as written in a form file; its source is its name."""

    source: str
    lines: tuple[tuple[str | Field, ...], ...]

    @property
    def fields(self) -> Iterator[Field]:
        """Return the fields in order."""
        return (part for line in self.lines for part in line if isinstance(part, Field))

    @property
    def is_constant(self) -> bool:
        """Tell whether the text is the same on every sheet."""
        return "{" not in self.source

    def text(self, roots: Mapping[str, object], vocabulary: Vocabulary = NO_WORDS) -> str:
        """Return the filled text; a root or field that is missing leaves its place empty."""
        texts = (_line_text(line, roots, vocabulary) for line in self.lines)
        return "\n".join(text for text in texts if text is not None)


@cache
def parse(source: str) -> Template:
    """Return the template; raises ValueError (a Chinese cause) for a `{` that is no field."""
    return Template(source, tuple(_parse_line(line) for line in source.split("\n")))


def value_at(roots: Mapping[str, object], path: str) -> object:
    """Return the value at a path such as `adviser.name`; None when any step is missing."""
    first, *rest = path.split(".")
    value = roots.get(first)
    for name in rest:
        value = getattr(value, name, None)
    return value


def _parse_line(line: str) -> tuple[str | Field, ...]:
    parts: list[str | Field] = []
    end = 0
    for found in _FIELD.finditer(line):
        parts.append(line[end : found.start()])
        named = found["format"] or ""
        if named and not format_named(named):
            raise ValueError(f"没有叫“{named}”的写法")
        parts.append(Field(found["path"], found["prefix"] or "", found["suffix"] or "", named))
        end = found.end()
    parts.append(line[end:])
    literals = [part for part in parts if isinstance(part, str)]
    if stray := next((part for part in literals if "{" in part or "}" in part), None):
        raise ValueError(f"花括号没有写对：{stray}")
    return tuple(part for part in parts if part)


def _line_text(
    line: tuple[str | Field, ...], roots: Mapping[str, object], vocabulary: Vocabulary
) -> str | None:
    """Return a line's text, None when it has fields and all are empty."""
    written = ""
    filled = not any(isinstance(part, Field) for part in line)
    for part in line:
        if isinstance(part, str):
            written = _join(written, part)
        elif text := part.text(roots, vocabulary):
            filled = filled or bool(text.strip("　"))
            written = _join(written, part.prefix) + text + part.suffix
    return written if filled or not _has_only_marks(line) else None


def _has_only_marks(line: tuple[str | Field, ...]) -> bool:
    """Tell whether a line says nothing without its fields."""
    return all(isinstance(part, Field) or not part.strip(_MARKS) for part in line)


def _join(written: str, literal: str) -> str:
    """Append a literal; its leading mark replaces the mark before it, and never stands first."""
    if not literal or literal[0] not in _MARKS:
        return written + literal
    kept = written.rstrip(_MARKS)
    return kept + literal if kept else literal[1:]
