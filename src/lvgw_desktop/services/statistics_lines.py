"""统计的行: what each line of a grouping is called, and in which order they stand."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.grouped_by import GroupedBy, Key
from lvgw_desktop.domain.item_detail import DISPUTE_TYPE
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.names import Names

_NOT_TOLD = "没有填"


@dataclass(frozen=True, slots=True)
class NamedKey:
    """A key with its name; `second` says more of it, `past` ones stand only if they count."""

    key: Key
    name: str
    second: str = ""
    past: bool = False


def named_keys(
    grouped_by: GroupedBy, counted: Collection[Key], names: Names, vocabulary: Vocabulary
) -> tuple[NamedKey, ...]:
    """Return the lines of a grouping: what the office or its words know, then what else counts."""
    if grouped_by is GroupedBy.OFFICE:
        return ()
    known = tuple(_known(grouped_by, names, vocabulary))
    shown = (one for one in known if not one.past or one.key in counted)
    keys = {one.key for one in known}
    others = (NamedKey(key, str(key or _NOT_TOLD)) for key in counted if key not in keys)
    return (*shown, *others)


def _known(grouped_by: GroupedBy, names: Names, vocabulary: Vocabulary) -> Iterator[NamedKey]:
    if grouped_by is GroupedBy.VILLAGE:
        for key, village in names.villages.items():
            yield NamedKey(key, village.name, past=village.retired_on is not None)
    elif grouped_by is GroupedBy.ADVISER:
        for key, one in names.advisers.items():
            yield NamedKey(key, one.name, names.firm(one.firm_id), one.retired_on is not None)
    elif grouped_by is GroupedBy.FIRM:
        for key, firm in names.firms.items():
            yield NamedKey(key, firm.name, past=firm.retired_on is not None)
    else:
        yield from _words(grouped_by, vocabulary)


def _words(grouped_by: GroupedBy, vocabulary: Vocabulary) -> Iterator[NamedKey]:
    if grouped_by is GroupedBy.ADVISER_KIND:
        for kind in AdviserKind:
            yield NamedKey(kind, vocabulary.word(kind))
    elif grouped_by is GroupedBy.METHOD:
        for method in ServiceMethod:
            unknown = method is ServiceMethod.UNKNOWN
            yield NamedKey(method, vocabulary.word(method), past=unknown)
    else:
        of_dispute = grouped_by is GroupedBy.DISPUTE_TYPE
        for code, word in vocabulary.list_of(
            DISPUTE_TYPE.words if of_dispute else "client_category"
        ):
            yield NamedKey(code, word)
