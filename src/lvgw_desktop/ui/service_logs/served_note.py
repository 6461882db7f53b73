"""聘任内外: beside the village, whether the adviser serves it on that day."""

from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.tokens import Tone


class ServedNote:
    """`icon` and `words` stand in the line of the village; both are hidden while there is none."""

    def __init__(self) -> None:
        self.icon = IconLabel("check-circle", Tone.OK)
        self.words = Label("", "hint")
        self.show("", Tone.OK)

    def show(self, words: str, tone: Tone) -> None:
        """Say it in a quiet colour, or in that of a warning."""
        self.words.setText(words)
        self.words.set_tone(tone if tone is not Tone.OK else None)
        self.icon.show_icon("check-circle" if tone is Tone.OK else "magnifying-glass", tone)
        for part in (self.words, self.icon):
            part.setVisible(bool(words))
