"""表里的暗处: hidden rows and columns, formulas without a result; the reader tells neither."""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.etree import ElementTree as ET

_RELATIONS: Final = "_rels/workbook.xml.rels"
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?:1|true|on)["']""")
_NUMBER = re.compile(rb"""\b(r|min|max)\s*=\s*["'](\d{1,7})["']""")
_UNCOMPUTED = re.compile(
    rb"""<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^>]*>\s*"""
    rb"""<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"""
)
_WRONG = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^>]*\bt\s*=\s*["']e["'])[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']"""
)
_MOST_COLUMNS = 16_384


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Rows and columns from 0."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncomputed: frozenset[tuple[int, int]] = frozenset()


def sheet_facts(content: bytes) -> Mapping[str, SheetFacts]:
    """Return the facts of every sheet of a checked workbook, by its name."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: _facts(package.read(part)) for name, part in _sheet_parts(package)}


def column_number(letters: bytes) -> int:
    """Return a column's number from 1: AA → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _sheet_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield each sheet's name and its part of the package."""
    names = set(package.namelist())
    book = next(name for name in names if name.endswith("workbook.xml"))
    folder = posixpath.dirname(book)
    relations = posixpath.join(folder, _RELATIONS)
    if relations not in names:
        return
    targets = {
        one.get("Id"): posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
        for one in _elements(package.read(relations), "Relationship")
    }
    for sheet in _elements(package.read(book), "sheet"):
        ids = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
        part = targets.get(ids[0] if ids else None, "").lstrip("/")
        if part in names:
            yield sheet.get("name", ""), part


def _elements(content: bytes, tag: str) -> Iterator[ET.Element]:
    for element in ET.fromstring(content).iter():  # noqa: S314  the gate refuses a DTD
        if element.tag.rpartition("}")[2] == tag:
            yield element


def _facts(content: bytes) -> SheetFacts:
    """Return the facts; most sheets have none, and a plain look for the word is quick."""
    hides = b"hidden" in content
    computes = any(mark in content for mark in (b"<f", b":f", b't="e"'))
    return SheetFacts(
        hidden_rows=frozenset(_hidden_rows(content)) if hides else frozenset(),
        hidden_columns=frozenset(_hidden_columns(content)) if hides else frozenset(),
        uncomputed=frozenset(_uncomputed(content)) if computes else frozenset(),
    )


def _hidden_rows(content: bytes) -> Iterator[int]:
    for tag in _ROW.findall(content):
        if _HIDDEN.search(tag):
            yield int(dict(_NUMBER.findall(tag)).get(b"r", 0)) - 1


def _hidden_columns(content: bytes) -> Iterator[int]:
    for tag in _COLUMN.findall(content):
        if _HIDDEN.search(tag):
            ends = dict(_NUMBER.findall(tag))
            yield from range(int(ends[b"min"]) - 1, min(int(ends[b"max"]), _MOST_COLUMNS))


def _uncomputed(content: bytes) -> Iterator[tuple[int, int]]:
    for letters, number in (*_UNCOMPUTED.findall(content), *_WRONG.findall(content)):
        yield int(number) - 1, column_number(letters) - 1
