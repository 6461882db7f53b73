"""总结的纸: a year's summary as PDF and as .docx, and what of it was sent to the district."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.figure_text import shown_text
from lvgw_desktop.domain.official_letter import LetterParagraph, OfficialLetter, paragraphs_of
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import year_serial
from lvgw_desktop.domain.wording import date_words, number_words
from lvgw_desktop.domain.year_summary import YearSummary
from lvgw_desktop.domain.year_text import REPORTED_ON
from lvgw_desktop.forms.fill import FilledForm, filled_from_json
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.services.issuing import frozen_pages, issue
from lvgw_desktop.services.previews import LaidOut, Preview, preview_of
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.services.year_summaries import YearState, YearSummaryService, keep_texts
from lvgw_desktop.storage.audit_trail import EXPORTED

if TYPE_CHECKING:
    from lvgw_desktop.domain.issued_form import IssuedForm
    from lvgw_desktop.forms.pack import FormPack

FORM = "year_summary"


@dataclass(frozen=True, slots=True)
class YearPaperService:
    """Use cases of a summary on paper and in Word; what was sent is kept as it was."""

    workplace: Workplace

    def preview(self, year: int) -> Preview:
        """Return the summary as it would print now."""
        words = self._words(YearSummaryService(self.workplace).state(year))
        pack = self.workplace.pack
        return preview_of([LaidOut(laid_out(pack, words), words, year_title(year))], pack)

    def sent_preview(self, year: int) -> Preview:
        """Return the very pages that were sent; raises Refusal where nothing was."""
        form = self._sent(year)
        words, pack = filled_from_json(form.texts), self.workplace.pack
        return preview_of([LaidOut(frozen_pages(form, pack), words, year_title(year))], pack)

    def differs_from_sent(self, state: YearState) -> bool:
        """Tell whether the summary says something else now than what was sent."""
        return self._words(state).to_json() != self._sent(state.year).texts

    def file_name(self, year: int) -> str:
        """Return 龙兴司法所_2026年工作总结.docx."""
        with self.workplace.reading() as store:
            return safe_name(f"{store.office.get().name}_{year_title(year)}.docx")

    def save_docx(self, year: int, target: Path) -> Path:
        """Write the summary for WPS and Word; returns where it lies."""
        from lvgw_desktop.documents.official_docx import (  # noqa: PLC0415  heavy: loaded on first use
            write_docx,
        )

        pack = self.workplace.pack
        letter = _letter(self._words(YearSummaryService(self.workplace).state(year)), pack)
        written = write_docx(letter, pack.fonts.workbook_names, target)
        self.workplace.note(EXPORTED, year_title(year))
        return written

    def report(self, year: int, day: date) -> None:
        """Note that the summary went to the district on a day, and keep it as it was sent.

        Every part is frozen in the office's words. Raises Refusal for a day to come and for a
        summary without words.
        """
        if day > self.workplace.today:
            raise Refusal(f"{date_words(day)}还没到。请写报送的那一天。")
        state = replace(YearSummaryService(self.workplace).state(year), reported_on=day)
        if not state.printed:
            raise Refusal("总结一段也没有，没有东西可报。请先写好。")
        words = self._words(state)
        texts = {one.key: one.kept for one in state.printed}
        with self.workplace.changing() as store:
            office = store.office.get()
            serial = year_serial(office.prefix, year)
            last = store.issued_forms.by_serial(serial)
            if last is None or last.texts != words.to_json():
                issue(self.workplace, store, words, serial, office.uuid)
            keep_texts(store, year, {**texts, REPORTED_ON: day.isoformat()})

    def withdraw(self, year: int) -> None:
        """Take back that the summary was sent; its words stay, and so does the copy."""
        with self.workplace.changing() as store:
            keep_texts(store, year, {REPORTED_ON: ""})

    def _words(self, state: YearState) -> FilledForm:
        summary = YearSummary(
            year=state.year,
            paragraphs=tuple(_paragraphs(state)),
            dated_on=state.reported_on or self.workplace.today,
        )
        with self.workplace.reading() as store:
            office = store.office.get()
        return filled(self.workplace.pack, FORM, {"year_summary": summary, "office": office})

    def _sent(self, year: int) -> "IssuedForm":
        with self.workplace.reading() as store:
            form = store.issued_forms.by_serial(year_serial(store.office.get().prefix, year))
        if form is None:
            raise Refusal(f"{year_title(year)}还没有报送过。")
        return form


def year_title(year: int) -> str:
    """Return 2026年工作总结."""
    return f"{year}年工作总结"


def _paragraphs(state: YearState) -> Iterator[LetterParagraph]:
    """Yield the printed parts with their headings numbered 一、 one after the other."""
    for number, one in enumerate(state.printed, start=1):
        yield LetterParagraph(1, f"{number_words(number)}、{one.part.title}")
        yield from paragraphs_of(shown_text(one.kept))


def _letter(words: FilledForm, pack: "FormPack") -> OfficialLetter:
    """Return the words of the form as Word gets them."""
    form = pack.definition(FORM)
    assert isinstance(form, LetterForm), "a pack may word the summary otherwise, not draw it so"
    return OfficialLetter(
        title=tuple(words.text(one.text) for one in (*form.headings, form.title)),
        addressee=words.text(form.addressee),
        paragraphs=tuple(LetterParagraph(int(level), text) for level, text in words.rows),
        signature=words.text(form.signature),
        dated=words.text(form.dated),
    )
