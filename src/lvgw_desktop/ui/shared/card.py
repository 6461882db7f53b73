"""卡片: a white frame with its title at the left and a quiet link at the right."""

from PySide6.QtWidgets import QFrame, QWidget

from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, Item, column, row


class Card(QFrame):
    """Title row and body; put content with `card.body.put(widget)`.

    `kind`: card, cardWarn (请核对), formCard (the editor's sheet), soft.
    """

    def __init__(
        self,
        title: str = "",
        *items: Item,
        aside: QWidget | str | None = None,
        kind: str = "card",
        spacing: int = 8,
    ) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.title = Label(title, "cardTitle")
        self.head = row(self.title, STRETCH)
        if isinstance(aside, str):
            self.head.put(Label(aside, "hint"))
        elif aside:
            self.head.put(aside)
        self.body: Box = column(spacing=spacing, margins=(14, 12, 14, 12))
        if title:
            self.body.put(self.head)
            self.setAccessibleName(title)
        for item in items:
            self.body.put(item)
        self.setLayout(self.body)


class TableCard(QFrame):
    """A card without inner margins: head row, then tables and bars edge to edge."""

    def __init__(self, *items: Item) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.body: Box = column(*items, spacing=0, margins=(1, 1, 1, 1))
        self.setLayout(self.body)
