"""纸都印好了吗？: asked when the printer has taken the pages; only then a log is 已打印."""

from PySide6.QtCore import Signal

from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row

QUESTION = "纸都印好了吗？"


class QuestionCard(Card):
    """Two answers: 都好了 and 有几张要重印."""

    all_good = Signal()
    some_again = Signal()

    def __init__(self) -> None:
        super().__init__(QUESTION)
        self._what = Label("", "body2", wrap=True)
        self._good = Button(
            "都好了", Kind.PRIMARY, icon="check", key="Enter", clicked=self.all_good.emit
        )
        again = Button("有几张要重印", clicked=self.some_again.emit)
        self.body.put(self._what)
        self.body.put(row(self._good, again, STRETCH))

    def ask(self, what: str) -> None:
        """Say what was sent and ask."""
        self._what.setText(what)
        self.show()
        self._good.setFocus()
