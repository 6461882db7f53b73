"""存下的对列: what a clerk said about the columns of a workbook, found again by its heads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.exchange.column_mapping import FIELDS, LEFT, ColumnMapping, heads_fingerprint
from lvgw_desktop.services.workplace import Workplace

_KEY = "column_mappings"


@dataclass(frozen=True, slots=True)
class ColumnMappingService:
    """Use cases of saved mappings; they are habits of this PC, not records."""

    workplace: Workplace

    def all(self) -> tuple[ColumnMapping, ...]:
        """Return every saved mapping, the newest first."""
        return tuple(map(_mapping, self._saved()))

    def named(self, name: str) -> ColumnMapping:
        """Return a mapping; raises Refusal that names those there are."""
        found = {mapping.name: mapping for mapping in self.all()}
        if name not in found:
            known = f"现有：{'、'.join(found)}。" if found else "还没有存过。"
            raise Refusal(f"没有叫“{name}”的对列，{known}")
        return found[name]

    def fitting(self, heads: Iterable[str]) -> ColumnMapping | None:
        """Return the mapping saved for a workbook with these heads, None if there is none."""
        fingerprint = heads_fingerprint(heads)
        return next(
            (_mapping(one) for one in self._saved() if one["fingerprint"] == fingerprint), None
        )

    def remember(self, name: str, fields: Mapping[str, str], heads: Iterable[str]) -> ColumnMapping:
        """Save what the heads mean, for workbooks with all these heads.

        It takes the place of one with the same name or for the same heads. Raises Refusal
        if two heads are said to be one field, or the name is empty.
        """
        plain = name.strip()
        _refuse_unclear(plain, fields)
        fingerprint = heads_fingerprint(heads)
        entry = {"name": plain, "fields": dict(fields), "fingerprint": fingerprint}
        with self.workplace.changing() as store:
            others = [
                one
                for one in store.preferences.get(_KEY, [])
                if one["name"] != plain and one["fingerprint"] != fingerprint
            ]
            store.preferences.set(_KEY, [entry, *others])
        return _mapping(entry)

    def forget(self, name: str) -> None:
        """Drop a mapping; what was imported with it stays."""
        with self.workplace.changing() as store:
            saved = store.preferences.get(_KEY, [])
            store.preferences.set(_KEY, [one for one in saved if one["name"] != name])

    def _saved(self) -> list[dict[str, Any]]:
        with self.workplace.reading() as store:
            return list(store.preferences.get(_KEY, []))


def _mapping(entry: Mapping[str, Any]) -> ColumnMapping:
    return ColumnMapping(name=entry["name"], fields=entry["fields"])


def _refuse_unclear(name: str, fields: Mapping[str, str]) -> None:
    if not name:
        raise Refusal("请给这份对列起个名字，如“2024年台账”。")
    chosen = [field for field in fields.values() if field != LEFT]
    twice = next((field for field in chosen if chosen.count(field) > 1), None)
    if twice is not None:
        raise Refusal(f"有两列都选成了“{FIELDS[twice]}”，请只留一列。")
