"""表样: the forms of the office's pack, and how an office changes their words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from lvgw_desktop.disk import write_text_safely
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.alternatives import WORDING, choices_in
from lvgw_desktop.forms.own_wording import with_wording
from lvgw_desktop.forms.pack_check import FileMistake, check_pack
from lvgw_desktop.forms.pack_facts import PackFacts
from lvgw_desktop.forms.pack_files import PackFiles, read_text
from lvgw_desktop.services.previews import LaidOut, Preview, pdf_of, preview_of
from lvgw_desktop.services.sheets import LEDGER, SHEET, filled, laid_out
from lvgw_desktop.services.workplace import Workplace

_FIRST = (SHEET, LEDGER)


@dataclass(frozen=True, kw_only=True, slots=True)
class FormLine:
    """One form in the list; `problem` says why the office's own file of it cannot be used."""

    id: str
    title: str
    edition: str = ""
    is_changed: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class WordChoice:
    """A printed heading that may be worded otherwise: all its wordings, and the one in use."""

    word: str
    wordings: tuple[str, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class FormService:
    """Use cases of forms."""

    workplace: Workplace

    @property
    def facts(self) -> PackFacts:
        """Return whose forms these are, and where they are from."""
        return self.workplace.pack.facts

    @property
    def own_folder(self) -> Path:
        """Return where the files lie with which the office changes forms."""
        own = self._files.own
        assert own, "an office file is opened with a folder for its own forms"
        return own

    def lines(self) -> tuple[FormLine, ...]:
        """Return all forms of the pack, log sheet and ledger first.

        One with a broken own file says what is wrong.
        """
        others = (one for one in self.workplace.pack.form_ids if one not in _FIRST)
        return tuple(map(self._line, (*_FIRST, *others)))

    def blank(self, form_id: str) -> Preview:
        """Return a form as it prints without records."""
        pack = self.workplace.pack
        words = filled(pack, form_id, {})
        title = pack.definition(form_id).title.text.source
        return preview_of([LaidOut(laid_out(pack, words), words, title)], pack, ())

    def blank_pdf(self, form_id: str) -> bytes:
        """Return a form for handwriting, as PDF."""
        pack = self.workplace.pack
        return pdf_of([laid_out(pack, filled(pack, form_id, {}))], pack.fonts)

    def choices(self, form_id: str) -> tuple[WordChoice, ...]:
        """Return the headings that are in doubt, each with its alternatives."""
        content = self._files.content(f"{form_id}.toml")
        chosen = content.pop(WORDING, {})
        return tuple(
            WordChoice(word, (word, *others), chosen.get(word, word))
            for word, others in dict(choices_in(content)).items()
        )

    def choose(self, form_id: str, word: str, wording: str) -> None:
        """Print a heading in another wording from now on; what is issued stays as it was printed.

        It is written into the office's own file of the form, after the whole form was checked
        with it. Raises Refusal where the form would then be wrong.
        """
        name = f"{form_id}.toml"
        wordings = {one.word: one.chosen for one in self.choices(form_id)} | {word: wording}
        changed = {one: chosen for one, chosen in wordings.items() if chosen != one}
        file = self.own_folder / name
        text = with_wording(read_text(file) if file.is_file() else "", changed)
        self._refuse_mistakes(name, text)
        if text.strip():
            self.own_folder.mkdir(parents=True, exist_ok=True)
            write_text_safely(file, text)
        else:
            file.unlink(missing_ok=True)
        self.workplace.pack.forget(form_id)

    def check_own(self) -> tuple[FileMistake, ...]:
        """Return every mistake of the office's own files over the pack."""
        return check_pack(self._files, self.workplace.pack.fonts_dir)

    @property
    def _files(self) -> PackFiles:
        return self.workplace.pack.files

    def _line(self, form_id: str) -> FormLine:
        name = f"{form_id}.toml"
        is_changed = name in self._files.own_names
        try:
            form = self.workplace.pack.definition(form_id)
        except Refusal as refusal:
            return FormLine(
                id=form_id, title=form_id, is_changed=is_changed, problem=refusal.sentence
            )
        title = form.title.text.text({}, self.workplace.pack.vocabulary).replace("\n", "")
        return FormLine(id=form_id, title=title, edition=form.edition, is_changed=is_changed)

    def _refuse_mistakes(self, name: str, text: str) -> None:
        with TemporaryDirectory(prefix="lvgw-") as folder:
            trial = Path(folder)
            (trial / name).write_text(text, encoding="utf-8")
            found = self._mistakes_in(name, PackFiles(self._files.folder, trial))
            if first := next(found, None):
                raise Refusal(f"换了以后这张表印不好，没有改：{first.sentence}")

    def _mistakes_in(self, name: str, files: PackFiles) -> Iterator[FileMistake]:
        found = check_pack(files, self.workplace.pack.fonts_dir)
        return (one for one in found if one.file.name == name)
