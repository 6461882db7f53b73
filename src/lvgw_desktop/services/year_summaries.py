"""年度总结: the parts of a year's report as figures and clerk word them [plan §四(二)]."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.figure_text import kept_text, pieces_of, tidied
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.summary_figures import Figures
from lvgw_desktop.domain.year_summary import FigureChange, SummaryPart, changes_in, with_figures
from lvgw_desktop.domain.year_text import LEFT_OUT, REPORTED_ON, YearText
from lvgw_desktop.services.summary_figures import summary_figures
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_MONTHS_OF_LAST_YEAR = 3
"""Until March the summary that is written is that of the year before."""
_NO_TEXTS = "本所的表样里没有年度总结的文字（year_texts.toml）。请信息人员把它加进表样。"


@dataclass(frozen=True, kw_only=True, slots=True)
class WrittenPart:
    """One part as it stands: `kept` with its figures marked; `is_own` once the office wrote it.

    `changes` are the numbers in it that count otherwise now.
    """

    part: SummaryPart
    kept: str
    is_own: bool
    changes: tuple[FigureChange, ...] = ()

    @property
    def key(self) -> str:
        """Return the name of the part."""
        return self.part.key

    @property
    def is_left_out(self) -> bool:
        """Tell whether nothing of it is printed."""
        return not self.kept.strip()


@dataclass(frozen=True, kw_only=True, slots=True)
class YearState:
    """The summary of one year; `reported_on` is the day it went to the district."""

    year: int
    parts: tuple[WrittenPart, ...]
    figures: Figures
    reported_on: date | None

    @property
    def printed(self) -> tuple[WrittenPart, ...]:
        """Return the parts that are printed, in their order."""
        return tuple(one for one in self.parts if not one.is_left_out)


@dataclass(frozen=True, slots=True)
class YearSummaryService:
    """Use cases of writing a year's summary."""

    workplace: Workplace

    @property
    def present_year(self) -> int:
        """Return the year whose summary is being written: until March the year before."""
        today = self.workplace.today
        return today.year - (today.month <= _MONTHS_OF_LAST_YEAR)

    def reported_on(self, year: int) -> date | None:
        """Return the day a year's summary went to the district, None where none is noted."""
        with self.workplace.reading() as store:
            noted = _texts_of(store, year).get(REPORTED_ON)
        return noted.reported_on if noted else None

    def state(self, year: int) -> YearState:
        """Return all parts of a year; raises Refusal where the form pack has none."""
        parts = self.workplace.pack.year_texts
        if not parts:
            raise Refusal(_NO_TEXTS)
        figures = summary_figures(self.workplace, year)
        with self.workplace.reading() as store:
            texts, names = _texts_of(store, year), _names_in(store, year)
        return YearState(
            year=year,
            parts=tuple(_written(part, texts.get(part.key), figures, names) for part in parts),
            figures=figures,
            reported_on=self.reported_on(year),
        )

    def save(self, year: int, key: str, kept: str) -> None:
        """Keep a part as the clerk wrote it; one without any words is left out."""
        text = kept_text(tidied(pieces_of(kept))) if kept.strip() else LEFT_OUT
        self._keep(year, {key: text})

    def renew(self, state: YearState, keys: Iterable[str]) -> None:
        """Write the numbers of now into parts, all their words as they are."""
        wanted = set(keys)
        found = (one for one in state.parts if one.key in wanted)
        self._keep(state.year, {one.key: with_figures(one.kept, state.figures) for one in found})

    def write_anew(self, year: int, key: str) -> None:
        """Let a part say again what the form pack and the figures of the year say."""
        self._keep(year, {key: ""})

    def _keep(self, year: int, texts: Mapping[str, str]) -> None:
        with self.workplace.changing() as store:
            keep_texts(store, year, texts)


def keep_texts(store: Store, year: int, texts: Mapping[str, str]) -> None:
    """Keep texts of a year by their keys; one that says the same already is left alone."""
    before = _texts_of(store, year)
    for key, text in texts.items():
        known = before.get(key)
        if known is None and text:
            store.year_texts.add(YearText(year=year, key=key, text=text))
        elif known is not None and known.text != text:
            store.year_texts.change(replace(known, text=text))


def _texts_of(store: Store, year: int) -> Mapping[str, YearText]:
    return {one.key: one for one in store.year_texts.all() if one.year == year}


def _names_in(store: Store, year: int) -> Mapping[str, str]:
    office = store.office.get()
    return {
        "office": office.name,
        "district": office.district,
        "year": str(year),
        "next_year": str(year + 1),
    }


def _written(
    part: SummaryPart, own: YearText | None, figures: Figures, names: Mapping[str, str]
) -> WrittenPart:
    if own is None or not own.text:
        return WrittenPart(part=part, kept=part.written(figures, names), is_own=False)
    changes = tuple(changes_in(own.text, figures))
    return WrittenPart(part=part, kept=own.text.strip(), is_own=True, changes=changes)
