"""先问清楚: what is asked before one thing is done: a main part, cards beside it, a row below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.tokens import Tone


class AskingView(QWidget):
    """`cards` scroll in a column of `width` px; `notice` in the row below says what was refused."""

    def __init__(
        self,
        main: QWidget,
        cards: Sequence[QWidget],
        *,
        width: int,
        at_left: Sequence[QWidget] = (),
        at_right: Sequence[QWidget],
    ) -> None:
        super().__init__()
        self.notice = Label(role="body", tone=Tone.SEAL, wrap=True)
        aside = scrolled(ScrolledContent(column(*cards, STRETCH)))
        keep_size(aside, width=width)
        panes = row(spacing=12)
        panes.put(main, 1)
        panes.put(aside)
        foot = row(*at_left, spacing=12)
        foot.put(self.notice, 1)
        for item in at_right:
            foot.put(item)
        box = column()
        box.put(panes, 1)
        box.put(foot)
        self.setLayout(box)
