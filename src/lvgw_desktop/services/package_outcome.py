"""读包结果: what the records of a package became, or would become, in this office."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.office_package import PACKED_WORDS
from lvgw_desktop.services.history_changes import FieldChange
from lvgw_desktop.services.package_file import PackageSource


@dataclass(frozen=True, slots=True)
class PackageChoices:
    """What the clerk says: of a conflict, ours stays unless it is among `theirs`.

    `all_theirs`: of every conflict theirs is taken, but for those in `ours`. `apart` names, by
    the uuid there, villages, advisers and firms that only have the same name as one here.
    """

    all_theirs: bool = False
    theirs: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()

    def take(self, uuid: str) -> bool:
        """Tell whether theirs is taken."""
        return uuid not in self.ours if self.all_theirs else uuid in self.theirs

    def turned(self, uuid: str) -> "PackageChoices":
        """Return the same with the other side of one conflict."""
        one = frozenset({uuid})
        if self.all_theirs:
            return replace(self, ours=self.ours ^ one)
        return replace(self, theirs=self.theirs ^ one)

    def matched_otherwise(self, uuid: str) -> "PackageChoices":
        """Return the same with one namesake as another one, or as the same again."""
        return replace(self, apart=self.apart ^ {uuid})


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """One record that both offices have and that says something else there.

    `fields` say it here (before) and there (after). `taken` tells that theirs is taken,
    `why_not` why it cannot be.
    """

    table: str
    uuid: str
    title: str
    fields: tuple[FieldChange, ...]
    taken: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class LeftRecord:
    """One record that was left out, and why."""

    table: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One village, adviser or firm that another PC entered too, by its uuid there."""

    table: str
    uuid: str
    there: str
    here: str
    is_same: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageOutcome:
    """What one reading brought, or with `tried` would bring; `added` by table."""

    source: PackageSource
    tried: bool
    choices: PackageChoices
    added: Mapping[str, int]
    same: int
    conflicts: tuple[Conflict, ...]
    left: tuple[LeftRecord, ...]
    matches: tuple[NameMatch, ...]
    batch: ImportBatch | None = None

    def under(self, choices: PackageChoices) -> "PackageOutcome":
        """Return what other choices about the conflicts would bring; namesakes want a new trial."""
        conflicts = (
            replace(one, taken=not one.why_not and choices.take(one.uuid)) for one in self.conflicts
        )
        return replace(self, choices=choices, conflicts=tuple(conflicts))

    @property
    def updated(self) -> int:
        """Return how many records are changed to what they say there."""
        return sum(one.taken for one in self.conflicts)

    @property
    def kept(self) -> int:
        """Return how many differ there and stay as they are here."""
        return len(self.conflicts) - self.updated

    @property
    def brings_something(self) -> bool:
        """Tell whether anything is added or changed."""
        return bool(self.updated or any(self.added.values()))

    @property
    def sentence(self) -> str:
        """Return the whole in one sentence."""
        made = [f"{PACKED_WORDS[name]} {count}" for name, count in self.added.items() if count]
        verb = "可以新增" if self.tried else "已新增"
        parts = (
            f"{verb} {sum(self.added.values())} 条" + (f"({'、'.join(made)})" if made else ""),
            f"更新 {self.updated} 条" if self.updated else "",
            f"两边不一样、留这里的 {self.kept} 条" if self.kept else "",
            f"一样的 {self.same} 条没有动",
            f"没有加 {len(self.left)} 条" if self.left else "",
        )
        return "；".join(filter(None, parts)) + "。"
