"""翻面: between the fronts and the backs, where the printer cannot turn the paper itself."""

from collections.abc import Callable

from lvgw_desktop.ui.paper.faces import Sides
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.segmented import Segmented

WHAT_TO_DO = (
    "等正面都出来，把这叠纸整叠放回纸盒：不要打乱顺序，没印的一面朝着要印的方向，"
    "页头还从原来那头进。再看先进去的是哪一张："
)


class TurnCard(Card):
    """Asks for the paper; whoever asked is told which side of the stack goes in first."""

    def __init__(self) -> None:
        super().__init__("把纸翻面放回")
        self._print_backs: Callable[[Sides], object] | None = None
        self._first = Segmented(
            [(Sides.BACKS_LAST_FIRST, "最后一张"), (Sides.BACKS, "第一张")],
            Sides.BACKS_LAST_FIRST,
            name="先进去的是",
        )
        self._go = Button("印背面", Kind.PRIMARY, icon="printer", key="Enter", clicked=self.go_on)
        self.body.put(Label(WHAT_TO_DO, "body2", wrap=True))
        self.body.put(row(self._first, STRETCH))
        self.body.put(row(self._go, Label("第一次先拿两张试。", "hint"), STRETCH))

    def ask(self, print_backs: Callable[[Sides], object]) -> None:
        """Wait for the paper to be turned, then have the backs printed."""
        self._print_backs = print_backs
        self.show()
        self._go.setFocus()

    def go_on(self) -> None:
        """Print the backs: the paper lies ready."""
        sides = self._first.value()
        if self._print_backs and sides:
            self._print_backs(sides)
