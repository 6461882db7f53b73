"""在用的模板: which template is filled, what it cannot keep, and where the filled copy lies."""

from pathlib import Path

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.district_template import TemplateLook
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.saved_file import SavedFile
from lvgw_desktop.ui.shared.tokens import Tone

_NONE = "还没有选。区局发来的表，在格子里写上左边的记号，存好，再「选模板」。"
_CHOSEN = "{}选的，记在本所文件里，跟着备份走。"
_FITS = "里面有 {} 处记号，都认识。"
_WRONG = "有 {} 处记号现在不认识了，请改好再选一次。"
_SAVED = "已存到 {}，重新打开核对过，和要填的一样。"
_STARTED = "已存到 {}。用 WPS 打开，改成区局的样子，再「选模板」。"


class TemplateCard(Card):
    """Shows the kept template."""

    def __init__(self) -> None:
        self._name = Label("", "bold", wrap=True)
        self._facts = Label("", "side", wrap=True)
        self._look = Label("", "side", wrap=True)
        self.saved = SavedFile()
        super().__init__("在用的模板", self._name, self._facts, self._look, self.saved)
        self.show_kept(None)

    def show_kept(self, kept: Attachment | None) -> None:
        """Show the template of now, or say that there is none."""
        self._name.setText(kept.name if kept else "")
        self._name.setVisible(kept is not None)
        self._facts.setText(_CHOSEN.format(date_words(kept.added_on.date())) if kept else _NONE)
        self._look.hide()

    def show_look(self, look: TemplateLook) -> None:
        """Say what was seen in it."""
        if look.mistakes:
            words, tone = _WRONG.format(len(look.mistakes)), Tone.SEAL
        elif look.losses:
            words, tone = look.loss_sentence, Tone.WARN
        else:
            words, tone = _FITS.format(look.marks), None
        self._look.setText(words)
        self._look.set_tone(tone)
        self._look.show()

    def tell_filled(self, file: Path) -> None:
        """Say where the filled copy lies."""
        self.saved.show_saved(file, _SAVED.format(file))

    def tell_started(self, file: Path) -> None:
        """Say where the blank template lies."""
        self.saved.show_saved(file, _STARTED.format(file))
